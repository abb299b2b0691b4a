//! A lane that is selected: its facts, its story, and the lines and moments that belong to each other.

use crate::harness::check;
use crate::interleave::{bars, frames};
use fantoccini::key::Key;

#[test]
fn a_lane_that_is_selected_by_keyboard_tells_its_story() {
    for (lang, facts, woken) in [
        (
            "en",
            ["From 1.0 s to 2.0 s: waits for its timer.", "9", "At 1.0 s, by Job 1.", "main"],
            "Woken by Job 1, ",
        ),
        (
            "ko",
            [
                "1.0초부터 2.0초까지 타이머가 울리기를 기다립니다.",
                "9번째 줄",
                "작업 1이 1.0초에 깨웠습니다.",
                "main",
            ],
            "작업 1이 깨워 ",
        ),
    ] {
        check(async move |page| {
            page.goto(&format!("/#/semaphore?t=1&lang={lang}")).await;
            let name = "[data-group] [data-lane='5']";
            page.until(&format!("document.querySelector(\"{name}\") !== null")).await;
            assert_eq!(page.js("document.querySelector('[data-story]') === null").await, true);
            page.type_keys(name, &char::from(Key::Enter).to_string()).await;
            page.until("document.querySelector('[data-story]') !== null").await;
            let told =
                page.js("[...document.querySelectorAll('[data-fact]')].map((e) => e.textContent)").await;
            assert_eq!(told, serde_json::json!(facts));
            let sentence =
                "[...document.querySelectorAll('[data-story] li')].map((e) => e.textContent).join()";
            let story = page.text(sentence).await;
            assert!(story.contains(woken), "{story}");
            // What the name says in short.
            page.until("document.querySelector('[role=tooltip]') !== null").await;
            // A sentence is a moment.
            page.click("[data-story] li:first-child button").await;
            page.until("location.hash.includes('t=0')").await;
            page.until("document.querySelector('[data-action=scrub]').valueAsNumber === 0").await;
            page.click("[data-action=close-story]").await;
            page.until("document.querySelector('[data-story]') === null").await;
            page.assert_quiet().await;
        });
    }
}

#[test]
fn a_bar_says_in_short_what_its_lane_does_when_it_is_pointed_at() {
    check(async |page| {
        // The first scenario has not loaded what hints need until its picture is pointed at.
        page.goto("/#/sync-vs-async?t=1").await;
        page.until("document.querySelector('[data-group=async] canvas') !== null").await;
        let point = |row: u32| {
            format!(
                "(() => {{
                    const canvas = document.querySelector('[data-group=async] canvas');
                    const {{ left, top }} = canvas.getBoundingClientRect();
                    const at = {{ bubbles: true, clientX: left + 60, clientY: top + 24 + 34 * {row} + 17 }};
                    for (const kind of ['pointerover', 'pointermove']) canvas.dispatchEvent(new PointerEvent(kind, at));
                    return document.querySelector('.hint')?.textContent ?? '';
                }})()"
            )
        };
        page.until(&format!("{}.includes('Job 1')", point(0))).await;
        page.until(&format!("{}.includes('Job 3')", point(2))).await;
        page.assert_quiet().await;
    });
}

#[test]
fn arrow_keys_go_through_the_lines_of_the_program_and_light_up_their_moments() {
    check(async |page| {
        page.goto("/#/semaphore?t=2&lane=0.5").await;
        page.until("document.querySelector('#program .program .ln') !== null").await;
        page.js("document.querySelector('#program .program').focus()").await;
        let plain = bars(page, "main").await;
        let down = |times: usize| char::from(Key::Down).to_string().repeat(times);
        let pointed = "document.querySelector('#program [data-pointed]')?.textContent ?? ''";
        page.type_keys("#program .program", &down(7)).await;
        page.until(&format!("{pointed}.includes('async with semaphore')")).await;
        frames(page, 2).await;
        assert!(plain != bars(page, "main").await, "the line's moments are not in the picture");
        page.type_keys("#program .program", &char::from(Key::Up).to_string()).await;
        page.until(&format!("{pointed}.includes('async def job')")).await;
        page.js("document.activeElement.blur()").await;
        page.until(&format!("{pointed} === ''")).await;
        page.assert_quiet().await;
    });
}
