//! The page fits: on the narrowest phone, in both languages, in both themes.

use crate::harness::{Browser, check_with};
use crate::interleave::until_state;

#[test]
fn no_horizontal_scroll_at_320_px() {
    for language in ["ko", "en"] {
        check_with(Browser { language, size: (320, 640) }, async |page| {
            page.goto("/#/sync-vs-async?speed=10&q=1").await;
            until_state(page, "finished").await;
            assert_eq!(page.js("innerWidth").await, 320);
            let wide = page
                .js("document.documentElement.scrollWidth <= 320 ? [] :
                    [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > 320)
                        .map((e) => `${e.tagName}.${e.className} ${e.getBoundingClientRect().right}`).slice(0, 8)")
                .await;
            assert_eq!(wide, serde_json::json!([]), "wider than the window, in {language}");
        });
    }
}

#[test]
fn controls_are_in_reach_at_320_px() {
    check_with(Browser { language: "ko", size: (320, 640) }, async |page| {
        page.goto("/#/sync-vs-async?speed=10").await;
        until_state(page, "finished").await;
        let out = page
            .js("[...document.querySelectorAll('button, input, select')].filter((e) => {
                const { left, right, width } = e.getBoundingClientRect();
                return width > 0 && (left < 0 || right > 320.5);
            }).map((e) => e.outerHTML.slice(0, 100))")
            .await;
        assert_eq!(out, serde_json::json!([]));
    });
}

#[test]
fn theme_follows_the_system_and_the_switch() {
    check_with(Browser::default(), async |page| {
        page.prefer(true, false).await;
        page.goto("/").await;
        until_state(page, "running").await;
        let background = "getComputedStyle(document.body).backgroundColor";
        let dark = page.text(background).await;
        page.click("[data-action=theme]").await;
        page.until("document.documentElement.dataset.theme === 'light'").await;
        page.until(&format!("{background} !== '{dark}'")).await;
        page.assert_quiet().await;
    });
}
