//! The page loads whole, wherever it lies, and says nothing to the console.

use crate::harness::check;
use crate::interleave::{QUICK, assert_ends, until_state};

#[test]
fn page_loads_with_no_console_error() {
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        assert!(page.text("document.title").await.contains("Interleave"));
        page.assert_quiet().await;
    });
}

#[test]
fn page_runs_to_the_end_with_no_console_error() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        page.assert_quiet().await;
    });
}

#[test]
fn page_works_in_a_folder() {
    check(async |page| {
        page.goto(&QUICK.replacen('/', "/in/a/folder/", 1)).await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
        page.assert_quiet().await;
    });
}

#[test]
fn page_loads_nothing_from_elsewhere() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let elsewhere = page
            .js("performance.getEntriesByType('resource').map((entry) => entry.name)
                .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))")
            .await;
        assert_eq!(elsewhere, serde_json::json!([]));
    });
}

/// What the page asked its server for, as far as it is of the second part of its wasm.
const REST: &str = "performance.getEntriesByType('resource').map((entry) => entry.name)
    .filter((name) => name.includes('/rest-')).length";

#[test]
fn first_scenario_needs_the_first_part_alone() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        // If not, scripts/first-functions finds out anew what it needs.
        assert_eq!(page.js(REST).await, 0);
    });
}

#[test]
fn second_part_can_be_linked_at_any_time() {
    check(async |page| {
        for bring in ["interleaveRest()", "interleaveLink()"] {
            page.goto(QUICK).await;
            page.until("document.querySelector('[data-group]')").await;
            page.js(&format!("Promise.resolve({bring}).then(() => 1)")).await;
            assert_eq!(page.js(REST).await, 1, "{bring}");
            until_state(page, "finished").await;
            page.assert_quiet().await;
        }
    });
}
