//! Has the linker say where it put which data of the page: scripts/page parts it by that.

use std::env;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_page = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    // OUT_DIR is target/TARGET/PROFILE/build/NAME/out.
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    if let Some(beside) = Path::new(&out).ancestors().nth(3).filter(|_| is_page) {
        println!("cargo::rustc-link-arg-bin=page=-Map={}", beside.join("page.map").display());
    }
}
