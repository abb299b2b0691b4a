//! What a person takes along of the run: pictures, traces, a chart, the output, a film. All of it is made in the page.

mod dialog;
mod film;
mod run;
mod seen;
mod still;

pub use dialog::take;
