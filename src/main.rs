//! The page's entry.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is the page; build it with scripts/serve. The command line is `interleave`.");
}
