//! Reads src/ as text and holds it to the rules that the compiler does not know.
//!
//! Data flows one way, the web stays at the edge, and nothing hangs on a wall clock or a random order:
//! see ARCHITECTURE.md. Each failure names its file and line.

use std::fs;
use std::path::{Path, PathBuf};

/// Every module of src/lib.rs and the ones that it may name. A new module gets a row.
/// `python` and `asyncio` know each other: values hold futures, and the loop resumes coroutines.
const MAY_USE: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("series", &[]),
    ("i18n", &[]),
    ("trace", &["time", "series"]),
    ("scenario", &["time", "i18n"]),
    ("link", &["time", "i18n", "scenario"]),
    ("lint", &["i18n", "scenario", "python"]),
    ("world", &["time"]),
    ("python", &["time", "trace", "world", "asyncio"]),
    ("asyncio", &["time", "trace", "world", "python"]),
    ("machine", &["time", "i18n", "trace", "world", "python", "asyncio"]),
    ("drive", &["time", "trace", "python", "machine"]),
    ("timeline", &["time", "series", "i18n", "trace"]),
    ("paint", &["time", "series", "i18n", "trace", "timeline"]),
    ("export", &["time", "i18n", "trace", "timeline", "paint"]),
    ("exercise", &["time", "i18n", "trace", "scenario", "world", "python", "machine", "drive", "timeline"]),
    (
        "view",
        &[
            "time", "i18n", "trace", "scenario", "link", "world", "python", "machine", "drive", "timeline",
            "exercise", "lint", "paint", "export",
        ],
    ),
];

/// Where the web may be named.
const WEB: &[&str] = &["src/view/", "src/drive/live", "src/main.rs"];

/// What may be named there alone.
const WEB_CRATES: &[&str] =
    &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "gloo_timers", "yew"];

/// Maps whose order is random; the rest of the house has `FxHashMap`, `BTreeMap`.
const RANDOM_ORDER: &[&str] = &["HashMap", "HashSet", "RandomState"];

/// Wall clocks; the rest of the house has `Time`.
const WALL_CLOCKS: &[&str] = &["std::time", "Instant::now", "SystemTime"];

/// Folders of one machine that must not be written down.
const MACHINE_PATHS: &[&str] = &["/work/", "/root/", "/tmp/", "/home/", "/Users/"];

const LONGEST: usize = 500;

#[test]
fn tidy_modules_look_one_way() {
    let mut wrong = Vec::new();
    let sources = sources();
    for module in declared_modules(&sources) {
        if !MAY_USE.iter().any(|(name, _)| *name == module) {
            wrong.push(format!("src/lib.rs: `{module}` has no row in tests/tidy.rs"));
        }
    }
    for source in &sources {
        let own = source.name.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
        // The binaries and lib.rs stand above all modules.
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == own) else { continue };
        for (line, code) in source.code() {
            for named in modules_named(code) {
                if named != own && !allowed.contains(&named) && MAY_USE.iter().any(|(name, _)| *name == named)
                {
                    wrong.push(format!("{}:{line}: `{own}` must not use `{named}`", source.name));
                }
            }
        }
    }
    assert_none(wrong);
}

#[test]
fn tidy_web_and_wall_clock_stay_at_the_edge() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|s| !WEB.iter().any(|web| s.name.starts_with(web))) {
        for (line, code) in source.code() {
            let named = words(code).filter(|word| WEB_CRATES.contains(word) || RANDOM_ORDER.contains(word));
            for word in named.chain(WALL_CLOCKS.iter().copied().filter(|clock| code.contains(clock))) {
                wrong.push(format!(
                    "{}:{line}: `{word}` belongs to view/, drive/live and main.rs alone",
                    source.name
                ));
            }
        }
    }
    assert_none(wrong);
}

#[test]
fn tidy_files_say_what_they_are_and_stay_small() {
    let mut wrong = Vec::new();
    for source in sources() {
        if !source.text.starts_with("//! ") {
            wrong.push(format!("{}:1: the first line must say what lives here: `//! ...`", source.name));
        }
        let lines = source.text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("{}:{LONGEST}: {lines} lines; split what is over {LONGEST}", source.name));
        }
    }
    assert_none(wrong);
}

#[test]
fn tidy_no_file_names_a_machine() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, text) in source.lines() {
            if let Some(path) = MACHINE_PATHS.iter().find(|path| text.contains(**path)) {
                wrong.push(format!("{}:{line}: names `{path}`", source.name));
            }
        }
    }
    assert_none(wrong);
}

/// Orders go to the page's script as numbers: they must be as many there.
#[test]
fn tidy_script_of_the_pen_knows_each_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).expect("the pen's files can be read");
    let (told, done) = (read("src/view/pen.rs"), read("static/start/pen.js"));
    let (_, orders) = told.split_once("enum Order {\n").expect("the orders");
    let (orders, _) = orders.split_once("\n}").expect("their end");
    let orders = orders.lines().filter(|line| !line.trim_start().starts_with("//")).count();
    assert!(orders > 20);
    assert_eq!(done.lines().filter(|line| line.starts_with("  (pen) => ")).count(), orders);
}

#[test]
fn tidy_finds_what_it_looks_for() {
    let source = Source {
        name: "src/time.rs".into(),
        text: "// crate::view\nuse crate::view::App;\nlet x = web_sys::window();\nuse crate::{trace, i18n::Lang};\n".into(),
    };
    let code: Vec<_> = source.code().collect();
    assert_eq!(code[0], (2, "use crate::view::App;"));
    assert_eq!(modules_named(code[0].1), ["view"]);
    assert!(words(code[1].1).any(|word| word == "web_sys"));
    assert_eq!(modules_named(code[2].1), ["trace", "i18n"]);
}

/// A file of src/, by its name from the project's folder, with `/` between.
struct Source {
    name: String,
    text: String,
}

impl Source {
    /// The lines, counted from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// The lines that are not all comment.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src/ can be read") {
            let path: PathBuf = entry.expect("src/ can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path
                    .strip_prefix(root)
                    .expect("found under the root")
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push(Source { name, text: fs::read_to_string(&path).expect("source files are UTF-8") });
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(found.len() > 5, "src/ was not found");
    found
}

/// The modules that src/lib.rs declares.
fn declared_modules(sources: &[Source]) -> Vec<String> {
    let lib = sources.iter().find(|source| source.name == "src/lib.rs").expect("there is a src/lib.rs");
    lib.code()
        .filter_map(|(_, line)| {
            line.trim().trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')
        })
        .map(str::to_owned)
        .collect()
}

/// The top modules that a line names, by `crate::name` or `crate::{name, name::thing}`.
fn modules_named(code: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{').and_then(|list| list.split('}').next()) {
            Some(list) => named.extend(list.split(',').filter_map(|item| words(item).next())),
            None => named.extend(words(rest).next()),
        }
    }
    named
}

/// The identifiers of a line.
fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} to mend:\n{}", wrong.len(), wrong.join("\n"));
}
