//! Every scenario, and the lesson's table of contents. Adding a scenario adds one row here.

use super::{Both, Control, Program, Scenario, Unit};
use crate::i18n::Lang;

/// What an address without a scenario opens.
pub const DEFAULT: &str = "sync-vs-async";

/// The section of the exercises.
pub const EXERCISES: u8 = 14;

/// Whether the page runs this scenario with the part of itself that it loads first: scripts/first-functions looks
/// on while it runs. The others wait for the rest of the machine, and of the texts.
const fn is_at_once(id: &str) -> bool {
    matches!(id.as_bytes(), b"sync-vs-async")
}

/// A knob that counts seconds; the lane whose hue it has.
const fn seconds(knob: &'static str, lane: u8) -> Control {
    Control { knob, unit: Unit::Seconds, lane: Some(lane) }
}

/// A knob that counts seconds of no lane in particular.
const fn time(knob: &'static str) -> Control {
    Control { knob, unit: Unit::Seconds, lane: None }
}

/// A knob that counts things.
const fn count(knob: &'static str) -> Control {
    Control { knob, unit: Unit::Count, lane: None }
}

/// A knob that counts things of one lane.
const fn count_of(knob: &'static str, lane: u8) -> Control {
    Control { knob, unit: Unit::Count, lane: Some(lane) }
}

/// A knob whose number names one thing of several: nothing is counted.
const fn number(knob: &'static str) -> Control {
    Control { knob, unit: Unit::None, lane: None }
}

/// A switch or a choice.
const fn choice(knob: &'static str) -> Control {
    Control { knob, unit: Unit::None, lane: None }
}

/// A switch or a choice about one lane.
const fn choice_of(knob: &'static str, lane: u8) -> Control {
    Control { knob, unit: Unit::None, lane: Some(lane) }
}

/// A row: the id, the section, the titles in Korean and in English, the programs, the knobs' controls.
macro_rules! scenario {
    ($id:literal, $section:literal, $ko:literal, $en:literal, [$($program:literal),+], [$($control:expr),*]) => {
        Scenario {
            id: $id,
            section: $section,
            title: Both { ko: $ko, en: $en, at_once: true },
            programs: &[$(Program {
                id: $program,
                source: Both {
                    ko: include_str!(concat!("programs/", $id, "/", $program, ".ko.py")),
                    en: include_str!(concat!("programs/", $id, "/", $program, ".en.py")),
                    at_once: is_at_once($id),
                },
            }),+],
            controls: &[$($control),*],
            texts: Both {
                ko: include_str!(concat!("programs/", $id, "/ko.txt")),
                en: include_str!(concat!("programs/", $id, "/en.txt")),
                at_once: is_at_once($id),
            },
        }
    };
}

