//! §9: HTTP and files.

use crate::kit::{open, open_one};
use interleave::i18n::Lang;

#[test]
fn answers_overlap_unless_the_thread_is_held() {
    let runs = open("#/http-requests", Lang::En);
    let [blocking, together] = &runs[..] else { panic!("{}", runs.len()) };
    assert_eq!(blocking.total(), "2.2");
    assert_eq!(
        blocking.printed(),
        ["0.3 A: 150 characters", "1.5 B: 150 characters", "2.2 C: 150 characters"]
    );
    assert_eq!(together.total(), "1.2");
    assert_eq!(
        together.printed(),
        ["0.3 A: 150 characters", "0.7 C: 150 characters", "1.2 B: 150 characters"]
    );
    for ran in &runs {
        assert_eq!(ran.shown(), ["A", "B", "C"]);
    }
    let slowest = |link: &str| open(link, Lang::En)[1].total();
    assert_eq!(slowest("#/http-requests?b=5"), "5.0");
    assert_eq!(slowest("#/http-requests?a=1&b=1&c=1"), "1.0");
}

#[test]
fn a_page_that_fails_shows_its_error_and_no_other() {
    let runs = open("#/http-requests?broken=on", Lang::En);
    let address = "https://example.com/status/404?delay=1.2";
    let told = [
        format!("1.5 B: 404 Client Error: Not Found for url: {address}"),
        format!("1.2 B: 404, message='Not Found', url='{address}'"),
    ];
    for (ran, told) in runs.iter().zip(told) {
        assert!(ran.printed().contains(&told), "{:?}", ran.printed());
        assert_eq!(ran.printed().iter().filter(|line| line.ends_with("characters")).count(), 2);
    }
}

#[test]
fn what_was_written_is_read_and_files_overlap() {
    let ran = open_one("#/file-io");
    assert_eq!(ran.printed(), ["0.6 File 1: written", "1.0 File 1: what File 1 says"]);
    assert_eq!(ran.total(), "1.2");
    let six = open_one("#/file-io?files=6");
    assert_eq!(six.total(), "1.2");
    assert_eq!(six.shown().len(), 6);
    assert_eq!(open_one("#/file-io?latency=1&files=2").total(), "6.0");
}
