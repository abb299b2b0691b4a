//! The pages to read, as the build made them.

use crate::axe;
use crate::harness::{Browser, Kind, Page, check, check_with};
use interleave::i18n::Lang;
use interleave::scenario::scenarios;
use serde_json::json;

#[test]
fn axe_finds_nothing_on_pages_to_read() {
    check_with(Browser { size: (1280, 900), ..Browser::default() }, async |page| {
        all(page, Lang::En, false).await
    });
}

#[test]
fn axe_finds_nothing_on_pages_to_read_in_the_dark_on_a_phone() {
    check_with(Browser { language: "ko", size: (320, 700), ..Browser::default() }, async |page| {
        all(page, Lang::Ko, true).await;
    });
}

async fn all(page: &Page, lang: Lang, dark: bool) {
    page.prefer(dark, false).await;
    for name in std::iter::once("index").chain(scenarios().iter().map(|scenario| scenario.id)) {
        let tag = lang.tag();
        page.goto(&format!("/{tag}/{name}.html")).await;
        assert_eq!(page.text("document.documentElement.lang").await, tag);
        let drawn = "[...document.images].every((one) => one.complete && one.naturalWidth >= 320)";
        page.until(drawn).await;
        let picture = page.text("document.images[0]?.currentSrc ?? ''").await;
        assert!(name == "index" || picture.ends_with(if dark { ".dark.svg" } else { ".svg" }), "{picture}");
        let sheets = page.js("[...document.styleSheets].map((sheet) => sheet.cssRules.length > 0)").await;
        assert_eq!(sheets, json!([true, true, true]), "{name}");
        let wide = page.js("document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!(wide, json!(false), "{tag}/{name}: too wide");
        if name != "index" {
            let picture = page.text("document.querySelector('meta[property=\"og:image\"]').content").await;
            assert!(picture.ends_with(&format!("pictures/{name}.{tag}.png")), "{picture}");
        }
        // It takes a minute, and finds the same in any browser.
        if page.kind == Kind::Chromium {
            axe::assert_clean(page, &format!("{tag}/{name}.html")).await;
        }
    }
    page.assert_quiet().await;
}

#[test]
fn a_page_to_read_leads_to_the_live_one() {
    check(async |page| {
        page.goto("/ko/gather.html").await;
        page.click(".open a").await;
        page.until("document.querySelector('[data-group]')").await;
        assert_eq!(page.text("document.documentElement.lang").await, "ko");
        assert!(page.text("location.hash").await.starts_with("#/gather"));
        for file in ["pictures/gather.ko.png", "pictures/lock.en.png"] {
            let size = format!(
                "fetch('{file}').then((answer) => answer.blob()).then(createImageBitmap).then(({{ width, height }}) => [width, height])"
            );
            assert_eq!(page.js(&size).await, json!([1200, 630]), "{file}");
        }
        page.assert_quiet().await;
    });
}
