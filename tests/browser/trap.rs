//! A page that traps says so, offers a report with the link that did it, and goes on. The trap is a true one: the
//! memory of the page's program is overwritten from outside.

use crate::harness::{Page, check};
use crate::interleave::{fragment, until_over};
use serde_json::json;

/// With the next text that the program hands to the browser, all that is in its memory becomes garbage: what reads such
/// texts is shown the memory that they lie in.
async fn break_it(page: &Page) {
    page.js("void (() => {
            const { decode } = TextDecoder.prototype;
            TextDecoder.prototype.decode = function (bytes, ...rest) {
                const text = decode.call(this, bytes, ...rest);
                if (bytes?.buffer.byteLength > 1e6) {
                    TextDecoder.prototype.decode = decode;
                    new Uint8Array(bytes.buffer).fill(255);
                    window.broken = true;
                }
                return text;
            };
            dispatchEvent(new Event('resize'));
        })()")
        .await;
}

#[test]
fn after_a_trap_the_page_says_so_and_the_next_run_works() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        until_over(page).await;
        // Its address says the chosen value a little later only: the report has it all the same.
        page.set("input[type=range][data-knob=a]", "5").await;
        break_it(page).await;
        page.until("!window.broken && document.querySelector('[data-broke]')").await;
        let report = page.text("document.querySelector('[data-report]').value").await;
        let said = [
            "RuntimeError",
            "#/gather?a=5&speed=10",
            "wasm-function",
            ".wasm",
            &page.text("navigator.userAgent").await,
        ];
        for part in said {
            assert!(report.contains(part), "no {part} in {report}");
        }
        // What did it does not start by itself.
        assert_eq!(fragment(page).await, "#/gather?a=5&speed=10");
        page.until("document.querySelector('[data-group]')").await;
        assert_eq!(page.js("document.querySelectorAll('.console li').length").await, 0);
        page.click("[data-broke] [data-action=start]").await;
        until_over(page).await;
        page.until("document.querySelector('[data-group] [data-total]').dataset.total === '5.0'").await;
        page.click("[data-broke] .icon").await;
        page.until("!document.querySelector('[data-broke]')").await;
        // Whoever loads the page anew has heard of it once.
        page.js("void location.reload()").await;
        until_over(page).await;
        assert_eq!(page.js("document.querySelector('[data-broke]')").await, json!(null));
    });
}

#[test]
fn a_page_that_traps_again_by_itself_stays_as_it_is() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        until_over(page).await;
        for round in 0..2 {
            break_it(page).await;
            if round == 0 {
                page.until("!window.broken && document.querySelector('[data-broke]')").await;
            }
        }
        page.until("!document.getElementById('sorry').hidden").await;
        assert_eq!(page.js("window.broken").await, true);
        page.js("void (navigator.clipboard.writeText = async (text) => { window.clip = text; })").await;
        page.click("#sorry [lang=en] button").await;
        page.until("window.clip?.includes('#/gather?speed=10') && clip.includes('RuntimeError')").await;
        page.click("#sorry [lang=en] a").await;
        page.until("!window.broken && document.querySelector('[data-group=sync]')").await;
        until_over(page).await;
        assert_eq!(fragment(page).await, "");
    });
}
