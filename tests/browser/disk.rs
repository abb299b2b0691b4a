//! The page as one file, opened from disk.

use crate::harness::check;
use crate::interleave::{assert_ends, until_over};
use interleave::i18n::Lang;
use interleave::scenario;
use serde_json::{Value, json};

#[test]
fn one_file_is_all_of_the_page() {
    check(async |page| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/interleave.html");
        page.goto_file(&format!("{file}#/sync-vs-async?speed=10&lang=en")).await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
        assert_eq!(page.js("matchMedia('(prefers-color-scheme: light)').matches && getComputedStyle(document.body).backgroundColor").await, json!("rgb(251, 250, 247)"));
        // What needs the later parts, and their styles.
        for scenario in scenario::scenarios() {
            page.js(&format!("void (location.hash = '#/{}?speed=10&lang=en')", scenario.id)).await;
            let heading = json!(scenario.texts(Lang::En).heading);
            page.until(&format!("document.querySelector('h1').textContent === {heading}")).await;
            until_over(page).await;
        }
        assert_eq!(page.js("document.adoptedStyleSheets.length").await, json!(3));
        page.js("void (location.hash = '#/gather?speed=10')").await;
        until_over(page).await;
        page.click("[data-action=edit]").await;
        page.until("document.querySelector('[data-editor]')").await;
        page.js("document.querySelector('[data-editor]').focus()").await;
        page.until("document.querySelector('.coded[data-editor]')").await;
        page.js("(() => { document.querySelector('[data-editor]').value = 'import time\\ntime.sleep(0.5)\\n'; })()").await;
        page.until("document.querySelector('[data-total]').dataset.total === '0.5'").await;
        // There are no files beside it.
        page.click("[data-action=take]").await;
        page.until("document.querySelector('dialog[open] [data-taken]')?.naturalWidth > 0").await;
        assert_eq!(page.js("document.querySelector('[data-take=page]')").await, Value::Null);
        // It asked nobody for anything, and its policy would not let it.
        let asked = "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith('data:'))";
        assert_eq!(page.js(asked).await, json!([]));
        let policy = page.text("document.querySelector('meta[http-equiv]').content").await;
        assert!(
            policy.contains("script-src 'wasm-unsafe-eval' 'sha256-") && !policy.contains("connect-src"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline") && policy.contains("trusted-types 'none'"), "{policy}");
        page.assert_quiet().await;
    });
}
