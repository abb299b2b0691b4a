//! §4: making tasks.

use crate::kit::open_one;

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
