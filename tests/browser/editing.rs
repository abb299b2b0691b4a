//! Programs that are written, and numbers that are changed where they stand.

use crate::harness::{Browser, Page, check, check_with};
use crate::interleave::{QUICK, until_state};
use fantoccini::key::Key;
use serde_json::{Value, json};

const EXERCISE: &str = "/#/rate-limiter?speed=10";

/// What the editor's file is called.
const FILE: &str = "*/editor-*";

/// From here on the editor's file cannot be loaded.
pub async fn without_editor(page: &Page) {
    page.cdp("Network.enable", json!({})).await;
    page.cdp("Network.setBlockedURLs", json!({ "urls": [FILE] })).await;
}

/// Opens an exercise and waits for the editor, which comes when the field has the focus.
async fn open(page: &Page, address: &str) {
    page.goto(address).await;
    page.until("document.querySelector('textarea[data-editor]')").await;
    page.js("document.querySelector('[data-editor]').focus()").await;
    page.until("document.querySelector('.coded[data-editor]')").await;
}

/// Writes a program in the place of all that is there.
async fn write(page: &Page, program: &str) {
    page.js(&format!("(() => {{ document.querySelector('[data-editor]').value = {}; }})()", json!(program)))
        .await;
}

/// Puts the caret behind this text.
async fn caret(page: &Page, text: &str) {
    page.js(&format!(
        "(() => {{ const field = document.querySelector('[data-editor]'); field.focus();
            const at = field.value.indexOf({0}) + {0}.length; field.setSelectionRange(at, at); }})()",
        json!(text)
    ))
    .await;
}

async fn until_value(page: &Page, text: &str) {
    page.until(&format!("document.querySelector('[data-editor]').value === {}", json!(text))).await;
}

/// The middle of a rectangle, as an expression gives it.
async fn middle(page: &Page, rectangle: &str) -> (f64, f64) {
    let place = page
        .js(&format!(
            "(() => {{ const r = {rectangle}; return [(r.left + r.right) / 2, (r.top + r.bottom) / 2]; }})()"
        ))
        .await;
    let number = |at: usize| place[at].as_f64().unwrap_or_else(|| panic!("{rectangle} is {place}"));
    (number(0), number(1))
}

