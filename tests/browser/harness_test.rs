//! Tests of the harness: a failure on a page must be seen.

use crate::harness::{Browser, check, check_with};

const FIXTURE: &str = "/fixture/";

#[test]
fn harness_sees_console_errors_and_uncaught_ones() {
    check(async |page| {
        page.goto(FIXTURE).await;
        page.assert_quiet().await;
        page.click("#fail").await;
        let log = page.log().await;
        assert!(log.iter().any(|line| line.contains("said by console.error")), "{log:?}");
        assert!(log.iter().any(|line| line.contains("thrown by a listener")), "{log:?}");
        assert!(log.iter().all(|line| line.starts_with("SEVERE")), "{log:?}");
    });
}

#[test]
fn harness_hears_the_page_itself() {
    check(async |page| {
        for path in ["/", "/en/gather.html", "/fixture/host.html"] {
            page.goto(path).await;
            page.js("void console.error('said on', location.pathname)").await;
            assert!(page.log().await.iter().any(|line| line.contains("said on")), "{path}");
        }
    });
}

#[test]
fn harness_sees_a_file_that_is_missing() {
    check(async |page| {
        page.needs_chromium("a page that is missing says nothing");
        page.goto("/fixture/no-such-file.html").await;
        assert!(page.log().await.iter().any(|line| line.contains("404")));
    });
}

#[test]
fn harness_hears_what_it_sets_and_types() {
    check(async |page| {
        page.goto(FIXTURE).await;
        page.set("#slider", "3").await;
        assert_eq!(page.text("document.querySelector('#heard').textContent").await, "3");
        page.type_keys("#slider", &char::from(fantoccini::key::Key::Right).to_string()).await;
        assert_eq!(page.text("document.querySelector('#heard').textContent").await, "3.1");
    });
}

#[test]
fn harness_waits_for_frames_and_reads_its_browser() {
    check_with(Browser { language: "ko", size: (320, 640), ..Browser::default() }, async |page| {
        page.goto(FIXTURE).await;
        page.until("Number(document.querySelector('#frames').textContent) > 3").await;
        assert_eq!(page.text("navigator.language").await, "ko");
        assert_eq!(page.js("innerWidth").await, 320);
        assert_eq!(page.js("document.documentElement.scrollWidth > innerWidth").await, false);
        page.goto("/fixture/#wide").await;
        assert_eq!(page.js("document.documentElement.scrollWidth > innerWidth").await, true);
        page.prefer(true, true).await;
        assert_eq!(page.js("matchMedia('(prefers-color-scheme: dark)').matches").await, true);
        assert_eq!(page.js("matchMedia('(prefers-reduced-motion: reduce)').matches").await, true);
    });
}

#[test]
#[should_panic(expected = "a test that fails")]
fn harness_passes_a_panic_on() {
    check(async |page| {
        page.goto(FIXTURE).await;
        panic!("a test that fails");
    });
}

#[test]
#[should_panic(expected = "against the page's policy")]
fn harness_sees_what_is_against_a_policy() {
    check(async |page| page.goto("/fixture/strict.html").await);
}
