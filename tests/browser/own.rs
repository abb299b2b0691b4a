//! Programs of one's own: edited, kept, sent, and never lost.

use crate::harness::{Page, check};
use crate::interleave::{fragment, until_over};
use serde_json::json;

/// Writes a program in the place of all that is there.
pub async fn write(page: &Page, program: &str) {
    page.until("document.querySelector('[data-editor]')").await;
    page.js("document.querySelector('[data-editor]').focus()").await;
    page.until("document.querySelector('.coded[data-editor]')").await;
    page.js(&format!("(() => {{ document.querySelector('[data-editor]').value = {}; }})()", json!(program)))
        .await;
}

async fn until_text(page: &Page, selector: &str, text: &str) {
    page.until(&format!("document.querySelector({}).textContent.includes({})", json!(selector), json!(text)))
        .await;
}

/// A link to a page of its own with this program.
pub async fn link(page: &Page, program: &str) -> String {
    let packed = page
        .text(&format!(
            "(async () => {{
                const stream = new Blob([{}]).stream().pipeThrough(new CompressionStream('deflate-raw'));
                const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
                return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
            }})()",
            json!(program)
        ))
        .await;
    format!("/#/code?z={packed}")
}

const PROGRAM: &str = "import asyncio\n\nasync def main():\n    print('mine')\n    await asyncio.sleep(0.5)\n\nasyncio.run(main())\n";

#[test]
fn a_lessons_program_is_edited_compared_and_comes_back() {
    check(async |page| {
        page.goto("/#/create-task?speed=10").await;
        until_over(page).await;
        let before = page.text("document.querySelector('[data-group] [data-total]').dataset.total").await;
        page.click("[data-action=edit]").await;
        write(page, PROGRAM).await;
        page.until("document.querySelector('[data-group] [data-total]').dataset.total === '0.5'").await;
        page.until("location.hash.includes('z=')").await;
        let edited = fragment(page).await;
        // What does not run leaves the last run that did, and the program stays in the link.
        write(page, &PROGRAM.replace("0.5)", "0.5")).await;
        until_text(page, "[data-own]", "does not run yet").await;
        page.until(&format!("location.hash.includes('z=') && location.hash !== {}", json!(edited))).await;
        assert_eq!(
            page.text("document.querySelector('[data-group] [data-total]').dataset.total").await,
            "0.5"
        );
        write(page, PROGRAM).await;
        page.click("[data-action=compare-lesson]").await;
        page.until("document.querySelector('[data-compare]')").await;
        assert_eq!(page.js("document.querySelectorAll('[data-group]').length").await, 2);
        page.click("[data-action=reset]").await;
        page.until(&format!(
            "document.querySelector('[data-group] [data-total]').dataset.total === {}",
            json!(before)
        ))
        .await;
        assert_eq!(page.js("document.querySelectorAll('[data-group]').length").await, 1);
        // What was written is still there, also for whoever comes back.
        page.goto("/#/create-task?speed=10").await;
        page.until("document.querySelector('[data-action=mine]')").await;
        page.click("[data-action=mine]").await;
        page.until("document.querySelector('[data-group] [data-total]').dataset.total === '0.5'").await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_strangers_program_waits_and_replaces_nothing() {
    check(async |page| {
        page.goto("/#/code?speed=10").await;
        until_over(page).await;
        page.click("[data-start=cancel]").await;
        write(page, PROGRAM).await;
        until_text(page, ".console", "mine").await;
        page.set("[data-action=rename]", "First").await;
        page.until("[...document.querySelectorAll('[data-action=program] option')].some((one) => one.value === 'First')").await;
        let strange = link(page, "print('a stranger <b>bold</b>')\n").await;
        page.goto(&strange).await;
        page.until("document.querySelector('[data-held]')").await;
        // It is shown, as text, and nothing of it ran.
        until_text(page, "#program", "a stranger <b>bold</b>").await;
        assert_eq!(page.js("document.querySelectorAll('.console li').length").await, 0);
        page.click("[data-action=start]").await;
        until_text(page, ".console", "a stranger <b>bold</b>").await;
        assert_eq!(page.js("document.querySelectorAll('.console b').length").await, 0);
        // It is not among the programs until that is asked for; the person's own is as it was.
        page.click("[data-action=keep-program]").await;
        page.until("document.querySelectorAll('[data-action=program] option').length === 2").await;
        page.set("[data-action=program]", "First").await;
        until_text(page, "#program", "mine").await;
        // A link with a program of the person's own starts by itself.
        let mine = link(page, PROGRAM).await;
        page.goto(&mine).await;
        until_text(page, ".console", "mine").await;
        assert_eq!(page.js("document.querySelector('[data-held]')").await, serde_json::Value::Null);
        page.assert_quiet().await;
    });
}

#[test]
fn files_are_opened_dropped_and_saved_and_a_deletion_is_taken_back() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        until_over(page).await;
        page.until("document.querySelector('[data-action=edit]')").await;
        let drop = |name: &str, bytes: &str| {
            format!(
                "(() => {{ const data = new DataTransfer();
                    data.items.add(new File([{bytes}], {}));
                    document.body.dispatchEvent(new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }})); }})()",
                json!(name)
            )
        };
        // The page's later part listens for files.
        page.click("[data-action=edit]").await;
        page.until("document.querySelector('[data-editor]')").await;
        page.js(&drop("dropped.py", &json!(PROGRAM).to_string())).await;
        page.until("location.hash.startsWith('#/code')").await;
        until_text(page, ".console", "mine").await;
        page.until("document.querySelector('[data-action=rename]')?.value === 'dropped'").await;
        // No program: said, and nothing changes.
        page.js(&drop("picture.py", "new Uint8Array([255, 254, 0, 1])")).await;
        until_text(page, "[data-status]", "picture.py").await;
        page.js("(() => { window.saved = []; let file; URL.createObjectURL = (blob) => (file = blob, 'blob:'); HTMLAnchorElement.prototype.click = function () { file.text().then((text) => saved.push([this.download, text])); }; })()").await;
        page.click("[data-action=export]").await;
        page.until("saved.length === 1").await;
        assert_eq!(page.js("saved[0]").await, json!(["dropped.py", PROGRAM]));
        page.click("[data-action=delete]").await;
        page.until("document.querySelector('[data-action=restore]')").await;
        page.click("[data-action=restore]").await;
        page.until("document.querySelector('[data-action=rename]')?.value === 'dropped'").await;
        until_text(page, ".console", "mine").await;
    });
}

