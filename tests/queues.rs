//! The loop's queues, as read off the trace, are those of the loop: after each turn of each of tests/programs.

mod kit;

use interleave::machine::{Machine, Turn};
use interleave::timeline::queues::Queues;
use std::fs;

/// Programs with two loops at once, whose queues the trace does not tell apart.
const TWO_LOOPS: [&str; 2] = ["aio_outside_loop", "thread_two_loops"];

/// Of a program that takes more turns the rest is not looked at.
const TURNS: usize = 400;

#[test]
fn queues_are_read_off_the_trace() {
    let mut wrong = vec![];
    let (mut programs, mut turns) = (0, 0);
    for name in kit::chosen(kit::names("py")) {
        if TWO_LOOPS.contains(&&*name) {
            continue;
        }
        let file = format!("{name}.py");
        let source = fs::read_to_string(kit::folder().join(&file)).expect("programs are UTF-8");
        let Ok(mut machine) = Machine::new(&source, &file) else { continue };
        programs += 1;
        let mut queues = Queues::default();
        for _ in 0..TURNS {
            let turn = machine.turn();
            queues.extend(machine.trace());
            if let Some(lengths) = machine.queued() {
                turns += 1;
                let queued = queues.at(machine.trace().len() as u32);
                let read = (queued.ready.len(), queued.timers.len());
                if read != lengths {
                    wrong.push(format!("{name} at {}: {read:?}, not {lengths:?}: {queued:?}", machine.now()));
                    break;
                }
            }
            match turn {
                Turn::Ready | Turn::Budget => {}
                Turn::Until(time) => machine.advance_to(time),
                Turn::Finished(_) => break,
            }
        }
    }
    assert!(programs > 100 && turns > 1000, "{programs} programs, {turns} turns");
    assert!(wrong.is_empty(), "{} programs differ:\n{}", wrong.len(), wrong.join("\n"));
}
