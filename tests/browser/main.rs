//! The browser tests: the page as it is released, in Chromium, or in what INTERLEAVE_BROWSER names (`firefox`, `webkit`),
//! over WebDriver.
//!
//! They look at `dist/`, which must have been built: `scripts/test` does it all.

mod axe;
mod compare;
mod disk;
mod editing;
mod embed;
mod event_loop;
mod exercises;
mod harness;
mod harness_test;
mod hidden;
mod interleave;
mod keyboard;
mod languages;
mod layout;
mod learning;
mod links;
mod loads;
mod many;
mod offline;
mod own;
mod player;
mod policy;
mod read;
mod requests;
mod runs;
mod scenarios;
mod story;
mod take;
mod trap;