#[rustfmt::skip]
static SCENARIOS: &[Scenario] = &[
    scenario!("sync-vs-async", 1, "동기와 비동기", "Sync and async", ["sync", "async"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2), count("n")]),
    scenario!("io-vs-cpu", 1, "기다림과 계산", "Waiting and computing", ["sync", "async"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2),
         choice_of("hold_a", 0), choice_of("hold_b", 1), choice_of("hold_c", 2)]),
    scenario!("coroutine-object", 2, "코루틴 객체", "Coroutine objects", ["main"], []),
    scenario!("await-result", 2, "await와 결과", "await and results", ["main"], [time("wait")]),
    scenario!("await-outside", 2, "await를 쓰는 곳", "Where await may stand", ["main"], [choice("main")]),
    scenario!("event-loop", 3, "이벤트 루프", "The event loop", ["run", "by-hand"], []),
    scenario!("running-loop", 3, "실행 중인 루프", "The running loop", ["main"], []),
    scenario!("create-task", 4, "태스크 만들기", "Making tasks", ["main"], [seconds("a", 0), seconds("b", 1)]),
    scenario!("await-without-task", 4, "태스크 없이 기다리기", "Awaiting without tasks", ["direct", "task"],
        [seconds("a", 0), seconds("b", 1)]),
    scenario!("gather", 5, "gather", "gather", ["main"], [seconds("a", 0), seconds("b", 1), seconds("c", 2)]),
    scenario!("gather-exceptions", 5, "gather와 예외", "gather and exceptions", ["main"],
        [number("fails"), time("wait"), choice("keep")]),
    scenario!("wait", 5, "wait", "wait", ["main"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2), choice("when")]),
    scenario!("as-completed", 5, "as_completed", "as_completed", ["main"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2)]),
    scenario!("wait-for", 6, "wait_for", "wait_for", ["main"], [time("work"), time("limit")]),
    scenario!("timeout-block", 6, "timeout 블록", "The timeout block", ["main"], [time("work"), time("limit")]),
    scenario!("async-with", 7, "async with", "async with", ["main"],
        [choice("fail"), time("enter"), time("exit")]),
    scenario!("async-context-manager", 7, "asynccontextmanager", "asynccontextmanager", ["main"],
        [choice("fail"), time("enter"), time("exit")]),
    scenario!("async-iterator", 8, "비동기 이터레이터", "Asynchronous iterators", ["main"],
        [time("wait"), count("items")]),
    scenario!("async-generator", 8, "비동기 제너레이터", "Asynchronous generators", ["main"],
        [time("wait"), count("items")]),
    scenario!("http-requests", 9, "HTTP 요청", "HTTP requests", ["sync", "async"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2), choice_of("broken", 1)]),
    scenario!("file-io", 9, "파일 입출력", "Reading and writing files", ["main"], [time("latency"), count("files")]),
    scenario!("run-in-executor", 10, "run_in_executor", "run_in_executor", ["direct", "executor"],
        [count("jobs"), time("work"), count("pool")]),
    scenario!("to-thread", 10, "to_thread", "to_thread", ["main"], [time("work")]),
    scenario!("from-sync", 10, "동기 코드에서 부르기", "Calling from sync code", ["main"],
        [count("n"), time("wait")]),
    scenario!("blocking-the-loop", 10, "루프를 막는 코드", "Blocking the loop", ["main"],
        [time("block"), choice("thread")]),
    scenario!("semaphore", 11, "세마포어", "Semaphores", ["main"], [count("jobs"), time("job"), count("permits")]),
    scenario!("lock", 11, "락", "Locks", ["main"], [count("workers"), time("hold")]),
    scenario!("task-exception", 12, "태스크의 예외", "A task's exception", ["main"], [time("wait"), time("busy")]),
    scenario!("many-exceptions", 12, "여러 태스크의 예외", "Exceptions of several tasks", ["main"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2),
         choice_of("fail_a", 0), choice_of("fail_b", 1), choice_of("fail_c", 2)]),
    scenario!("task-group", 12, "TaskGroup", "TaskGroup", ["main"],
        [choice("fails"), seconds("a", 0), seconds("b", 1), seconds("c", 2)]),
    scenario!("summary", 13, "한눈에 보기", "At a glance", ["main"], [count("permits"), time("limit")]),
    scenario!("crawler", 14, "크롤러", "A crawler", ["main"], [count("pages"), time("latency"), count("limit")]),
    scenario!("file-pipeline", 14, "여러 파일 읽기", "Many files", ["main"], [count("files"), time("latency")]),
    scenario!("rate-limiter", 14, "속도 제한", "A rate limit", ["main"], [count("rate"), count("requests")]),
    scenario!("producer-consumer", 15, "생산자와 소비자", "Producer and consumers", ["main"],
        [count("items"), count("workers"), time("work"), count("size")]),
    scenario!("event", 15, "이벤트", "Events", ["main"],
        [seconds("signal", 0), seconds("a", 1), seconds("b", 2), seconds("c", 3)]),
    scenario!("condition", 15, "조건 변수", "Conditions", ["main"],
        [count("n"), seconds("bake", 2), count_of("a", 0), count_of("b", 1)]),
    scenario!("barrier", 15, "배리어", "Barriers", ["main"],
        [seconds("a", 0), seconds("b", 1), seconds("c", 2), count("parties")]),
    scenario!("cancellation", 15, "취소", "Cancellation", ["direct", "shield"],
        [seconds("save", 1), seconds("clean", 1), time("cancel")]),
    scenario!("never-awaited", 15, "빠뜨린 await", "A forgotten await", ["main"], [time("wait")]),
    scenario!("lost-exception", 15, "잃어버린 예외", "A lost exception", ["main"], [time("wait"), time("busy")]),
    scenario!("deadlock", 15, "교착 상태", "Deadlock", ["main"], [choice("same"), seconds("late", 1)]),
    scenario!("race", 15, "경쟁 상태", "Race conditions", ["unlocked", "locked"], [count("n"), time("pause")]),
    scenario!("sleep-zero", 15, "sleep(0)과 차례", "sleep(0) and turns", ["main"],
        [choice("aside"), time("work"), count_of("a", 0), count_of("b", 1), count_of("c", 2)]),
];

