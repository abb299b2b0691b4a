//! Links: the address follows what is chosen, opens to the same, and a broken one does no harm.

use crate::harness::{Browser, check, check_with};
use crate::interleave::{assert_ends, choose, ends, fragment, knob, slide, until_state};
use std::cell::RefCell;

#[test]
fn copied_link_opens_to_the_same_state() {
    let link = RefCell::new(String::new());
    let totals = RefCell::new(None);
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        choose(page, "speed", "10").await;
        slide(page, "a", "3.5").await;
        slide(page, "c", "0.4").await;
        page.click("[data-action=lang]").await;
        page.until("document.documentElement.lang === 'ko'").await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '5.9'").await;
        *totals.borrow_mut() = Some(ends(page).await);
        page.until("location.hash.includes('3.5') && location.hash.includes('lang')").await;
        *link.borrow_mut() = fragment(page).await;
        page.assert_quiet().await;
    });
    let link = link.into_inner();
    assert!(!link.contains("b="), "a link holds only what differs from the defaults: {link}");
    // Another person's browser, which would be English by itself.
    check_with(Browser { language: "en", ..Browser::default() }, async |page| {
        page.goto(&format!("/{link}")).await;
        assert_eq!(Some(ends(page).await), totals.take());
        assert_eq!(page.text("document.documentElement.lang").await, "ko");
        assert_eq!(page.text("document.querySelector('[data-action=speed]').value").await, "10");
        assert_eq!(knob(page, "a").await, (3.5, 3.5));
        assert_eq!(knob(page, "b").await, (2.0, 2.0));
        assert_eq!(knob(page, "c").await, (0.4, 0.4));
        assert_eq!(fragment(page).await, link);
    });
}

#[test]
fn share_confirms_and_gives_the_link() {
    check(async |page| {
        page.goto("/#/sync-vs-async?a=3&speed=10").await;
        until_state(page, "finished").await;
        let origin = page.text("location.origin").await;
        let permissions = serde_json::json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
        let parameters = serde_json::json!({ "origin": origin, "permissions": permissions });
        page.cdp("Browser.grantPermissions", parameters).await;
        page.click("[data-action=share]").await;
        page.until("document.querySelector('dialog[open]')").await;
        page.click("[data-action=copy-link]").await;
        page.until("document.querySelector('[data-said]').innerText.trim().length > 0").await;
        assert_eq!(
            page.text("navigator.clipboard.readText()").await,
            page.text("location.href").await,
            "what is shared is the address"
        );
        page.assert_quiet().await;
    });
}

#[test]
fn address_typed_over_changes_the_state() {
    check(async |page| {
        page.goto("/#/sync-vs-async?speed=10").await;
        until_state(page, "finished").await;
        page.js("location.hash = '#/sync-vs-async?a=4&speed=10'").await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '8.0'").await;
        assert_ends(page, "8.0", "4.0", "2.0").await;
    });
}

#[test]
fn broken_link_gives_the_defaults_and_says_what_was_ignored() {
    check(async |page| {
        page.goto("/#/nowhere?a=zzz&q=1").await;
        until_state(page, "running").await;
        let said = page.text("document.querySelector('[data-ignored]').innerText").await;
        for part in ["nowhere", "zzz", "q"] {
            assert!(said.contains(part), "`{part}` is not among what was ignored: {said}");
        }
        choose(page, "speed", "10").await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
        page.assert_quiet().await;
    });
}

#[test]
fn hostile_links_do_no_harm() {
    check(async |page| {
        let long = format!("/#/sync-vs-async?a={}", "9".repeat(60_000));
        for link in [
            "/#/sync-vs-async?a=-1&b=1e999&c=NaN&speed=0",
            "/#/%ff%00?%&=&&a",
            "/#?<b>x</b>=1&lang=xx",
            &long,
        ] {
            page.goto(link).await;
            until_state(page, "running").await;
            assert_eq!(page.js("document.querySelector('[data-ignored] b') === null").await, true);
            page.assert_quiet().await;
        }
    });
}
