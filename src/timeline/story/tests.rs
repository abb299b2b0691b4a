//! Stories of traces written by hand, in both languages.

use super::*;
use crate::timeline::traces::{ENDS, NESTED, STACK, STAIRCASE, trace};

fn told(text: &str, lane: u32, lang: Lang) -> Vec<String> {
    let trace = trace(text);
    let timeline = Timeline::of(&trace);
    let told = story(&timeline, &trace, LaneId(lane), timeline.positions(), lang);
    told.iter().map(|told| format!("{} {}", seconds(told.from), told.text)).collect()
}

#[test]
fn the_story_of_a_task_is_a_few_sentences() {
    assert_eq!(
        told(STACK, 2, Lang::En),
        [
            "0.0 Made by main.",
            "0.0 Runs lines 9–10 and prints “Job 1 starts”.",
            "0.0 Waits for its timer.",
            "2.0 Woken by its timer, runs line 11.",
            "2.0 Is done.",
        ]
    );
}

#[test]
fn the_story_is_told_in_korean() {
    assert_eq!(
        told(STACK, 2, Lang::Ko),
        [
            "0.0 main이 만듭니다.",
            "0.0 9~10번째 줄을 실행하고 ‘Job 1 starts’ 한 줄을 출력합니다.",
            "0.0 타이머가 울리기를 기다립니다.",
            "2.0 타이머가 울려 11번째 줄을 실행합니다.",
            "2.0 끝납니다.",
        ]
    );
}

#[test]
fn what_keeps_the_thread_says_so() {
    assert_eq!(
        told(STAIRCASE, 1, Lang::En),
        ["0.0 Called by <module>.", "0.0 Runs lines 8–9 and keeps the thread all the while.", "2.0 Is done.",]
    );
}

#[test]
fn what_a_task_gave_back_is_told() {
    let text = "0 0 main x\n0 1 task A by 0\n1 1 runs\n1 1 returned [1, 2]";
    let last = |lang| told(text, 1, lang).pop();
    assert_eq!(last(Lang::En).as_deref(), Some("1.0 Is done, and gives back [1, 2]."));
    assert_eq!(last(Lang::Ko).as_deref(), Some("1.0 끝납니다. 반환값: [1, 2]"));
}

#[test]
fn every_lane_has_a_story_in_order_and_facts_at_every_position() {
    for text in [STAIRCASE, STACK, NESTED, ENDS] {
        let trace = trace(text);
        let timeline = Timeline::of(&trace);
        for (lane, lang) in timeline.lanes().iter().flat_map(|lane| [(lane, Lang::Ko), (lane, Lang::En)]) {
            let story = story(&timeline, &trace, lane.id, timeline.positions(), lang);
            assert!(!story.is_empty());
            assert!(story.is_sorted_by_key(|told| (told.from, told.since)), "{story:#?}");
            for told in &story {
                assert!(told.to.is_none_or(|to| to >= told.from) && !told.text.contains("  "), "{told:?}");
            }
            for position in 0..=timeline.positions() {
                let facts = facts((&timeline, &trace, &timeline), lane.id, position, lang);
                assert_eq!(facts[0].0, About::Now);
                let line = facts.iter().any(|(about, _)| *about == About::Line);
                assert_eq!(line, lane.line(position).is_some());
                let ended = facts.iter().any(|(about, _)| *about == About::Result);
                assert_eq!(ended, lane.end.is_some() && position >= lane.end_position());
            }
        }
    }
}

#[test]
fn a_line_has_its_moments_and_a_lane_its_lines() {
    let timeline = Timeline::of(&trace(STACK));
    let moments = timeline.moments_of(10);
    assert!(moments.is_sorted() && moments.len() >= 3, "{moments:?}");
    for (position, _, lane) in moments {
        assert_eq!(timeline.lane(lane).and_then(|lane| lane.line(position)), Some(10));
    }
    assert_eq!(timeline.lines_of(LaneId(2))[..2], [9, 10]);
}

/// Of a line that very many lanes come to, the moments stay few, and each is where it was.
#[test]
fn very_many_moments_are_the_first_of_each_instant() {
    let mut text = "0 0 main m\n0 0 runs\n0 1 task a by 0\n".to_owned();
    for at in 0..20 {
        for _ in 0..600 {
            text.push_str(&format!("{at} 1 runs\n{at} 1 line 7\n"));
        }
    }
    let timeline = Timeline::of(&trace(&text));
    let moments = timeline.moments_of(7);
    let at: Vec<f64> = moments.iter().map(|(_, at, _)| at.as_secs()).collect();
    assert_eq!(at, (0..20).map(f64::from).collect::<Vec<_>>());
    assert!(moments.iter().all(|(since, at, lane)| timeline.time(*since) == *at && *lane == LaneId(1)));
}

/// A lane that did very much is told around where one stands.
#[test]
fn a_very_long_story_is_told_around_a_position() {
    let mut text = "0 0 main m\n0 0 runs\n0 1 task a by 0\n".to_owned();
    for at in 0..20_000 {
        text.push_str(&format!("{at} 1 runs\n{at} 1 wait-timer {}\n{} 1 ready\n", at + 1, at + 1));
    }
    let trace = trace(&text);
    let timeline = Timeline::of(&trace);
    for at in [0.0, 10_000.0, 20_000.0] {
        let position = timeline.position(Time::from_secs(at));
        let told = story(&timeline, &trace, LaneId(1), position, Lang::En);
        assert!(told.len() < 3 * MOST_TOLD, "{}", told.len());
        let current = &told[current(&told, position).expect("something is told")];
        assert!(current.from.as_secs() >= at - 1.0 && current.from.as_secs() <= at, "{current:?}");
    }
}