#[test]
fn the_editor_takes_the_fields_place() {
    check(async |page| {
        page.goto(EXERCISE).await;
        page.until("document.querySelector('textarea[data-editor]')").await;
        let loaded =
            "performance.getEntriesByType('resource').filter((e) => e.name.includes('/editor-')).length";
        assert_eq!(page.js(loaded).await, json!(0));
        page.js("(() => { const field = document.querySelector('[data-editor]'); field.focus(); field.setSelectionRange(3, 7); })()")
            .await;
        page.until("document.querySelector('.coded[data-editor]')").await;
        assert_eq!(page.js(loaded).await, json!(1));
        let there = "(() => { const field = document.querySelector('[data-editor]');
            return [field.selectionStart, field.selectionEnd, document.activeElement === field,
                document.querySelectorAll('textarea').length, field.shadowRoot.querySelector('.cm-content').getAttribute('aria-label')]; })()";
        assert_eq!(page.js(there).await, json!([3, 7, true, 0, "The program to mend"]));
        // What is typed there means nothing to the player, and is run.
        page.until("document.querySelector('[data-group]').dataset.state === 'finished'").await;
        caret(page, "rate = ").await;
        page.press(&[], "1k ").await;
        page.until("document.querySelector('[data-editor]').value.includes('rate = 1k 5')").await;
        page.until("document.querySelector('.said')?.innerText.includes('SyntaxError')").await;
        page.press(
            &[],
            &format!("{}{}7", String::from_iter([char::from(Key::Backspace); 3]), char::from(Key::Delete)),
        )
        .await;
        page.until("document.querySelector('input[type=range][data-knob=rate]').value === '7'").await;
        page.until("!document.querySelector('.said')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn without_its_file_the_field_stays() {
    check(async |page| {
        without_editor(page).await;
        page.goto(EXERCISE).await;
        page.until("document.querySelector('textarea[data-editor]')").await;
        caret(page, "rate = ").await;
        page.press(&[], &format!("{}7", char::from(Key::Delete))).await;
        page.until("document.querySelector('input[type=range][data-knob=rate]').value === '7'").await;
        assert_eq!(page.js("document.querySelectorAll('.coded[data-editor]').length").await, json!(0));
    });
}

#[test]
fn it_is_written_as_in_a_field() {
    check(async |page| {
        open(page, EXERCISE).await;
        write(page, "def f():\n    pass").await;
        caret(page, "pass").await;
        let enter = char::from(Key::Enter);
        page.press(&[], &format!("{enter}if 1:{enter}x")).await;
        until_value(page, "def f():\n    pass\n    if 1:\n        x").await;
        // Where the caret moved in between, one is not undone with the other.
        page.press(&[], &char::from(Key::Left).to_string()).await;
        page.press(&[char::from(Key::Control)], "/").await;
        until_value(page, "def f():\n    pass\n    if 1:\n        # x").await;
        page.press(&[char::from(Key::Control)], "z").await;
        until_value(page, "def f():\n    pass\n    if 1:\n        x").await;
        // Tab leads out of the field.
        page.press(&[], &char::from(Key::Tab).to_string()).await;
        page.until("document.activeElement !== document.querySelector('[data-editor]')").await;
    });
}

#[test]
fn a_syllable_is_not_torn_apart() {
    check(async |page| {
        page.goto(EXERCISE).await;
        page.until("document.querySelector('textarea[data-editor]')").await;
        // The editor comes in the midst of a syllable.
        page.js("(() => { const field = document.querySelector('[data-editor]'); field.focus(); field.setSelectionRange(0, 0); })()")
            .await;
        let compose = async |text: &str| {
            let at = text.encode_utf16().count();
            page.cdp(
                "Input.imeSetComposition",
                json!({ "text": text, "selectionStart": at, "selectionEnd": at }),
            )
            .await
        };
        compose("ㅎ").await;
        compose("하").await;
        let is_plain = page.js("!!document.querySelector('textarea[data-editor]')").await;
        page.cdp("Input.insertText", json!({ "text": "한" })).await;
        page.until("document.querySelector('.coded[data-editor]')").await;
        page.until("document.querySelector('[data-editor]').value.startsWith('한import')").await;
        println!("a textarea in its midst: {is_plain}");
        compose("ㄱ").await;
        compose("글").await;
        page.cdp("Input.insertText", json!({ "text": "글" })).await;
        page.until("document.querySelector('[data-editor]').value.startsWith('한글import')").await;
    });
}

#[test]
fn what_is_wrong_is_told_in_the_field_and_below() {
    check_with(Browser { language: "ko", size: (360, 740), ..Browser::default() }, async |page| {
        open(page, EXERCISE).await;
        write(page, "import asyncio\nimport time\n\n\nasync def main():\n    asyncio.sleep(1)\n    time.sleep(1)\n\n\nasyncio.run(main())\n").await;
        page.until("document.querySelectorAll('.said li').length === 2").await;
        let said = page.text("document.querySelector('.said').innerText").await;
        assert!(said.contains("6번째 줄") && said.contains("await asyncio.sleep(...)"), "{said}");
        assert_eq!(
            page.text("document.querySelector('[role=status].heard').textContent").await,
            "프로그램에서 찾은 문제: 2개"
        );
        let inside = "document.querySelector('[data-editor]').shadowRoot";
        page.until(&format!("{inside}.querySelectorAll('.cm-lintRange-warning').length === 2")).await;
        page.until(&format!("{inside}.querySelectorAll('.cm-lint-marker-warning').length === 2")).await;
        page.click(".said li:nth-child(2) button").await;
        page.until("document.activeElement.matches('[data-editor]')").await;
        let at = page.js("document.activeElement.value.slice(document.activeElement.selectionStart).startsWith('time.sleep')").await;
        assert_eq!(at, json!(true));
        // Nothing is wider than the window.
        assert_eq!(page.js("document.documentElement.scrollWidth <= innerWidth").await, json!(true));
        page.assert_quiet().await;
    });
}

#[test]
fn numbers_of_a_written_program_are_dragged_and_turned() {
    check(async |page| {
        open(page, EXERCISE).await;
        let inside = "document.querySelector('[data-editor]').shadowRoot";
        page.until(&format!("{inside}.querySelector('.number')?.textContent === '5'")).await;
        let at = middle(page, &format!("{inside}.querySelector('.number').getBoundingClientRect()")).await;
        page.drag(at, (18.0, 0.0)).await;
        page.until("document.querySelector('[data-editor]').value.includes('rate = 8\\n')").await;
        page.until("document.querySelector('input[type=range][data-knob=rate]').value === '8'").await;
        caret(page, "requests = ").await;
        let alt = char::from(Key::Alt);
        page.press(&[alt], &char::from(Key::Up).to_string()).await;
        page.until("document.querySelector('[data-editor]').value.includes('requests = 13\\n')").await;
        page.press(&[alt], &String::from_iter([char::from(Key::Down); 3])).await;
        page.until("document.querySelector('[data-editor]').value.includes('requests = 10\\n')").await;
        // A slider goes into the program, past the caret, and can be undone there.
        crate::interleave::slide(page, "rate", "3").await;
        page.until("document.querySelector('[data-editor]').value.includes('rate = 3\\n')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_number_of_a_lesson_is_dragged_where_it_stands() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        // A knob's number turns the knob; the page's last part comes when a number is pointed at.
        let knob = "document.querySelector('#program .knob-place')";
        let before = page.text(&format!("{knob}.textContent")).await;
        let at = middle(page, &format!("{knob}.getBoundingClientRect()")).await;
        page.drag(at, (0.0, 0.0)).await;
        page.until("document.querySelector('[data-numbers]')").await;
        // What came with it may have taken a line above.
        let at = middle(page, &format!("{knob}.getBoundingClientRect()")).await;
        page.drag(at, (60.0, 0.0)).await;
        page.until(&format!("{knob}.textContent !== '{before}'")).await;
        page.until("location.hash.includes('a=')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_number_without_a_knob_gets_a_slider() {
    check(async |page| {
        page.goto("/#/blocking-the-loop?speed=10").await;
        page.until("document.querySelector('[data-group][data-state=finished]')").await;
        let free = "[...document.querySelectorAll('#program > .program .n')].find((e) => !e.classList.contains('knob-place'))";
        let text = page.text(&format!("{free}.textContent")).await;
        let knobs = page.js("document.querySelectorAll('input[type=range][data-knob]').length").await;
        let at = middle(page, &format!("{free}.getBoundingClientRect()")).await;
        page.drag(at, (24.0, 0.0)).await;
        page.until(&format!("{free}.textContent !== '{text}'")).await;
        page.until("location.hash.includes('z=')").await;
        page.drag(at, (0.0, 0.0)).await;
        page.until(&format!(
            "document.querySelectorAll('input[type=range][data-knob]').length === {} + 1",
            knobs
        ))
        .await;
        page.until("document.activeElement.matches('input[type=range][data-knob]')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn numbers_are_changed_by_keyboard() {
    check(async |page| {
        page.goto("/#/blocking-the-loop?speed=10").await;
        page.until("document.querySelector('[data-group][data-state=finished]')").await;
        let stops = "document.querySelectorAll('#program [tabindex=\"0\"]').length";
        let before = page.js(stops).await;
        page.js("document.querySelector('#program > .program').focus()").await;
        page.press(&[], &char::from(Key::Enter).to_string()).await;
        page.until("document.activeElement.matches('#program .n[role=spinbutton]')").await;
        let now = |name: &str| format!("document.activeElement.getAttribute('aria-{name}')");
        assert!(page.text(&now("label")).await.starts_with("Number in line "));
        let was = page.text(&now("valuenow")).await;
        page.press(&[], &char::from(Key::Up).to_string()).await;
        page.until(&format!(
            "document.activeElement.matches('#program .n') && {} !== '{was}'",
            now("valuenow")
        ))
        .await;
        page.press(&[], &char::from(Key::Right).to_string()).await;
        page.until("document.querySelectorAll('#program [role=spinbutton]').length === 1").await;
        page.press(&[], &char::from(Key::Escape).to_string()).await;
        page.until("document.activeElement.matches('#program > .program')").await;
        assert_eq!(
            page.js("document.querySelectorAll('#program [role=spinbutton]').length").await,
            Value::from(0)
        );
        assert_eq!(page.js(stops).await, before);
        page.assert_quiet().await;
    });
}
