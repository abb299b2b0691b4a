//! The page's policy, and the hashes of its files. That nothing the page does is against the policy is a part of every
//! test (`harness::check`).

use crate::harness::{Kind, Page, check};
use crate::interleave::{QUICK, until_state};
use serde_json::json;

/// Each word of it is argued in ARCHITECTURE.md.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types interleave";

#[test]
fn the_policy_is_this_and_stands_before_all_else() {
    check(async |page| {
        page.goto(QUICK).await;
        let found = "document.head.children[1].content";
        assert_eq!(page.text(found).await, POLICY);
        assert_eq!(page.text("document.head.children[1].httpEquiv").await, "Content-Security-Policy");
    });
}

#[test]
fn the_policy_is_in_force() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let refused = async |does: &str, word: &str| {
            page.js(&format!("(() => {{ try {{ {does} }} catch (error) {{ }} }})()")).await;
            page.until_against(word).await;
        };
        if page.js("typeof trustedTypes").await == "object" {
            refused("document.createElement('p').innerHTML = '<b>b</b>'", "require-trusted-types-for").await;
            refused("trustedTypes.createPolicy('other', {})", "trusted-types").await;
        }
        refused("document.body.setAttribute('style', 'color: red')", "style-src-attr").await;
        refused("document.head.append(document.createElement('style').appendChild(document.createTextNode('p {}')).parentNode)", "style-src-elem").await;
        refused("const image = new Image(); image.src = 'https://interleave.invalid/'", "img-src").await;
        refused("fetch('https://interleave.invalid/').catch(() => 0)", "connect-src").await;
        refused("const base = document.createElement('base'); base.href = '/elsewhere/'; document.head.append(base)", "base-uri").await;
        assert_eq!(page.js("document.querySelector('p')?.style.length").await, 0);
    });
}

#[test]
fn each_file_that_can_have_a_hash_has_one() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        let bare = "[...document.querySelectorAll('script, link[rel=stylesheet]')]
            .filter((one) => !one.integrity.startsWith('sha384-')).map((one) => one.outerHTML)";
        assert_eq!(page.js(bare).await, json!([]));
    });
}

/// Opens the page with files changed that begin with this name, and gives what the console says of their hashes; where
/// it cannot be heard, which of them did not load.
async fn spoiled(page: &Page, name: &str) -> Vec<String> {
    page.goto(&format!("/spoiled/{name}{QUICK}")).await;
    page.until("document.readyState === 'complete'").await;
    let refused = ["digest", "did not load"];
    let mut lines = page.log().await;
    lines.retain(|line| line.contains(name) && refused.iter().any(|words| line.contains(words)));
    lines
}

#[test]
fn changed_styles_and_scripts_are_refused() {
    check(async |page| {
        for name in ["base-", "chart-", "early-"] {
            assert!(!spoiled(page, name).await.is_empty(), "{name}");
        }
        // These come with the page.
        let applies = "getComputedStyle(document.querySelector('.sections ol')).listStyleType === 'none'";
        for (name, comes) in [("nothing", true), ("screen-", false)] {
            spoiled(page, name).await;
            page.until("document.querySelector('[data-group]')").await;
            assert_eq!(page.js(applies).await, comes, "{name}");
        }
        page.log().await;
        let name = page
            .text("new URL(document.querySelector('script[type=module]').src).pathname.split('/').pop()")
            .await;
        assert!(!spoiled(page, &name).await.is_empty());
        assert_eq!(page.js("typeof window.interleaveRest").await, "undefined");
    });
}

#[test]
fn changed_wasm_is_refused_and_a_person_is_told() {
    check(async |page| {
        page.goto(QUICK).await;
        let name = page
            .text("new URL(document.querySelector('link[as=fetch]').href).pathname.split('/').pop()")
            .await;
        spoiled(page, &name).await;
        page.until("document.querySelector('#sorry').getClientRects().length > 0 && document.querySelector('#sorry').innerText.includes('could not be loaded')").await;
        assert_eq!(page.js("document.querySelector('.shell') !== null").await, true);
    });
}

#[test]
fn changed_later_parts_are_refused() {
    check(async |page| {
        for (name, part) in [("next-", 2), ("rest-", 3)] {
            spoiled(page, name).await;
            page.until("window.interleaveRest").await;
            if part == 2 {
                // The first screen needs it: the page is loaded anew once, and then stays as it is.
                page.until("!document.getElementById('sorry').hidden").await;
            } else {
                page.until("document.querySelector('[data-group]')").await;
            }
            let come = format!("interleaveRest({part}).then(() => 'came', () => 'refused')");
            assert_eq!(page.text(&come).await, "refused", "{name}");
            let link = format!(
                "(() => {{ try {{ interleaveLink({part}); return 'came' }} catch (error) {{ return error.message }} }})()"
            );
            assert!(page.text(&link).await.contains("other bytes"), "{name}");
        }
        // WebKit takes a module for preloaded whatever its hash is.
        if page.kind != Kind::WebKit {
            spoiled(page, "editor-").await;
            page.until("window.interleaveEditor").await;
            assert_eq!(page.text("interleaveEditor().then(() => 'came', () => 'refused')").await, "refused");
        }
        page.goto(QUICK).await;
        page.until("window.interleaveEditor").await;
        assert_eq!(page.text("interleaveEditor().then((module) => typeof module.mount)").await, "function");
        page.log().await;
    });
}
