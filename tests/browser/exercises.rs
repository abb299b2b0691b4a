//! An exercise: the field for the program, the check and where it leads, hints, the solution.

use crate::editing;
use crate::harness::{Browser, Page, check, check_with};
use crate::interleave::{fragment, slide};
use fantoccini::key::Key;
use interleave::exercise::find;
use interleave::i18n::Lang;
use serde_json::json;

const CRAWLER: &str = "/#/crawler?speed=10";

/// Writes a whole program, as a person would who pastes it.
async fn write(page: &Page, program: &str) {
    page.until("document.querySelector('[data-editor]')").await;
    page.js(&format!(
        "(() => {{ const field = document.querySelector('[data-editor]'); field.value = {};
            field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
        json!(program)
    ))
    .await;
}

async fn verdict(page: &Page) -> String {
    page.click("[data-action=check]").await;
    page.until("document.querySelector('[data-verdict] [data-passed]')").await;
    page.text("document.querySelector('[data-verdict]').innerText").await
}

fn solution(id: &str) -> String {
    find(id).expect("there is such an exercise").solution(Lang::En)
}

#[test]
fn a_slow_program_is_told_where_it_waits_and_led_there() {
    check(async |page| {
        page.goto(CRAWLER).await;
        page.until("document.querySelector('[data-editor]').value.includes('for page in found')").await;
        let said = verdict(page).await;
        assert!(said.contains("It took 3.5 s, and 2.0 s is possible."), "{said}");
        page.until("document.querySelector('[data-group]').dataset.state === 'paused'").await;
        page.until("document.querySelector('.clock').textContent.startsWith('0.50 / 3.50')").await;
        page.until("document.querySelectorAll('.moment').length === 1").await;
        // The moment again, after going somewhere else.
        page.click("[data-action=restart]").await;
        page.until("document.querySelector('[data-group]').dataset.state === 'finished'").await;
        page.click("[data-finding] button").await;
        page.until("document.querySelector('.clock').textContent.startsWith('0.50 / 3.50')").await;
        // And back to what was chosen.
        page.click("[data-action=leave]").await;
        page.until("document.querySelector('.clock').textContent.includes('/ 8.00')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn solutions_pass_and_are_kept() {
    check(async |page| {
        for id in ["crawler", "file-pipeline", "rate-limiter"] {
            page.goto(&format!("/#/{id}?speed=10")).await;
            page.until("document.querySelector('[data-editor]')").await;
            write(page, &solution(id)).await;
            let said = verdict(page).await;
            assert!(said.starts_with("Passed!"), "{id}: {said}");
            assert_eq!(page.js("document.querySelectorAll('[data-solution]').length").await, json!(1));
            // Another visit finds what was written.
            page.goto(&format!("/#/{id}")).await;
            page.until("document.querySelector('[data-editor]')").await;
            assert_eq!(page.text("document.querySelector('[data-editor]').value").await, solution(id));
            page.click("[data-action=reset]").await;
            page.until("document.querySelector('[data-action=restore]')").await;
            assert_ne!(page.text("document.querySelector('[data-editor]').value").await, solution(id));
            page.click("[data-action=restore]").await;
            page.until("document.querySelector('[data-action=reset]')").await;
            assert_eq!(page.text("document.querySelector('[data-editor]').value").await, solution(id));
        }
        page.assert_quiet().await;
    });
}

#[test]
fn hints_open_one_by_one_and_the_solution_when_asked_twice() {
    check(async |page| {
        page.goto(CRAWLER).await;
        page.until("document.querySelector('[data-action=hint]')").await;
        for open in 1..=4 {
            page.click("[data-action=hint]").await;
            page.until(&format!("document.querySelectorAll('[data-hint]').length === {open}")).await;
        }
        page.until("!document.querySelector('[data-action=hint]')").await;
        page.click("[data-action=solution]").await;
        page.until("document.querySelector('.early').textContent.includes('Press again')").await;
        assert_eq!(page.js("document.querySelectorAll('[data-solution]').length").await, json!(0));
        page.click("[data-action=solution]").await;
        page.until("document.querySelector('[data-solution]').innerText.includes('TaskGroup')").await;
    });
}

#[test]
fn what_is_typed_runs_and_knobs_go_into_it() {
    check(async |page| {
        page.goto("/#/rate-limiter?speed=10").await;
        page.until("document.querySelector('[data-editor]')").await;
        // A new line takes the indentation of the one before.
        write(page, "import asyncio\n\nrate = 7\nrequests = 3\n\n\nasync def main():\n    await asyncio.sleep(rate)\n\n\nasyncio.run(main())\n").await;
        page.until("document.querySelector('[data-group] [data-total]').dataset.total === '7.0'").await;
        page.until("document.querySelector('input[type=range][data-knob=rate]').value === '7'").await;
        slide(page, "rate", "2").await;
        page.until("document.querySelector('[data-editor]').value.includes('rate = 2\\n')").await;
        page.until("document.querySelector('[data-group] [data-total]').dataset.total === '2.0'").await;
        page.until("location.hash.includes('rate=2')").await;
        assert!(fragment(page).await.contains("requests=3"));
        // A link's values go into what was written before.
        page.js("location.hash = '#/rate-limiter?rate=4&speed=10'").await;
        page.until("document.querySelector('[data-editor]').value.includes('rate = 4\\n')").await;
        // What Python does not take is said in its words.
        write(page, "rate = 4\nrequests = 3\nprint(\n").await;
        page.until("document.querySelector('[data-console]').innerText.includes('never closed')").await;
        assert!(verdict(page).await.contains("line 3"));
    });
}

#[test]
fn a_new_line_begins_where_the_one_before_does() {
    check(async |page| {
        // The field that is there until the editor has come, or for good.
        editing::without_editor(page).await;
        page.goto("/#/rate-limiter?speed=10").await;
        page.until("document.querySelector('[data-editor]')").await;
        write(page, "def f():\n    pass").await;
        let end = "(() => { const field = document.querySelector('[data-editor]'); field.focus();
            field.setSelectionRange(field.value.length, field.value.length); })()";
        page.js(end).await;
        page.type_keys(
            "[data-editor]",
            &format!("{}if 1:{}x", char::from(Key::Enter), char::from(Key::Enter)),
        )
        .await;
        page.until(
            "document.querySelector('[data-editor]').value === 'def f():\\n    pass\\n    if 1:\\n        x'",
        )
        .await;
        // Tab leads out of the field.
        page.type_keys("[data-editor]", &char::from(Key::Tab).to_string()).await;
        page.until("document.activeElement !== document.querySelector('[data-editor]')").await;
    });
}

#[test]
fn an_exercise_fits_a_narrow_screen() {
    for (language, size) in [("ko", (320, 700)), ("en-US", (320, 700)), ("ko", (1280, 900))] {
        check_with(Browser { language, size, ..Browser::default() }, async |page| {
            for id in ["crawler", "file-pipeline", "rate-limiter"] {
                page.goto(&format!("/#/{id}?speed=10")).await;
                page.until("document.querySelector('[data-action=check]')").await;
                page.js("document.querySelector('[data-action=check]').click()").await;
                page.until("document.querySelector('[data-finding]')").await;
                page.until("document.documentElement.scrollWidth <= innerWidth").await;
            }
        });
    }
}

#[test]
fn a_program_that_came_with_a_link_waits_and_replaces_nothing() {
    check(async |page| {
        let field = "document.querySelector('[data-editor]').value";
        page.goto(CRAWLER).await;
        page.until("document.querySelector('[data-editor]')").await;
        let mine = solution("crawler");
        write(page, &mine).await;
        page.until("location.hash.includes('z=')").await;
        // The page's own address brings the person's own program back, which runs.
        let own = fragment(page).await;
        page.goto(&format!("/{own}")).await;
        page.until(&format!("document.querySelector('[data-editor]') && {field} === {}", json!(mine))).await;
        assert_eq!(page.js("document.querySelector('[data-held]')").await, serde_json::Value::Null);
        let strange = crate::own::link(page, &format!("{mine}\n# a stranger's\n")).await;
        page.goto(&strange.replace("#/code", "#/crawler")).await;
        // The field comes a little after the picture.
        page.until("document.querySelector('[data-held]') && document.querySelector('[data-editor]')").await;
        assert!(page.text(field).await.ends_with("# a stranger's\n"));
        page.click("[data-action=mine]").await;
        page.until(&format!("{field} === {}", json!(mine))).await;
        page.until("!document.querySelector('[data-held]')").await;
        // Whoever changes it makes it theirs; what they had is among their programs.
        page.goto(&strange.replace("#/code", "#/crawler")).await;
        page.until("document.querySelector('[data-held]')").await;
        write(page, &format!("{mine}\n# both\n")).await;
        page.until("!document.querySelector('[data-held]')").await;
        page.until("document.querySelector('[data-status]').textContent.includes('crawler')").await;
        page.goto("/#/code").await;
        page.until("[...document.querySelectorAll('[data-action=program] option')].some((one) => one.value === 'crawler')").await;
        page.goto("/#/crawler").await;
        page.until(&format!("document.querySelector('[data-editor]') && {field}.endsWith('# both\\n')"))
            .await;
        page.assert_quiet().await;
    });
}