/// A person's own program: opened as a scenario is, but none of the lesson's.
#[rustfmt::skip]
static OWN: Scenario = scenario!("code", 0, "내 프로그램", "Your program", ["main"], []);

/// Its name in links.
pub const CODE: &str = "code";

/// All scenarios, in the order of the lesson.
pub fn scenarios() -> &'static [Scenario] {
    SCENARIOS
}

/// The scenario that links call so.
pub fn find(id: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().chain([&OWN]).find(|scenario| scenario.id == id)
}

/// The scenarios before and after this one, in the order of the lesson.
pub fn neighbours(id: &str) -> [Option<&'static Scenario>; 2] {
    let Some(at) = SCENARIOS.iter().position(|scenario| scenario.id == id) else { return [None, None] };
    [at.checked_sub(1).and_then(|before| SCENARIOS.get(before)), SCENARIOS.get(at + 1)]
}

/// A section of the lesson.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Section {
    /// Counted from 1.
    pub number: u8,
    pub ko: &'static str,
    pub en: &'static str,
}

impl Section {
    pub fn title(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }

    /// Its scenarios, in order; none where they are still to come.
    pub fn scenarios(&self) -> impl Iterator<Item = &'static Scenario> {
        let number = self.number;
        SCENARIOS.iter().filter(move |scenario| scenario.section == number)
    }
}

const fn section(number: u8, ko: &'static str, en: &'static str) -> Section {
    Section { number, ko, en }
}

/// The lesson's sections, in order.
pub static SECTIONS: [Section; 15] = [
    section(1, "동기와 비동기", "Sync and async"),
    section(2, "코루틴과 await", "Coroutines and await"),
    section(3, "이벤트 루프", "The event loop"),
    section(4, "태스크 만들기", "Making tasks"),
    section(5, "함께 실행하기", "Running together"),
    section(6, "타임아웃", "Timeouts"),
    section(7, "async with", "async with"),
    section(8, "async for", "async for"),
    section(9, "HTTP와 파일", "HTTP and files"),
    section(10, "동기 코드와 섞기", "Mixing with sync code"),
    section(11, "세마포어와 락", "Semaphores and locks"),
    section(12, "예외", "Exceptions"),
    section(13, "한눈에 보기", "At a glance"),
    section(14, "연습 문제", "Exercises"),
    section(15, "강의 너머", "Beyond the lesson"),
];

#[cfg(test)]
mod tests {
    use super::super::{Texts, Unit, directives};
    use super::*;
    use crate::scenario::Kind;
    use ruff_python_ast::token::TokenKind;
    use ruff_python_parser::parse_module;
    use ruff_text_size::Ranged;

    const LANGS: [Lang; 2] = [Lang::Ko, Lang::En];

    #[test]
    fn ids_are_unique_and_sections_count_up() {
        for (at, scenario) in scenarios().iter().enumerate() {
            assert!(scenarios()[..at].iter().all(|other| other.id != scenario.id), "{}", scenario.id);
            assert!(SECTIONS.iter().any(|section| section.number == scenario.section));
        }
        assert!(SECTIONS.iter().enumerate().all(|(at, section)| usize::from(section.number) == at + 1));
        assert!(find(DEFAULT).is_some());
        assert!(scenarios().is_sorted_by_key(|scenario| scenario.section));
    }

