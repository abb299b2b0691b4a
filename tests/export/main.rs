//! What can be taken along of a run, over all of the lesson: pictures that are right and whole, traces that trace viewers
//! take, charts that Mermaid takes.

mod chrome;
mod kit;
mod mermaid;
mod svg;
