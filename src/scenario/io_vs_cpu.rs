//! §1 `io-vs-cpu`: the same three jobs, but each holds the thread. Async does not help.

use super::{Control, Name, Program, Scenario, Texts, Try, Unit};

pub static SCENARIO: Scenario = Scenario {
    id: "io-vs-cpu",
    section: 1,
    programs: &[
        Program {
            id: "sync",
            ko: include_str!("programs/io-vs-cpu/sync.ko.py"),
            en: include_str!("programs/io-vs-cpu/sync.en.py"),
        },
        Program {
            id: "async",
            ko: include_str!("programs/io-vs-cpu/async.ko.py"),
            en: include_str!("programs/io-vs-cpu/async.en.py"),
        },
    ],
    controls: &[
        Control { knob: "a", unit: Unit::Seconds, lane: Some(0) },
        Control { knob: "b", unit: Unit::Seconds, lane: Some(1) },
        Control { knob: "c", unit: Unit::Seconds, lane: Some(2) },
        Control { knob: "hold_a", unit: Unit::None, lane: Some(0) },
        Control { knob: "hold_b", unit: Unit::None, lane: Some(1) },
        Control { knob: "hold_c", unit: Unit::None, lane: Some(2) },
    ],
    ko: Texts {
        title: "기다림과 계산",
        heading: "계산하는 시간도 겹칠 수 있을까?",
        lead: "이번에는 세 작업이 기다리지 않고 계산합니다. \
               계산하는 작업은 스레드를 놓지 않아서 다른 작업이 끼어들 틈이 없습니다.",
        programs: &[Name { short: "동기", manner: "하나씩" }, Name { short: "비동기", manner: "함께" }],
        knobs: &[
            ("a", "작업 1"),
            ("b", "작업 2"),
            ("c", "작업 3"),
            ("hold_a", "작업 1은 계산"),
            ("hold_b", "작업 2는 계산"),
            ("hold_c", "작업 3은 계산"),
        ],
        tries: &[
            Try { label: "작업 1만 계산하게", link: "#/io-vs-cpu?hold_b=off&hold_c=off" },
            Try { label: "모두 기다리게", link: "#/io-vs-cpu?hold_a=off&hold_b=off&hold_c=off" },
            Try { label: "기다리는 작업으로 돌아가기", link: "#/sync-vs-async" },
        ],
        rule: "겹칠 수 있는 것은 기다리는 시간뿐입니다. 계산은 비동기로 바꿔도 빨라지지 않습니다.",
    },
    en: Texts {
        title: "Waiting and computing",
        heading: "Can computing overlap too?",
        lead: "This time the three jobs compute instead of waiting. \
               A job that computes never lets go of the thread, so no other job can step in.",
        programs: &[
            Name { short: "Synchronous", manner: "one at a time" },
            Name { short: "Asynchronous", manner: "together" },
        ],
        knobs: &[
            ("a", "Job 1"),
            ("b", "Job 2"),
            ("c", "Job 3"),
            ("hold_a", "Job 1 computes"),
            ("hold_b", "Job 2 computes"),
            ("hold_c", "Job 3 computes"),
        ],
        tries: &[
            Try { label: "Let only job 1 compute", link: "#/io-vs-cpu?hold_b=off&hold_c=off" },
            Try { label: "Let all of them wait", link: "#/io-vs-cpu?hold_a=off&hold_b=off&hold_c=off" },
            Try { label: "Back to jobs that wait", link: "#/sync-vs-async" },
        ],
        rule: "Only waiting can overlap. Computing gets no faster by being asynchronous.",
    },
};
