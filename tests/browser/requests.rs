//! No request leaves the origin, whatever is done on the page; and nothing in what is served names another one to
//! fetch from.

use crate::harness::{Browser, Page, check_with};
use crate::interleave::{QUICK, until_over, until_state};
use interleave::scenario;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const NOTED: Browser = Browser { language: "en", size: (1280, 900), letters: 16, requests: true };

/// All that was asked for since this was last asked is the origin's own, or made in the page. How many were asked for.
async fn assert_own(page: &Page, done: &str) -> usize {
    let origin = page.text("location.origin").await;
    let all = page.requests().await;
    for address in &all {
        let own = address.strip_prefix(&*origin).is_some_and(|rest| rest.starts_with('/'));
        let made_here = ["data:", "blob:", "about:"].iter().any(|scheme| address.starts_with(scheme));
        assert!(own || made_here, "{done} asks for {address}");
    }
    all.len()
}

#[test]
fn no_request_of_a_visit_leaves_the_origin() {
    check_with(NOTED, async |page| {
        page.needs_chromium("no other driver tells what is asked for");
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        assert!(assert_own(page, "the first screen").await > 3);
        // What is only once on a page, besides.
        page.js("void (document.body.append(Object.assign(new Image(), { src: 'no-such-file.png' })))").await;
        page.until(
            "performance.getEntriesByType('resource').some((one) => one.name.includes('no-such-file'))",
        )
        .await;
        assert!(assert_own(page, "a file that is not there").await > 0, "requests are noted");
        for one in scenario::scenarios() {
            page.js(&format!("void (location.hash = '#/{}?speed=10')", one.id)).await;
            page.until(&format!(
                "location.hash.startsWith('#/{}') && document.querySelector('[data-group]')",
                one.id
            ))
            .await;
            assert_own(page, one.id).await;
        }
        // A program that asks the network asks the machine's own.
        page.goto("/#/http-requests?speed=10").await;
        until_over(page).await;
        assert_own(page, "a program").await;
    });
}

#[test]
fn no_request_of_the_later_parts_leaves_the_origin() {
    check_with(NOTED, async |page| {
        page.needs_chromium("no other driver tells what is asked for");
        page.goto("/#/gather?speed=10&t=0.5&lane=0.1&zoom=0.2..0.9").await;
        page.until("document.querySelector('[data-action=tools]')").await;
        page.click("[data-action=tools]").await;
        page.until("document.querySelector('.player')").await;
        page.click("[data-action=loop]").await;
        page.until("document.querySelector('.loops')").await;
        page.click("[data-action=edit]").await;
        page.until("document.querySelector('[data-editor]')").await;
        page.js("document.querySelector('[data-editor]').focus()").await;
        page.until("document.querySelector('.coded[data-editor]')").await;
        assert!(assert_own(page, "the editor").await > 5);
        page.click("[data-action=share]").await;
        page.until("document.querySelector('dialog[open] .squares')").await;
        page.click("[data-embed] summary").await;
        page.until(
            "document.querySelector('[data-embed] iframe').contentDocument.querySelector('[data-group]') !== null",
        )
        .await;
        assert!(assert_own(page, "the dialog that sends").await > 3);
        page.goto("/fixture/host.html").await;
        page.until("last('one', 'moment')?.over && last('two', 'height')").await;
        assert!(assert_own(page, "an embedded picture").await > 3);
        page.goto("/#/crawler?speed=10").await;
        page.until("document.querySelector('[data-action=check]')").await;
        page.click("[data-action=check]").await;
        page.until("document.querySelector('[data-verdict]')").await;
        assert_own(page, "an exercise").await;
        page.goto("/#/code?speed=10").await;
        until_over(page).await;
        assert_own(page, "a program of one's own").await;
    });
}

/// Names, not addresses that anything is fetched from.
const NAMES: &[&str] = &["http://www.w3.org/"];

#[test]
fn nothing_that_is_served_names_another_origin_to_fetch_from() {
    let mut found = BTreeSet::new();
    let mut looked_at = 0;
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")) {
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        // In what of a file an address is fetched. A wasm fetches nothing but by way of the script; the addresses in it
        // are those of programs, for the network that the machine makes up.
        let marks: &[&str] = match kind {
            "html" => &["src=", "srcset=", "href=", "data=", "action=", "url(", "@import"],
            "css" => &["url(", "@import"],
            "svg" => &["href=", "url("],
            "js" | "json" | "webmanifest" => &[""],
            _ => continue,
        };
        looked_at += 1;
        let text = std::fs::read_to_string(&file).expect("it is text");
        for (at, _) in text.match_indices("//") {
            let before = &text[..at];
            let scheme = ["https:", "http:", "wss:", "ws:"].iter().find(|scheme| before.ends_with(**scheme));
            let start = before.len() - scheme.map_or(0, |scheme| scheme.len());
            let mark = text[..start].trim_end_matches(['"', '\'', ' ', '(']);
            let fetched = marks.iter().any(|mark_of| mark.ends_with(mark_of.trim_end_matches('(')));
            // Without a scheme two strokes are an address only where one is expected.
            let an_address = scheme.is_some() || kind != "js" && !marks.contains(&"");
            let names = NAMES.iter().any(|name| text[start..].starts_with(name));
            if fetched && an_address && !names && !is_link(before) {
                let end = text[start..]
                    .find(['"', '\'', '`', ' ', ')', '<', '\n'])
                    .map_or(text.len(), |end| start + end);
                found.insert(format!("{}: {}", file.display(), &text[start..end]));
            }
        }
    }
    assert!(looked_at > 5, "dist/ was not built");
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether an address in HTML stands in a tag that only leads there: `<a`, or a link to the same page elsewhere.
fn is_link(before: &str) -> bool {
    let tag = before.rfind('<').map_or("", |at| &before[at..]);
    tag.starts_with("<a ")
        || ["canonical", "alternate"].iter().any(|rel| tag.contains(&format!("rel=\"{rel}\"")))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
