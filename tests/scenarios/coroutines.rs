//! §2: coroutines and await.

use crate::kit::{open_one, refusal};

#[test]
fn a_call_gives_an_object_and_runs_nothing() {
    let ran = open_one("#/coroutine-object");
    let printed = ran.printed();
    assert!(printed[0].starts_with("0.0 <coroutine object job at 0x"), "{}", printed[0]);
    assert_eq!(printed[1..], ["0.0 not started yet", "0.0 started", "1.0 the result"]);
}

#[test]
fn await_gives_what_the_coroutine_returns() {
    let ran = open_one("#/await-result");
    assert_eq!(ran.printed(), ["0.0 asking for data", "1.0 {'name': 'Ada', 'age': 30}"]);
    assert_eq!(ran.total(), "1.0");
    assert_eq!(open_one("#/await-result?wait=5").total(), "5.0");
}

#[test]
fn await_outside_of_async_def_is_refused() {
    let expect = "  File \"program.py\", line 10
    data = await fetch()
           ^^^^^^^^^^^^^
SyntaxError: 'await' outside async function
";
    assert_eq!(refusal("#/await-outside"), expect);
    assert_eq!(open_one("#/await-outside?main=async%20def").printed(), ["1.0 the data"]);
}
