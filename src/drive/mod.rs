//! Who advances a machine: [`virtual_clock`] at once, `live` paced on the browser's event loop.

#[cfg(target_arch = "wasm32")]
pub mod live;
pub mod virtual_clock;
