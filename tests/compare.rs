//! What differs between two runs, of programs that ran: the same either way round, and nothing of equal runs.

use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::Machine;
use interleave::scenario::{self, Decimal, EXERCISES, Kind, Scenario, Setting, Settings};
use interleave::timeline::Timeline;
use interleave::timeline::compare::Difference;
use proptest::prelude::*;

const NAMES: [[&str; 2]; 2] = [["남겨 둔 실행", "지금 실행"], ["the kept run", "this run"]];

/// A program that does not compile has done nothing.
fn run(source: &str) -> Timeline {
    let Ok(mut machine) = Machine::new(source, "main.py") else { return Timeline::default() };
    virtual_clock::run(&mut machine, 200);
    Timeline::of(machine.trace())
}

/// Runs both, and says in both languages what differs.
fn check(first: &str, second: &str, ko: &str, en: &str) {
    let (first, second) = (run(first), run(second));
    let difference = Difference::between(&first, &second);
    assert_eq!(difference.account(NAMES[0], true, Lang::Ko), ko);
    assert_eq!(difference.account(NAMES[1], true, Lang::En), en);
    assert_eq!(Difference::between(&second, &first), difference.mirrored());
}

/// Jobs that sleep, all at once.
fn jobs(jobs: &[(&str, f64)]) -> String {
    let calls: Vec<String> = jobs.iter().map(|(name, time)| format!("job({name:?}, {time})")).collect();
    format!(
        "import asyncio
async def job(name, time):
    await asyncio.sleep(time)
    print(name, 'done')
async def main():
    await asyncio.gather({})
asyncio.run(main())",
        calls.join(", ")
    )
}

#[test]
fn a_task_that_ends_later_moves_past_the_others() {
    check(
        &jobs(&[("A", 1.0), ("B", 2.0), ("C", 3.0)]),
        &jobs(&[("A", 5.0), ("B", 2.0), ("C", 3.0)]),
        "지금 실행은 2.0초 더 걸립니다(3.0초 → 5.0초). 끝나는 순서: A, B, C → B, C, A. \
         A는 1번째가 아니라 3번째로 끝납니다. 자리가 바뀐 줄 1개.",
        "This run takes 2.0 s more (3.0 s → 5.0 s). Order of ending: A, B, C → B, C, A. \
         A ends 3rd, not 1st. 1 moved line.",
    );
}

#[test]
fn what_the_others_pass_on_both_sides_has_no_other_place() {
    check(
        &jobs(&[("A", 1.0), ("B", 2.0), ("C", 3.0)]),
        &jobs(&[("A", 3.0), ("B", 2.0), ("C", 1.0)]),
        "둘 다 3.0초 걸립니다. 끝나는 순서: A, B, C → C, B, A. A는 1번째가 아니라 3번째로 끝납니다. \
         자리가 바뀐 줄 2개.",
        "Both take 3.0 s. Order of ending: A, B, C → C, B, A. A ends 3rd, not 1st. 2 moved lines.",
    );
}

#[test]
fn calls_of_one_run_are_the_tasks_of_the_other() {
    let blocking = "import time
def job(name, seconds):
    time.sleep(seconds)
    print(name, 'done')
job('A', 2)
job('B', 1)";
    check(
        blocking,
        &jobs(&[("A", 2.0), ("B", 1.0)]),
        "지금 실행은 1.0초 덜 걸립니다(3.0초 → 2.0초). 끝나는 순서: A, B → B, A. \
         A는 1번째가 아니라 2번째로 끝납니다. 자리가 바뀐 줄 1개.",
        "This run takes 1.0 s less (3.0 s → 2.0 s). Order of ending: A, B → B, A. \
         A ends 2nd, not 1st. 1 moved line.",
    );
}

