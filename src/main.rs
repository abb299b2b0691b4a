//! The page's entry: it comes up inside the shell that `index.html` painted, or says why it cannot.

#[cfg(target_arch = "wasm32")]
fn main() {
    interleave::view::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is the page; build it with scripts/serve. The command line is `interleave`.");
}
