//! Has the linker say where it put which data of the page: scripts/page parts it by that. And reads the style sheet's
//! colours, so that pictures which are written as files have the page's.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// The colours of the page, with the names of their custom properties.
const STYLE: &str = "static/base.css";
/// Where each theme's are; what the dark one has not, the light one has.
const THEMES: [(&str, &str); 2] = [("LIGHT", ":root {"), ("DARK", ":root[data-theme=\"dark\"] {")];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={STYLE}");
    let is_page = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    // OUT_DIR is target/TARGET/PROFILE/build/NAME/out.
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    if let Some(beside) = Path::new(&out).ancestors().nth(3).filter(|_| is_page) {
        println!("cargo::rustc-link-arg-bin=page=-Map={}", beside.join("page.map").display());
    }
    let style = fs::read_to_string(STYLE).expect("the style sheet is there");
    fs::write(Path::new(&out).join("tokens.rs"), tokens(&style)).expect("OUT_DIR can be written to");
}

/// Each theme's custom properties as Rust.
fn tokens(style: &str) -> String {
    let mut rust = String::new();
    for (theme, selector) in THEMES {
        let rules = style.split_once(selector).and_then(|(_, rest)| rest.split_once('}'));
        let (rules, _) = rules.unwrap_or_else(|| panic!("{STYLE} has no `{selector}`"));
        let tokens = rules.split(';').filter_map(|rule| rule.trim().strip_prefix("--")?.split_once(':'));
        // Writing to a String does not fail.
        let _ = writeln!(rust, "static {theme}: &[(&str, &str)] = &[");
        for (name, value) in tokens {
            let value: Vec<&str> = value.split_whitespace().collect();
            let _ = writeln!(rust, "    ({name:?}, {:?}),", value.join(" "));
        }
        rust.push_str("];\n");
    }
    rust
}
