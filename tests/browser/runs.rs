//! The run: it starts by itself, grows, ends as the lesson says, follows the knobs, stops and goes on.

use crate::harness::check;
use crate::interleave::{
    QUICK, assert_ends, bars, choose, counted, frames, knob, painted, slide, until_state,
};

#[test]
fn bars_grow_between_two_frames() {
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        page.until("parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent) > 0.2")
            .await;
        let (before, at) = (bars(page, "sync").await, counted(page).await);
        let before_async = bars(page, "async").await;
        frames(page, 2).await;
        page.until(&format!(
            "parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent) > {at}"
        ))
        .await;
        assert_ne!(before, bars(page, "sync").await, "the bars of `sync` stand still");
        assert_ne!(before_async, bars(page, "async").await, "the bars of `async` stand still");
        assert!(painted(page, "sync").await > 0 && painted(page, "async").await > 0);
    });
}

#[test]
fn default_ends_at_6_and_2_seconds() {
    check(async |page| {
        page.goto(QUICK).await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
    });
}

#[test]
fn default_takes_its_time_at_its_own_speed() {
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        // What the person sees is the wall clock's own pace: no faster, whatever the machine.
        let began = std::time::Instant::now();
        let from = counted(page).await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
        let took = began.elapsed().as_secs_f64();
        assert!(took + 0.5 > 6.0 - from, "{took} s for a run from {from} s to 6 s");
    });
}

#[test]
fn what_a_change_of_size_tells_late_is_not_old() {
    check(async |page| {
        page.goto("/").await;
        until_state(page, "running").await;
        // Sizes change in frames that take long, and what is to be done after such a change waits until the run is over.
        page.js("(() => { window.held = []; let sized = false; const later = window.setTimeout;
                window.setTimeout = (call, time, ...given) =>
                    sized && time === 0 ? (held.push(call), 0) : later(call, time, ...given);
                const change = (times) => {
                    const until = performance.now() + 40;
                    while (performance.now() < until);
                    document.documentElement.style.fontSize = `${16 + times % 2}px`;
                    sized = true;
                    later(() => {
                        sized = false;
                        if (held.length === 0) requestAnimationFrame(() => change(times + 1));
                    }, 0);
                };
                requestAnimationFrame(() => change(0)); })()")
            .await;
        page.until("held.length > 0").await;
        // That is written by each frame itself.
        page.until(
            "[...document.querySelectorAll('[data-group] [data-total]')].every((one) => one.dataset.total)",
        )
        .await;
        page.js("held.forEach((call) => call())").await;
        frames(page, 2).await;
        until_state(page, "finished").await;
    });
}

#[test]
fn slider_at_3_gives_7_and_3_seconds() {
    check(async |page| {
        page.goto(QUICK).await;
        slide(page, "a", "3").await;
        page.until("document.querySelector('[data-group=sync]').dataset.state === 'running'").await;
        page.until("document.querySelector('input[type=range][data-knob=a]').value === '3'").await;
        assert_eq!(knob(page, "a").await, (3.0, 3.0));
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '7.0'").await;
        assert_ends(page, "7.0", "3.0", "2.3").await;
    });
}

#[test]
fn slider_after_the_end_starts_over() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        slide(page, "b", "4").await;
        page.until("document.querySelector('[data-group=sync] [data-total]').dataset.total === '8.0'").await;
        assert_ends(page, "8.0", "4.0", "2.0").await;
    });
}

#[test]
fn pause_holds_and_resume_goes_on() {
    check(async |page| {
        // Both still run when it is pressed, however late.
        page.goto("/#/sync-vs-async?speed=0.25").await;
        page.until("parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent) > 0")
            .await;
        page.click("[data-action=play]").await;
        until_state(page, "paused").await;
        frames(page, 2).await;
        let (held, picture) = (counted(page).await, bars(page, "sync").await);
        // Forty frames are two thirds of a second: a run that goes on would have counted on.
        frames(page, 40).await;
        assert_eq!(counted(page).await, held);
        assert!(picture == bars(page, "sync").await, "the bars move in a pause");
        assert!(held < 6.0, "paused only at the end");

        page.click("[data-action=play]").await;
        page.until(&format!(
            "parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent) > {held}"
        ))
        .await;
        choose(page, "speed", "10").await;
        assert_ends(page, "6.0", "2.0", "3.0").await;
    });
}

#[test]
fn restart_begins_again() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        choose(page, "speed", "0.5").await;
        page.click("[data-action=restart]").await;
        until_state(page, "running").await;
        // What counts is written with the next frame.
        page.until("parseFloat(document.querySelector('[data-group=sync] [data-total]').textContent) < 6")
            .await;
    });
}

#[test]
fn console_and_account_tell_the_run() {
    check(async |page| {
        page.goto(QUICK).await;
        until_state(page, "finished").await;
        page.until("document.querySelectorAll('[data-console] [data-line]').length > 0").await;
        let account = page.text("document.querySelector('[data-account]').textContent").await;
        assert!(account.contains('6') && account.contains('2'), "{account}");
    });
}

#[test]
fn io_vs_cpu_gains_nothing_when_all_hold_the_thread() {
    check(async |page| {
        page.goto("/#/io-vs-cpu?speed=10").await;
        assert_ends(page, "6.0", "6.0", "1.0").await;
        page.assert_quiet().await;
    });
}
