//! What can be asked about programs of one's own.

use std::rc::Rc;

#[derive(Clone, PartialEq, Debug)]
pub enum Ask {
    /// Opens the field for the program, or closes it.
    Edit,
    /// The program is this now; it is still being written.
    Write(Rc<str>),
    /// The program of this number is this now, at once: a number of it was changed.
    Set(usize, Rc<str>),
    /// Nothing was written for a while.
    Settle,
    /// The scenario's own programs again.
    Reset,
    /// What the person made of the scenario's programs.
    Mine,
    /// Keeps the scenario's own programs to compare with.
    Compare,
    /// Runs what came with a link.
    Start,
    /// Keeps what came with a link among the person's programs.
    Keep,
    /// Shows what a new program can begin with, or no longer.
    Gallery,
    /// A new program, from the starting point of this id.
    New(&'static str),
    /// Opens the program of this name.
    Open(Rc<str>),
    Rename(Rc<str>),
    Delete,
    /// Takes the last deletion back.
    Restore,
    /// A file of this name with this text was opened.
    Import(Rc<str>, Rc<str>),
    /// A file could not be read as a program.
    Unreadable(Rc<str>),
    /// It was read that the page broke.
    Fine,
    /// Saves the program as a file.
    Export,
}

/// What the page has to do then.
#[derive(Clone, PartialEq, Debug)]
pub enum Then {
    Show,
    /// Run what is written, once nothing more is written.
    Wait,
    /// Run anew.
    Run,
    /// Only the address changes: what is written does not run.
    Stay,
    /// Goes to this link.
    Visit(String),
}
