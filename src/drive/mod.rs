//! Who advances a machine: [`virtual_clock`] at once, `live` paced on the browser's event loop.

#[cfg(target_arch = "wasm32")]
pub mod live;
#[cfg(target_arch = "wasm32")]
mod live_bell;
pub mod live_clock;
#[cfg(target_arch = "wasm32")]
pub mod live_preview;
pub mod virtual_clock;
