//! No violation that axe finds: every scenario in light and dark, on a desk and on the narrowest phone, with the
//! player's tools and the event loop open; with letters of twice the size, with forced colours, and with reduced
//! motion. And programs of one's own, what is done with them, and a picture inside another page.

use crate::harness::{Browser, Page, check_with};
use crate::many;
use crate::own;
use interleave::scenario;
use serde_json::{Value, json};
use std::path::Path;

/// WCAG 2.2 AA, and what axe calls best practice.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

const STILL: &str = "document.getAnimations().length === 0";

#[test]
fn axe_finds_nothing_on_a_desk() {
    every_scenario(Browser::default(), "light");
}

#[test]
fn axe_finds_nothing_in_the_dark_on_a_phone() {
    every_scenario(Browser { language: "ko", size: (320, 700), ..Browser::default() }, "dark");
}

#[test]
fn axe_finds_nothing_with_forced_colours_and_little_motion() {
    check_with(Browser::default(), async |page| {
        open(page, "light").await;
        let feature = |name: &str, value: &str| json!({ "features": [{ "name": name, "value": value }] });
        for (name, value) in [("forced-colors", "active"), ("prefers-reduced-motion", "reduce")] {
            page.cdp("Emulation.setEmulatedMedia", feature(name, value)).await;
            for scenario in scenario::scenarios() {
                look(page, scenario.id, "light").await;
            }
        }
    });
}

#[test]
fn axe_finds_nothing_with_letters_of_twice_the_size() {
    every_scenario(Browser { letters: 32, ..Browser::default() }, "light");
}

#[test]
fn axe_finds_nothing_in_what_can_be_taken_along() {
    let desk = (Browser::default(), "light");
    let phone = (Browser { language: "ko", size: (320, 700), ..Browser::default() }, "dark");
    for (browser, theme) in [desk, phone] {
        check_with(browser, async |page| {
            open(page, theme).await;
            page.click("[data-action=take]").await;
            page.until("document.querySelector('dialog[open] [data-taken]')?.naturalWidth > 0").await;
            assert_eq!(violations(page).await, json!([]), "{theme}");
        });
    }
}

#[test]
fn axe_finds_nothing_in_folds() {
    let desk = (Browser::default(), "light");
    let phone = (Browser { language: "ko", size: (320, 700), ..Browser::default() }, "dark");
    for (browser, theme) in [desk, phone] {
        check_with(browser, async |page| {
            open(page, theme).await;
            page.js(&format!("void (location.hash = '#/rate-limiter?speed=10&theme={theme}')")).await;
            many::run(page, &many::sleepers(200)).await;
            for way in ["name", "state", "none"] {
                page.click(&format!("[data-fold={way}]")).await;
                page.click("[data-many] li[data-line='0']").await;
                page.until(&format!(
                    "document.querySelector('[data-fold={way}][aria-pressed=true]') &&
                     document.querySelector('[data-many] li:is([aria-expanded=true], [aria-selected=true])')"
                ))
                .await;
                assert_eq!(violations(page).await, json!([]), "{way} in {theme}");
            }
        });
    }
}

#[test]
fn axe_finds_nothing_where_programs_are_written_and_sent() {
    let desk = (Browser::default(), "light");
    let phone = (Browser { language: "ko", size: (320, 700), ..Browser::default() }, "dark");
    for (browser, theme) in [desk, phone] {
        check_with(browser, async |page| {
            open(page, theme).await;
            let strange = own::link(page, "print(1)\n").await;
            page.js(&format!("void (location.hash = {})", json!(strange.trim_start_matches('/')))).await;
            page.until("document.querySelector('[data-held]')").await;
            examine(page, "a stranger's", theme).await;
            page.click("[data-action=keep-program]").await;
            page.until("document.querySelector('[data-action=delete]')").await;
            page.click("[data-action=new]").await;
            page.until("document.querySelector('[data-start]')").await;
            examine(page, "the gallery", theme).await;
            page.click("[data-start=cancel]").await;
            own::write(page, "import asyncio\nasyncio.sleep(1\n").await;
            page.until("document.querySelector('[data-own]')?.textContent.trim()").await;
            examine(page, "what does not run", theme).await;
            page.click("[data-action=delete]").await;
            page.until("document.querySelector('[data-action=restore]')").await;
            page.click("[data-action=share]").await;
            page.until("document.querySelector('dialog[open] .squares')").await;
            page.click("[data-embed] summary").await;
            page.until("document.querySelector('[data-embed] iframe').getClientRects().length").await;
            examine(page, "sending", theme).await;
        });
    }
}

