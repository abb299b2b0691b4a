//! Korean and English: each whole, neither with words of the other.

use crate::harness::{Browser, Page, check_with};
use crate::interleave::until_state;
use serde_json::Value;

/// What stands alike in both languages: names, and words that are Python's own.
const ALIKE: &[&str] = &[
    "Interleave",
    "English",
    "asyncio",
    "await",
    "async",
    "with",
    "for",
    "Python",
    "python",
    "stdout",
    "stderr",
    "GitHub",
];

/// Each text that a person meets: what is visible, and the names that screen readers say, but for the
/// program, its console, and the switch to the other language.
const TEXTS: &str = "(() => {
    const skip = 'pre, code, [data-console], [data-action=lang], script, style, noscript, [hidden]';
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { parentElement: parent, data } = walker.currentNode;
        if (!parent.closest(skip) && data.trim()) found.push(data.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-valuetext]')) {
        if (element.closest(skip)) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
            if (element.getAttribute(name)) found.push(element.getAttribute(name));
    }
    return [document.title, ...found];
})()";

async fn texts(page: &Page) -> Vec<String> {
    let Value::Array(texts) = page.js(TEXTS).await else { panic!("a list of texts") };
    let texts: Vec<_> = texts.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    assert!(texts.len() > 15, "hardly any text: {texts:#?}");
    texts
}

pub fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c) || ('\u{3130}'..='\u{318f}').contains(&c)
}

#[test]
fn english_is_whole() {
    check_with(Browser { language: "en-US", ..Browser::default() }, async |page| {
        page.goto("/#/sync-vs-async?speed=10&q=1").await;
        until_state(page, "finished").await;
        assert_eq!(page.text("document.documentElement.lang").await, "en");
        let korean: Vec<_> = texts(page).await.into_iter().filter(|text| text.contains(is_hangul)).collect();
        assert!(korean.is_empty(), "Korean on the English page: {korean:#?}");
    });
}

#[test]
fn korean_browser_gets_whole_korean() {
    check_with(Browser { language: "ko-KR", ..Browser::default() }, async |page| {
        page.goto("/#/sync-vs-async?speed=10&q=1").await;
        until_state(page, "finished").await;
        assert_eq!(page.text("document.documentElement.lang").await, "ko");
        // A text without Hangul may hold numbers, units, and what stands alike in both.
        let english: Vec<_> = texts(page)
            .await
            .into_iter()
            .filter(|text| !text.contains(is_hangul))
            .filter(|text| {
                text.split(|c: char| !c.is_alphabetic())
                    .any(|word| word.chars().count() > 1 && !ALIKE.contains(&word))
            })
            .collect();
        assert!(english.is_empty(), "not Korean on the Korean page: {english:#?}");
    });
}

#[test]
fn switch_changes_the_language_and_the_run_goes_on() {
    check_with(Browser { language: "ko-KR", ..Browser::default() }, async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        assert_eq!(page.text("document.documentElement.lang").await, "ko");
        page.click("[data-action=lang]").await;
        page.until("document.documentElement.lang === 'en'").await;
        page.until("location.hash.includes('lang=en')").await;
        page.click("[data-action=lang]").await;
        page.until("document.documentElement.lang === 'ko'").await;
        page.assert_quiet().await;
    });
}
