//! §7: async with.

use crate::kit::open_one;

#[test]
fn what_was_opened_is_closed_also_when_the_block_raises() {
    for scenario in ["async-with", "async-context-manager"] {
        let ran = open_one(&format!("#/{scenario}"));
        assert_eq!(ran.printed(), ["0.1 connection opened", "0.1 using it", "0.2 connection closed"]);
        assert_eq!(ran.total(), "0.2");
        let ran = open_one(&format!("#/{scenario}?fail=on"));
        let expect = [
            "0.1 connection opened",
            "0.1 using it",
            "0.2 connection closed",
            "0.2 caught: trouble while using it",
        ];
        assert_eq!(ran.printed(), expect);
    }
    // The exception goes on only when the connection is closed.
    let ran = open_one("#/async-with?fail=on&exit=3");
    assert_eq!(ran.printed()[3], "3.1 caught: trouble while using it");
    assert_eq!(open_one("#/async-context-manager?enter=2").total(), "2.1");
}
