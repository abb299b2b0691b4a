//! §8: async for.

use crate::kit::open_one;

#[test]
fn values_come_one_at_a_time() {
    for scenario in ["async-iterator", "async-generator"] {
        let ran = open_one(&format!("#/{scenario}"));
        assert_eq!(ran.printed(), ["0.1 0", "0.2 1", "0.3 2", "0.4 3", "0.5 4"]);
        assert_eq!(ran.total(), "0.5");
        assert_eq!(open_one(&format!("#/{scenario}?items=0")).printed(), [""; 0]);
        assert_eq!(open_one(&format!("#/{scenario}?wait=0&items=12")).total(), "0.0");
    }
    assert_eq!(open_one("#/async-iterator?wait=1").total(), "5.0");
    assert_eq!(open_one("#/async-generator?items=12").total(), "1.2");
}
