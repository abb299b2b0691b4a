//! Interleave runs Python asyncio programs and records what the event loop does with them.
//!
//! The modules in reading order, which is the order that data flows in. See ARCHITECTURE.md.

pub mod asyncio;
pub mod drive;
pub mod exercise;
pub mod export;
pub mod i18n;
pub mod link;
pub mod lint;
pub mod machine;
pub mod paint;
pub mod python;
pub mod scenario;
pub mod series;
pub mod time;
pub mod timeline;
pub mod trace;
pub mod view;
pub mod world;