#[test]
fn who_fails_who_is_missing_and_what_is_printed_is_named() {
    check(
        &jobs(&[("A", 1.0), ("B", 2.0)]),
        &format!("{}\nprint('end')\nraise ValueError('no')", jobs(&[("A", 1.0)])),
        "지금 실행은 1.0초 덜 걸립니다(2.0초 → 1.0초). 남겨 둔 실행에만 있는 것: B. \
         프로그램은 예외로 끝납니다(ValueError: no). 남겨 둔 실행에서는 끝까지 실행됩니다. \
         새 줄 1개, 없어진 줄 1개. 지금 실행에만 있는 줄: “end”. 남겨 둔 실행에만 있는 줄: “B done”. \
         오류와 경고: 새 줄 4개. 지금 실행에만 있는 줄: “Traceback (most recent call last):”, \
         “  File \"main.py\", line 9, in <module>”, “    raise ValueError('no')”.",
        "This run takes 1.0 s less (2.0 s → 1.0 s). Only in the kept run: B. \
         The program fails (ValueError: no); in the kept run it finishes. \
         1 new line, 1 missing line. Only this run prints “end”. Only the kept run prints “B done”. \
         Errors and warnings: 4 new lines. Only this run prints “Traceback (most recent call last):”, \
         “  File \"main.py\", line 9, in <module>”, “    raise ValueError('no')”.",
    );
}

#[test]
fn equal_runs_differ_in_nothing() {
    let program = jobs(&[("A", 1.0), ("A", 1.0), ("B", 0.5)]);
    check(
        &program,
        &program,
        "걸린 시간도, 끝나는 순서도, 출력도 같습니다.",
        "They take the same time, end in the same order, and print the same.",
    );
}

#[test]
fn a_program_without_an_end_is_no_quicker() {
    let stuck = "import asyncio
async def main():
    await asyncio.Event().wait()
asyncio.run(main())";
    let difference = Difference::between(&run(stuck), &run(&jobs(&[("A", 1.0)])));
    assert_eq!(
        difference.told(NAMES[1], true, Lang::En).total,
        ["The kept run does not end; this run ends after 1.0 s."]
    );
}

/// The scenarios that can be compared with themselves at other settings.
fn with_knobs() -> Vec<&'static Scenario> {
    let has = |one: &&Scenario| one.section != EXERCISES && !one.knobs(Lang::En).is_empty();
    scenario::scenarios().iter().filter(has).collect()
}

/// Each knob somewhere where it can be.
fn set(scenario: &Scenario, picks: &[u32]) -> Settings {
    let mut settings = Settings::default();
    for (knob, pick) in scenario.knobs(Lang::En).iter().zip(picks) {
        let setting = match &knob.kind {
            Kind::Range { .. } => Setting::Number(knob.fit(Decimal::millionths(i64::from(pick % 6_000_000)))),
            Kind::Switch => Setting::Switch(pick % 2 == 0),
            Kind::Choice(choices) => Setting::Text(choices[*pick as usize % choices.len()].clone()),
        };
        settings.choose(knob, setting);
    }
    settings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_settings_of_a_scenario_are_compared_either_way_round(
        at in any::<prop::sample::Index>(),
        first in prop::collection::vec(any::<u32>(), 8),
        second in prop::collection::vec(any::<u32>(), 8),
    ) {
        let scenarios = with_knobs();
        let scenario = scenarios[at.index(scenarios.len())];
        for program in scenario.programs {
            let of = |picks: &[u32]| run(&scenario::apply(program.source(Lang::En), &set(scenario, picks)));
            let (first, second) = (of(&first), of(&second));
            let difference = Difference::between(&first, &second);
            prop_assert_eq!(difference.is_none(), difference.mirrored().is_none());
            prop_assert_eq!(Difference::between(&second, &first), difference.mirrored());
            prop_assert!(Difference::between(&first, &first).is_none());
            for (names, lang) in NAMES.into_iter().zip([Lang::Ko, Lang::En]) {
                let told = difference.account(names, true, lang);
                prop_assert!(told.ends_with('.'), "{}", told);
            }
        }
    }
}
