//! The page by keyboard alone.

use crate::harness::check;
use crate::interleave::{QUICK, assert_ends, knob, until_state};
use fantoccini::key::Key;

#[test]
fn arrow_keys_move_a_slider_and_start_the_run_over() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let slider = "input[type=range][data-knob=a]";
        page.type_keys(slider, &String::from_iter([char::from(Key::Right); 5])).await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '6.5'").await;
        assert_eq!(knob(page, "a").await, (2.5, 2.5));
        assert_ends(page, "6.5", "2.5", "2.6").await;
        page.type_keys(slider, &char::from(Key::Left).to_string()).await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '6.4'").await;
    });
}

#[test]
fn number_beside_a_slider_can_be_typed() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        page.click("input[data-knob-value=a]").await;
        page.js("document.querySelector('input[data-knob-value=a]').select()").await;
        page.type_keys("input[data-knob-value=a]", "4").await;
        page.type_keys("input[data-knob-value=a]", &char::from(Key::Enter).to_string()).await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '8.0'").await;
        assert_eq!(knob(page, "a").await, (4.0, 4.0));
    });
}

#[test]
fn every_control_has_a_name_and_is_in_the_tab_order() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let unnamed = page
            .js("[...document.querySelectorAll('button, input, select, a[href]')].filter((e) =>
                !(e.innerText ?? '').trim() && !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby') &&
                !(e.labels && e.labels.length)).map((e) => e.outerHTML.slice(0, 120))")
            .await;
        assert_eq!(unnamed, serde_json::json!([]));
        let unreachable = page
            .js("[...document.querySelectorAll('[data-action], [data-knob]')]
                .filter((e) => e.tabIndex < 0 && !e.hidden).map((e) => e.outerHTML.slice(0, 120))")
            .await;
        assert_eq!(unreachable, serde_json::json!([]));
    });
}
