//! §3: the event loop.

use crate::kit::{open, open_one};
use interleave::i18n::Lang;

#[test]
fn by_hand_is_the_same_as_run() {
    for ran in open("#/event-loop", Lang::En) {
        assert_eq!(ran.printed(), ["0.0 main starts", "1.0 main ends"]);
        assert_eq!(ran.total(), "1.0");
    }
}

#[test]
fn the_loop_is_found_only_while_it_runs() {
    let expect = [
        "0.0 before: RuntimeError('no running event loop')",
        "1.0 during: <_UnixSelectorEventLoop running=True closed=False debug=False>",
        "1.0 after: RuntimeError('no running event loop')",
    ];
    assert_eq!(open_one("#/running-loop").printed(), expect);
}