    #[test]
    fn directives_are_right_and_one_name_is_one_knob() {
        for scenario in scenarios() {
            let merged = scenario.knobs(Lang::En);
            for (program, lang) in scenario.programs.iter().flat_map(|p| LANGS.map(|lang| (p, lang))) {
                let (found, errors) = directives::parse(program.source(lang));
                assert_eq!(errors, [], "{} {}", scenario.id, program.id);
                for knob in found {
                    assert!(merged.iter().any(|known| known.same(&knob)), "{} {}", scenario.id, knob.name);
                    assert!(knob.takes(&knob.default));
                }
            }
        }
    }

    #[test]
    fn every_knob_has_a_control_and_a_label_in_both_languages() {
        for scenario in scenarios() {
            let knobs = scenario.knobs(Lang::En);
            let names: Vec<&str> = knobs.iter().map(|knob| &*knob.name).collect();
            let controls: Vec<&str> = scenario.controls.iter().map(|control| control.knob).collect();
            assert_eq!(controls, names, "{}", scenario.id);
            for knob in &knobs {
                let unit = scenario.control(&knob.name).map(|control| control.unit);
                // A number says of what it is one, unless it only names one of several.
                let names_one = (scenario.id, &*knob.name) == ("gather-exceptions", "fails");
                assert_eq!(
                    unit == Some(Unit::None),
                    names_one || !matches!(knob.kind, Kind::Range { .. }),
                    "{}",
                    knob.name
                );
            }
            for lang in LANGS {
                let texts = scenario.texts(lang);
                let labelled: Vec<&str> = texts.knobs.iter().map(|(knob, _)| *knob).collect();
                assert_eq!(labelled, names, "{}", scenario.id);
                let called: Vec<&str> = texts.programs.iter().map(|name| name.id).collect();
                let programs: Vec<&str> = scenario.programs.iter().map(|program| program.id).collect();
                assert_eq!(called, programs, "{}", scenario.id);
                let all = [scenario.title(lang), texts.heading, texts.lead, texts.rule];
                assert!(!all.contains(&""), "{}", scenario.id);
                assert!((1..=3).contains(&texts.tries.len()), "{}: things to try", scenario.id);
            }
            let [ko, en] = LANGS.map(|lang| scenario.texts(lang));
            let links = |texts: &Texts| texts.tries.iter().map(|hint| hint.link).collect::<Vec<_>>();
            assert_eq!(links(&ko), links(&en), "{}", scenario.id);
            assert_eq!(
                ko.predict.map(|asked| asked.about),
                en.predict.map(|asked| asked.about),
                "{}",
                scenario.id
            );
        }
    }

    #[test]
    fn the_summary_leads_to_every_scenario_of_the_lesson() {
        for scenario in scenarios() {
            let lesson: Vec<&str> = match scenario.id {
                "summary" => {
                    scenarios().iter().filter(|other| other.section <= 12).map(|other| other.id).collect()
                }
                _ => vec![],
            };
            for lang in LANGS {
                let concepts = &scenario.texts(lang).concepts;
                let led: Vec<&str> = concepts.iter().map(|concept| concept.scenario).collect();
                assert_eq!(led, lesson, "{}", scenario.id);
                assert!(concepts.iter().all(|concept| !concept.name.is_empty() && !concept.line.is_empty()));
            }
        }
    }

    /// What a program is made of, its strings' contents and comments left out.
    fn shape(source: &str) -> Vec<(TokenKind, &str)> {
        let parsed = parse_module(source).expect("the catalog's programs are Python");
        // The words of an f-string may stand on the other side of its values in another language.
        let left_out = [TokenKind::Comment, TokenKind::FStringMiddle];
        let skeleton = parsed.tokens().iter().filter(|token| !left_out.contains(&token.kind()));
        skeleton
            .map(|token| match token.kind() {
                TokenKind::String => (token.kind(), ""),
                kind => (kind, &source[std::ops::Range::<usize>::from(token.range())]),
            })
            .collect()
    }

    #[test]
    fn both_languages_are_one_program() {
        for program in scenarios().iter().flat_map(|scenario| scenario.programs) {
            assert_eq!(shape(program.source(Lang::Ko)), shape(program.source(Lang::En)), "{}", program.id);
            assert_eq!(
                program.source(Lang::Ko).lines().count(),
                program.source(Lang::En).lines().count(),
                "{}",
                program.id
            );
            assert!(program.source(Lang::En).is_ascii(), "{}", program.id);
        }
    }
}
