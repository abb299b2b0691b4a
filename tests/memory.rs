//! A run is freed with its machine: a thousand runs in one process leave the memory where it was.
//!
//! Each of tests/programs is run a few times, and what the last runs leave behind is counted by the
//! allocator. `PENDING_MEMORY` beside them lists the programs whose runs leave something, and why.

mod kit;

use interleave::drive::virtual_clock;
use interleave::machine::Machine;
use peak_alloc::PeakAlloc;
use std::fs;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SLICES: u64 = 2_000;

/// One test, as the allocator counts for all threads at once.
#[test]
fn memory_is_given_back() {
    let pending = kit::listed("PENDING_MEMORY");
    let (mut leaking, mut clean_after_all) = (Vec::new(), Vec::new());
    for name in kit::chosen(kit::names("py")) {
        let file = format!("{name}.py");
        let source = fs::read_to_string(kit::folder().join(&file)).expect("programs are UTF-8");
        let left = left_behind(&source, &file);
        let is_pending = pending.iter().any(|(other, _)| *other == name);
        match (left, is_pending) {
            (0, true) => clean_after_all.push(name),
            (0, false) | (_, true) => {}
            (left, false) => leaking.push(format!("{name}: {left} bytes a run")),
        }
    }
    let source = fs::read_to_string(kit::folder().join("lesson_producer_consumer.py")).expect("it is there");
    let before = MEMORY.current_usage();
    for _ in 0..1000 {
        run(&source, "again.py");
    }
    assert_eq!(MEMORY.current_usage(), before, "a thousand runs leave something behind");
    assert!(leaking.is_empty(), "{} programs leave memory behind:\n{}", leaking.len(), leaking.join("\n"));
    assert!(
        clean_after_all.is_empty(),
        "take them off tests/programs/PENDING_MEMORY: {}",
        clean_after_all.join(" ")
    );
}

/// The bytes that a run leaves behind, once what is made only once has been made.
fn left_behind(source: &str, file: &str) -> usize {
    run(source, file);
    run(source, file);
    let before = MEMORY.current_usage();
    run(source, file);
    MEMORY.current_usage().saturating_sub(before)
}

fn run(source: &str, file: &str) {
    if let Ok(mut machine) = Machine::new(source, file) {
        virtual_clock::run(&mut machine, SLICES);
    }
}
