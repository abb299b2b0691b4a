//! §1 `sync-vs-async`: three jobs one after another, and the same three together.

use super::{Control, Name, Program, Scenario, Texts, Try, Unit};

pub static SCENARIO: Scenario = Scenario {
    id: "sync-vs-async",
    section: 1,
    programs: &[
        Program {
            id: "sync",
            ko: include_str!("programs/sync-vs-async/sync.ko.py"),
            en: include_str!("programs/sync-vs-async/sync.en.py"),
        },
        Program {
            id: "async",
            ko: include_str!("programs/sync-vs-async/async.ko.py"),
            en: include_str!("programs/sync-vs-async/async.en.py"),
        },
    ],
    controls: &[
        Control { knob: "a", unit: Unit::Seconds, lane: Some(0) },
        Control { knob: "b", unit: Unit::Seconds, lane: Some(1) },
        Control { knob: "c", unit: Unit::Seconds, lane: Some(2) },
        Control { knob: "n", unit: Unit::Jobs, lane: None },
    ],
    ko: Texts {
        title: "동기와 비동기",
        heading: "기다리는 동안 무엇을 할까?",
        lead: "같은 일 세 개를 두 가지 방법으로 돌립니다. \
               하나씩 끝까지 기다리거나, 기다리는 동안 다른 일을 시작하거나.",
        programs: &[Name { short: "동기", manner: "하나씩" }, Name { short: "비동기", manner: "함께" }],
        knobs: &[("a", "작업 1"), ("b", "작업 2"), ("c", "작업 3"), ("n", "작업 수")],
        tries: &[
            Try { label: "작업 1만 6초로", link: "#/sync-vs-async?a=6" },
            Try { label: "작업을 열두 개로", link: "#/sync-vs-async?n=12" },
            Try { label: "기다리지 않고 계산만 한다면?", link: "#/io-vs-cpu" },
        ],
        rule: "기다리는 시간은 겹칠 수 있습니다. 그래서 함께 돌리면 가장 긴 작업만큼만 걸립니다.",
    },
    en: Texts {
        title: "Sync and async",
        heading: "What happens while you wait?",
        lead: "The same three jobs, run in two ways: wait for each one to finish, \
               or start the others while you wait.",
        programs: &[
            Name { short: "Synchronous", manner: "one at a time" },
            Name { short: "Asynchronous", manner: "together" },
        ],
        knobs: &[("a", "Job 1"), ("b", "Job 2"), ("c", "Job 3"), ("n", "Number of jobs")],
        tries: &[
            Try { label: "Make job 1 take 6 s", link: "#/sync-vs-async?a=6" },
            Try { label: "Run twelve jobs", link: "#/sync-vs-async?n=12" },
            Try { label: "What if they compute instead of waiting?", link: "#/io-vs-cpu" },
        ],
        rule: "Waits can overlap: run together, the jobs take only as long as the longest one.",
    },
};
