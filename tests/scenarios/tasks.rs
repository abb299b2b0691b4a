//! §4: making tasks.

use crate::kit::{Ran, open, open_one};
use interleave::i18n::Lang;

#[test]
fn tasks_start_when_their_maker_steps_aside() {
    let ran = open_one("#/create-task");
    let expect = [
        "0.0 two tasks created",
        "0.0 A starts",
        "0.0 B starts",
        "1.0 B ends",
        "2.0 A ends",
        "2.0 result of A",
        "2.0 result of B",
    ];
    assert_eq!(ran.printed(), expect);
}

#[test]
fn awaited_without_tasks_they_run_one_at_a_time() {
    let totals = |link| open(link, Lang::En).iter().map(Ran::total).collect::<Vec<_>>();
    assert_eq!(totals("#/await-without-task"), ["3.0", "2.0"]);
    assert_eq!(totals("#/await-without-task?a=5&b=5"), ["10.0", "5.0"]);
    assert_eq!(totals("#/await-without-task?b=0"), ["2.0", "2.0"]);

    let all = open("#/await-without-task", Lang::En);
    let expect =
        ["0.0 A starts", "2.0 A ends", "2.0 result of A", "2.0 B starts", "3.0 B ends", "3.0 result of B"];
    assert_eq!(all[0].printed(), expect);
    assert_eq!(all[0].shown(), ["main"]);
    assert_eq!(all[1].shown(), ["A", "B"]);
}