#[test]
fn axe_finds_nothing_in_an_embedded_picture() {
    for (browser, theme) in [
        (Browser::default(), "dark"),
        (Browser { language: "ko", size: (320, 700), ..Browser::default() }, "light"),
    ] {
        check_with(browser, async |page| {
            open(page, theme).await;
            for show in ["bars", "bars,code,console,sliders,loop", "code"] {
                let link = format!("#/gather?embed&t=0.5&speed=10&show={show}&theme={theme}");
                page.js(&format!("void (location.hash = {})", json!(link))).await;
                page.until(&format!(
                    "document.querySelector('.embed.show-{}')",
                    show.rsplit(',').next().unwrap_or(show)
                ))
                .await;
                examine(page, show, theme).await;
            }
        });
    }
}

fn every_scenario(browser: Browser, theme: &str) {
    check_with(browser, async |page| {
        open(page, theme).await;
        for scenario in scenario::scenarios() {
            look(page, scenario.id, theme).await;
        }
    });
}

/// Opens the page, with axe in it and the tools open.
async fn open(page: &Page, theme: &str) {
    page.goto(&format!("/#/sync-vs-async?theme={theme}")).await;
    page.until("document.querySelector('[data-group]') !== null").await;
    bring(page).await;
    page.click("[data-action=tools]").await;
    page.until("document.querySelector('.player') !== null").await;
    page.click("[data-action=loop]").await;
    page.until("document.querySelector('.loops') !== null").await;
}

/// Opens a scenario in the midst of its run, zoomed and with a lane selected, and lets axe look at it.
async fn look(page: &Page, id: &str, theme: &str) {
    let link = format!("#/{id}?speed=10&t=0.5&lane=0.1&zoom=0.2..0.9&theme={theme}");
    page.js(&format!("void (location.hash = {})", json!(link))).await;
    page.until(&format!(
        "location.hash.startsWith('#/{id}?') && document.querySelector('.minimap') !== null"
    ))
    .await;
    // The chips of the loops have come to where they go.
    page.until(STILL).await;
    examine(page, id, theme).await;
    // Once with all of a comparison: the kept run's bars, and what differs.
    if id == "gather" {
        page.js(&format!("void (location.hash = {})", json!(format!("{link}&a=5&kept")))).await;
        page.until("document.querySelector('[data-difference=total]') !== null").await;
        page.until(STILL).await;
        examine(page, id, theme).await;
    }
}

async fn examine(page: &Page, id: &str, theme: &str) {
    assert_eq!(violations(page).await, json!([]), "{id} in {theme}");
}

async fn violations(page: &Page) -> Value {
    page.js(&format!(
        "axe.run(document, {{ runOnly: {RULES} }}).then((all) => all.violations.flatMap((one) =>
            one.nodes.map((node) => `${{one.id}}: ${{node.target}} ${{node.any[0]?.message ?? ''}}`)))"
    ))
    .await
}

/// Puts axe into the page: as code of the driver's, for the page's policy lets nobody evaluate a text.
async fn bring(page: &Page) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("npm ci brings axe-core");
    page.js(&format!("(() => {{ {axe}\n }})()")).await;
}

/// Fails if axe finds anything on this page, which does not have it yet.
pub async fn assert_clean(page: &Page, what: &str) {
    bring(page).await;
    assert_eq!(violations(page).await, json!([]), "{what}");
}