#[test]
fn a_long_link_is_warned_of_and_a_short_one_has_its_squares() {
    check(async |page| {
        page.goto("/#/gather?speed=10").await;
        until_over(page).await;
        page.click("[data-action=share]").await;
        page.until("document.querySelector('dialog[open] .squares')").await;
        assert_eq!(
            page.text("document.querySelector('[data-link]').value").await,
            page.text("location.href").await
        );
        assert_eq!(page.js("document.querySelector('[data-long]')").await, serde_json::Value::Null);
        page.type_keys("[data-link]", &char::from(fantoccini::key::Key::Escape).to_string()).await;
        page.until("!document.querySelector('dialog')").await;
        // The focus is where it was.
        assert_eq!(page.text("document.activeElement.dataset.action").await, "share");
        // Noise does not become shorter.
        page.goto("/#/code?speed=10").await;
        until_over(page).await;
        page.click("[data-start=blank]").await;
        page.js("window.noise = '# ' + Array.from(crypto.getRandomValues(new Uint8Array(9000)), (byte) => byte.toString(16)).join('')").await;
        let noise = page.text("noise").await;
        write(page, &noise).await;
        page.until("location.hash.length > 8000").await;
        page.click("[data-action=share]").await;
        page.until("document.querySelector('dialog[open] [data-long] [data-action=export]')").await;
        page.until("document.querySelector('[data-no-squares]')").await;
        page.assert_quiet().await;
    });
}
