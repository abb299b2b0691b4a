# Shared by scripts/serve and scripts/test: finds each tool that the project needs, installs what is
# missing, and says the one thing to install where it can't. Sourced, with the project as directory.
#
# A tool on PATH with the right version is used as it is. Others are installed once, into a folder of
# their own per version, under $INTERLEAVE_TOOLS (by default in the user's cache).

TOOLS=${INTERLEAVE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/interleave}
TRUNK_VERSION=0.22.1
GECKODRIVER_VERSION=0.37.1

# A toolchain is installed by need_rust, on purpose, never by the way.
export RUSTUP_AUTO_INSTALL=0
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

say() { printf '%s\n' "$*" >&2; }

die() {
  say "error: $*"
  exit 1
}

# The value of `key = "value"` in rust-toolchain.toml.
toolchain_value() { sed -n "s/^$1 = \"\(.*\)\"$/\1/p" rust-toolchain.toml; }

# The words of `key = ["word", ...]` in rust-toolchain.toml, joined by commas.
toolchain_list() { sed -n "s/^$1 = \[\(.*\)\]$/\1/p" rust-toolchain.toml | tr -d '" '; }

rust_is_complete() {
  local channel=$1 target=$2 libs
  [[ "$(rustc --version 2>/dev/null)" == "rustc $channel "* ]] || return 1
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || return 1
  [[ -e "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]] || return 1
  libs=$(rustc --print target-libdir --target "$target" 2>/dev/null) && compgen -G "$libs/libcore-*" >/dev/null
}

# The pinned toolchain, with its components and the wasm target.
need_rust() {
  local channel target
  channel=$(toolchain_value channel)
  target=$(toolchain_list targets)
  rust_is_complete "$channel" "$target" && return
  command -v rustup >/dev/null || die "Rust is missing: install rustup, then run this again"
  say "installing Rust $channel"
  rustup toolchain install "$channel" --profile "$(toolchain_value profile)" \
    --component "$(toolchain_list components)" --target "$target" --no-self-update >&2 ||
    die "rustup could not install Rust $channel with $target"
  rust_is_complete "$channel" "$target" ||
    die "Rust $channel is installed but not the one in use: check PATH and RUSTUP_TOOLCHAIN"
  command -v cc >/dev/null || apt_install gcc libc6-dev
}

# need_cargo_tool BIN CRATE VERSION [option of cargo install]...: puts BIN of that version on PATH.
need_cargo_tool() {
  local bin=$1 crate=$2 version=$3 home=$TOOLS/$1-$3
  shift 3
  [[ "$("$bin" --version 2>/dev/null)" == *" $version" ]] && return
  PATH="$home/bin:$PATH"
  [[ -x $home/bin/$bin ]] && return
  mkdir -p "$TOOLS" || die "$TOOLS can't be written: set INTERLEAVE_TOOLS to a folder that can"
  (
    # Two runs at once: the second waits, and finds the tool.
    if command -v flock >/dev/null; then
      exec 9>"$TOOLS/.lock"
      flock 9
      [[ -x $home/bin/$bin ]] && exit
    fi
    say "installing $crate $version (once; some minutes)"
    half=$(mktemp -d "$TOOLS/.half-$bin-XXXXXX")
    trap 'rm -rf "$half"' EXIT
    trap 'exit 130' INT TERM
    # Built for a quick install, not for quick running: each tool runs for a second or two a build.
    CARGO_TARGET_DIR=$half/target CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
      CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=false \
      cargo install --quiet --root "$half/root" --version "$version" "$@" "$crate" >&2 || exit
    mv "$half/root" "$home"
  ) || die "$crate $version could not be installed: run 'cargo install $crate --version $version $*'"
}

# The version of a package in Cargo.lock.
locked_version() { sed -n "/^name = \"$1\"$/{n;s/^version = \"\(.*\)\"$/\1/p;}" Cargo.lock; }

# apt_install PACKAGE...: by apt-get, as root or by a sudo that does not ask.
apt_install() {
  local as_root=()
  command -v apt-get >/dev/null || die "missing: install $* with your system's package manager"
  if [[ $(id -u) != 0 ]]; then
    sudo -n true 2>/dev/null || die "missing: run 'sudo apt-get install $*'"
    as_root=(sudo -n)
  fi
  say "installing $*"
  {
    "${as_root[@]}" apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@"
  } >&2 </dev/null || die "apt-get could not install $*"
}

# Node and the packages of package-lock.json.
need_node_packages() {
  command -v node >/dev/null && command -v npm >/dev/null || apt_install nodejs npm
  # npm ci empties node_modules first, so the copy stands for a finished install of this very lockfile.
  if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
    say "installing the packages of package-lock.json"
    npm ci --no-audit --no-fund --loglevel=error >&2 || die "npm ci failed"
    cp package-lock.json node_modules/.installed-lock.json
  fi
  PATH="$PWD/node_modules/.bin:$PATH"
}

# All that trunk needs to build the page. Trunk finds its tools on PATH and fetches nothing itself.
need_page_tools() {
  need_rust
  need_node_packages
  # Trunk's own downloads and update check are never used, but it does not compile without a way to make them.
  need_cargo_tool trunk trunk "$TRUNK_VERSION" --locked --no-default-features --features rustls
  need_cargo_tool wasm-bindgen wasm-bindgen-cli "$(locked_version wasm-bindgen)"
  # Trunk takes NO_COLOR=1, which many set, for a bad boolean.
  unset NO_COLOR
}

# The folder of the standard library that the page is built with: a copy of the toolchain's, in which a float is
# read the slow and always exact way only. The quick way needs a table of 10 KB that nothing compresses.
page_std() {
  local library copy reader=core/src/num/imp/dec2flt/mod.rs
  library=$(rustc --print sysroot)/lib/rustlib/src/rust/library
  copy=$TOOLS/std-$(toolchain_value channel)
  if [[ ! -d $copy ]]; then
    local half
    mkdir -p "$TOOLS" || die "$TOOLS can't be written: set INTERLEAVE_TOOLS to a folder that can"
    half=$(mktemp -d "$TOOLS/.half-std-XXXXXX")
    cp -R "$library" "$half/library"
    # Of a function, the lines from its quick way to the end of the slow one become the slow one alone.
    sed -i '/^    let mut fp = compute_float::<F>/,/^    }$/d; s/^    if fp.p_biased < 0 {$/    let fp = {/; s/^        fp = parse_long_mantissa::<F>(s);$/        parse_long_mantissa::<F>(s)/; s/^    let fp = {$/&/; /^use lemire::compute_float;$/d' \
      "$half/library/$reader"
    sed -i '/^    let fp = {$/,/^    }$/s/^    }$/    };/' "$half/library/$reader"
    grep -q 'parse_long_mantissa::<F>(s)$' "$half/library/$reader" ||
      die "the standard library of this toolchain reads floats in another way: see page_std in scripts/lib.sh"
    mv "$half/library" "$copy"
    rmdir "$half"
  fi
  printf '%s\n' "$copy"
}

# page_trunk WORD...: trunk, for the smallest page. The standard library is built along, for size and without the
# text of panics and of `{:?}`, which makes a seventh of the page; the pinned toolchain has these flags, though
# it calls them unstable. The paths of this machine are kept out, so that the page is the same wherever it was built.
page_trunk() { as_page trunk "$@" --skip-version-check; }

# Runs a command that builds for the page: with the standard library that is built along, and its flags.
as_page() {
  local sources library
  library=$(rustc --print sysroot)/lib/rustlib/src/rust
  local flags=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)
  # What would be put into its callers by the usual measure of "s" makes the first load too large: a part of the page
  # has all of each function that it needs some of.
  flags+=(-Cllvm-args=-inline-threshold=20)
  flags+=(--remap-path-prefix="$PWD=." --remap-path-prefix="$library=rust")
  cargo fetch --locked --quiet --target wasm32-unknown-unknown
  for sources in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    flags+=(--remap-path-prefix="$sources=crates")
  done
  # Cargo has no better name for "build this standard library".
  __CARGO_TESTS_ONLY_SRC_ROOT=$(page_std) RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
    CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${flags[*]}" "$@"
}

# What the browser tests need: Chromium, the driver of the same version, a font with Hangul.
need_browser() {
  local missing=()
  find_first chromium chromium-browser google-chrome >/dev/null || missing+=(chromium)
  command -v chromedriver >/dev/null || missing+=(chromium-driver)
  [[ -n "$(fc-list :lang=ko 2>/dev/null)" ]] || missing+=(fontconfig fonts-noto-cjk)
  if ((${#missing[@]})); then apt_install "${missing[@]}"; fi
  CHROMIUM=$(find_first chromium chromium-browser google-chrome) || die "missing: install chromium"
  export CHROMIUM
}

# Firefox and its driver; or says why they can't be had. Chromium is needed, this and WebKitGTK are where they are.
has_firefox() {
  local tool=(geckodriver geckodriver "$GECKODRIVER_VERSION" --locked)
  find_first firefox firefox-esr >/dev/null || (apt_install firefox-esr) || return
  FIREFOX=$(find_first firefox firefox-esr) || return
  export FIREFOX
  (need_cargo_tool "${tool[@]}") && need_cargo_tool "${tool[@]}"
}

# WebKitGTK's driver, the browser that comes with it, a screen for it, and the languages that it speaks.
has_webkit() {
  local missing=() locale
  command -v WebKitWebDriver >/dev/null || missing+=(webkit2gtk-driver)
  command -v Xvfb >/dev/null || missing+=(xvfb)
  [[ -e /usr/share/i18n/locales/ko_KR ]] || missing+=(locales)
  if ((${#missing[@]})); then (apt_install "${missing[@]}") || return; fi
  compgen -G "/usr/lib/*/webkit2gtk-4.1/MiniBrowser" >/dev/null || {
    say "there is no MiniBrowser of WebKitGTK"
    return 1
  }
  export LOCPATH=$TOOLS/locales
  for locale in ko_KR en_US; do
    [[ -d $LOCPATH/$locale.UTF-8 ]] && continue
    mkdir -p "$LOCPATH" && localedef -i "$locale" -f UTF-8 "$LOCPATH/$locale.UTF-8" || return
  done
}

# The path of the first of these programs that there is.
find_first() {
  local name
  for name; do command -v "$name" && return; done
  return 1
}
