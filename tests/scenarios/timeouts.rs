//! §6: timeouts.

use crate::kit::open_one;

#[test]
fn what_takes_too_long_is_cancelled() {
    for scenario in ["wait-for", "timeout-block"] {
        let ran = open_one(&format!("#/{scenario}"));
        let expect = ["0.0 the work starts", "2.0 the work is cancelled", "2.0 timed out"];
        assert_eq!(ran.printed(), expect);
        assert_eq!(ran.total(), "2.0");
        let ran = open_one(&format!("#/{scenario}?work=1"));
        assert_eq!(ran.printed(), ["0.0 the work starts", "1.0 the work is done"]);
        assert_eq!(ran.total(), "1.0");
    }
}

#[test]
fn with_no_time_at_all_wait_for_starts_nothing() {
    assert_eq!(open_one("#/wait-for?limit=0").printed(), ["0.0 timed out"]);
    let expect = ["0.0 the work starts", "0.0 the work is cancelled", "0.0 timed out"];
    assert_eq!(open_one("#/timeout-block?limit=0").printed(), expect);
}
