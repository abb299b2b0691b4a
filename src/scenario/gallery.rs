//! Starting points for a program of one's own.
//!
//! Each is a plain program, once a language, under `gallery/`. Adding one adds a row here.

use super::Both;
use crate::i18n::Lang;

/// A program to begin with.
pub struct Start {
    pub id: &'static str,
    title: Both,
    /// One line: what it shows.
    line: Both,
    source: Both,
}

impl Start {
    pub fn title(&self, lang: Lang) -> &'static str {
        self.title.get(lang)
    }

    pub fn line(&self, lang: Lang) -> &'static str {
        self.line.get(lang)
    }

    pub fn source(&self, lang: Lang) -> &'static str {
        self.source.get(lang)
    }
}

/// A row: the id, the titles and the lines, in Korean and in English.
macro_rules! start {
    ($id:literal, $ko:literal, $en:literal, $line_ko:literal, $line_en:literal) => {
        Start {
            id: $id,
            title: Both { ko: $ko, en: $en, at_once: false },
            line: Both { ko: $line_ko, en: $line_en, at_once: false },
            source: Both {
                ko: include_str!(concat!("gallery/", $id, ".ko.py")),
                en: include_str!(concat!("gallery/", $id, ".en.py")),
                at_once: false,
            },
        }
    };
}

#[rustfmt::skip]
static STARTS: [Start; 8] = [
    start!("blank", "거의 빈 프로그램", "Almost nothing",
        "main 하나와 await 하나", "One main with one await"),
    start!("together", "함께 실행하기", "Running together",
        "gather로 여러 작업을 한꺼번에", "Several jobs at once, by gather"),
    start!("group", "TaskGroup과 예외", "TaskGroup and exceptions",
        "하나가 실패하면 나머지는 취소", "When one fails, the others are cancelled"),
    start!("queue", "생산자와 일꾼", "Producer and workers",
        "큐를 사이에 두고 나누어 하기", "Sharing the work through a queue"),
    start!("limit", "한 번에 몇 개만", "So many at a time",
        "세마포어로 동시에 할 수 있는 수 정하기", "A semaphore sets how many run at once"),
    start!("timeout", "타임아웃", "A timeout",
        "정해진 시간까지만 기다리기", "Waiting no longer than that"),
    start!("cancel", "취소와 뒷정리", "Cancelling and cleaning up",
        "CancelledError를 받고 치운 다음 끝내기", "Receiving CancelledError, cleaning up, ending"),
    start!("threads", "스레드에 맡기기", "Work in threads",
        "루프를 막지 않고 느린 함수 부르기", "Calling slow functions without blocking the loop"),
];

/// All starting points, in the order in which they are shown.
pub fn starts() -> &'static [Start] {
    &STARTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::directives;

    #[test]
    fn programs_differ_by_their_strings_alone_and_their_knobs_are_right() {
        for start in starts() {
            let [ko, en] = [Lang::Ko, Lang::En].map(|lang| start.source(lang));
            assert_eq!(ko.lines().count(), en.lines().count(), "{}", start.id);
            let [(ko, wrong_ko), (en, wrong_en)] = [ko, en].map(directives::parse);
            assert_eq!((wrong_ko, wrong_en), (vec![], vec![]), "{}", start.id);
            let names = |knobs: &[crate::scenario::Knob]| {
                knobs.iter().map(|knob| (knob.name.clone(), knob.line)).collect::<Vec<_>>()
            };
            assert_eq!(names(&ko), names(&en), "{}", start.id);
        }
    }
}
