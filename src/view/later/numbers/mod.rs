//! Numbers of a program that is not being written change where they stand: dragged to the right or the left, by arrow
//! keys once the focus has come to one; a click, or Enter, makes a slider of one below the picture.
//!
//! `place` finds the number that is meant on the page, `hold` listens, `change` does what is asked to what was chosen.
//! Nothing of it is drawn by the vdom: the numbers are those of `view/code`, and get what they need when they are
//! pointed at or come to have the focus.

mod change;
mod hold;
mod place;

pub use change::{change, show_slider};
pub use hold::Numbers;

/// What is asked of a number.
pub struct Ask {
    /// The tab that its program has.
    pub tab: usize,
    /// Its line, and which of the line's literals it is, both counted from 1.
    pub line: u32,
    pub nth: u32,
    pub what: What,
}

/// What is to happen to it.
pub enum What {
    /// It becomes this: a number as Python writes it. A knob goes as near to it as it can.
    Become(String),
    /// It gets a slider.
    Slider,
}
