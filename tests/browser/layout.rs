//! The page fits: on the narrowest phone, in both languages, in both themes.

use crate::harness::{Browser, check_with};
use crate::interleave::until_state;

#[test]
fn no_horizontal_scroll_at_320_px_nor_with_letters_of_twice_the_size_at_640() {
    for (language, width, letters) in [("ko", 320, 16), ("en", 320, 16), ("ko", 640, 32), ("en", 640, 32)] {
        check_with(Browser { language, size: (width, 640), letters, ..Browser::default() }, async |page| {
            page.goto("/#/sync-vs-async?speed=10&q=1").await;
            until_state(page, "finished").await;
            assert_eq!(page.js("innerWidth").await, width);
            let size = page.js("parseFloat(getComputedStyle(document.documentElement).fontSize)").await;
            assert_eq!(size.as_f64(), Some(letters.into()), "the letters that were asked for");
            let wide = page
                .js("document.documentElement.scrollWidth <= innerWidth ? [] :
                    [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth)
                        .map((e) => `${e.tagName}.${e.className} ${e.getBoundingClientRect().right}`).slice(0, 8)")
                .await;
            assert_eq!(wide, serde_json::json!([]), "wider than the window, in {language}");
        });
    }
}

#[test]
fn controls_are_in_reach_at_320_px() {
    check_with(Browser { language: "ko", size: (320, 640), ..Browser::default() }, async |page| {
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
