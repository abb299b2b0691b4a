//! The trace events, held to the rules of the format: complete events that nest, times that do not go back, flows whose
//! ends lie in slices, names for all processes and threads.

use crate::kit::{Ran, each};
use interleave::export::chrome::{Program, chrome};
use interleave::i18n::{Lang, TakenTexts};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A thread: its process and its own number.
type Thread = (u64, u64);

/// The nanoseconds of a number of microseconds, as it is written.
fn nanos(value: &Value) -> u64 {
    let text = value.to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let number = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("{text} is no time"));
    assert!(rest.len() <= 3, "{text} is finer than a nanosecond");
    number(whole) * 1000 + number(&format!("{rest:0<3}"))
}

struct Checked {
    events: Vec<Value>,
    /// Slices: from, to, name, category.
    slices: BTreeMap<Thread, Vec<(u64, u64, String, String)>>,
    names: BTreeMap<Thread, String>,
}

fn check(name: &str, text: &str) -> Checked {
    let json: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let events = json["traceEvents"].as_array().expect("there are events").clone();
    let mut slices: BTreeMap<Thread, Vec<(u64, u64, String, String)>> = BTreeMap::new();
    let mut names: BTreeMap<Thread, String> = BTreeMap::new();
    let mut processes = BTreeSet::new();
    let mut last = 0;
    let string = |event: &Value, key: &str| {
        event[key].as_str().unwrap_or_else(|| panic!("{name}: {event}")).to_owned()
    };
    for event in &events {
        let phase = string(event, "ph");
        let pid = event["pid"].as_u64().unwrap_or_else(|| panic!("{name}: {event}"));
        let tid = event["tid"].as_u64().unwrap_or_else(|| panic!("{name}: {event}"));
        if phase == "M" {
            assert!(slices.is_empty(), "{name}: names come first");
            match &*string(event, "name") {
                "process_name" => drop(processes.insert(pid)),
                "thread_name" => drop(names.insert((pid, tid), string(&event["args"], "name"))),
                "thread_sort_index" => assert!(event["args"]["sort_index"].is_u64()),
                other => panic!("{name}: {other}"),
            }
            continue;
        }
        let at = nanos(&event["ts"]);
        assert!(at >= last, "{name}: {event} is before {last}");
        last = at;
        assert!(processes.contains(&pid) && names.contains_key(&(pid, tid)), "{name}: {event} has no name");
        assert!(!string(event, "name").is_empty() && !string(event, "cat").is_empty(), "{name}: {event}");
        if phase == "X" {
            let lasts = nanos(&event["dur"]);
            assert!(lasts > 0, "{name}: {event}");
            let own = (at, at + lasts, string(event, "name"), string(event, "cat"));
            slices.entry((pid, tid)).or_default().push(own);
        }
    }
    nest(name, &slices);
    flows(name, &events, &slices);
    Checked { events, slices, names }
}

/// A slice that begins within another one ends there.
fn nest(name: &str, slices: &BTreeMap<Thread, Vec<(u64, u64, String, String)>>) {
    for (thread, slices) in slices {
        let mut open: Vec<&(u64, u64, String, String)> = vec![];
        for slice in slices {
            while open.last().is_some_and(|outer| outer.1 <= slice.0) {
                open.pop();
            }
            if let Some(outer) = open.last() {
                assert!(slice.1 <= outer.1, "{name} {thread:?}: {slice:?} goes beyond {outer:?}");
            }
            open.push(slice);
            assert!(open.len() <= 2, "{name} {thread:?}: {open:?}");
        }
    }
}

/// Each flow begins and ends once, in this order, and in slices.
fn flows(name: &str, events: &[Value], slices: &BTreeMap<Thread, Vec<(u64, u64, String, String)>>) {
    let mut begun: BTreeMap<(String, String, String), u64> = BTreeMap::new();
    let mut ended = 0;
    for event in events {
        let phase = event["ph"].as_str().unwrap_or_default();
        if !matches!(phase, "s" | "f" | "t") {
            continue;
        }
        assert!(event["id"].is_u64(), "{name}: {event}");
        let key = ["cat", "name", "id"].map(|key| event[key].to_string());
        let at = nanos(&event["ts"]);
        let thread = (event["pid"].as_u64().unwrap_or_default(), event["tid"].as_u64().unwrap_or_default());
        let own = slices.get(&thread).map_or(&[][..], |slices| slices);
        assert!(own.iter().any(|slice| slice.0 <= at && at < slice.1), "{name}: {event} lies in no slice");
        let [category, called, id] = key;
        let key = (category, called, id);
        match phase {
            "s" => assert_eq!(begun.insert(key, at), None, "{name}: {event} begins twice"),
            _ => {
                let from = begun.remove(&key).unwrap_or_else(|| panic!("{name}: {event} has no beginning"));
                assert!(from <= at && event["bp"] == "e", "{name}: {event}");
                ended += 1;
            }
        }
    }
    assert!(begun.is_empty(), "{name}: {begun:?} have no end, of {ended}");
}

fn programs(ran: &[Ran]) -> Vec<Program<'_>> {
    ran.iter()
        .map(|ran| Program { name: ran.id, trace: ran.machine.trace(), timeline: &ran.timeline })
        .collect()
}

#[test]
fn every_scenario_is_told_by_the_rules_of_the_format() {
    let mut kinds = BTreeSet::new();
    each(|scenario, lang, ran| {
        let name = format!("{} {lang:?}", scenario.id);
        let text = chrome(scenario.title(lang), &programs(ran), lang);
        let checked = check(&name, &text);
        for (ran, process) in ran.iter().zip(1..) {
            let named: Vec<&str> = checked
                .names
                .iter()
                .filter(|((pid, tid), _)| *pid == process && *tid <= ran.timeline.lanes().len() as u64)
                .map(|(_, name)| &**name)
                .collect();
            let lanes: Vec<&str> = ran.timeline.lanes().iter().map(|lane| &*lane.label).collect();
            assert_eq!(named, lanes, "{name}");
        }
        let begun = checked.events.iter().filter(|event| event["ph"] == "s");
        kinds.extend(begun.map(|event| event["cat"].to_string()));
    });
    let kinds: Vec<String> = kinds.into_iter().collect();
    assert_eq!(kinds.join(" "), r#""await" "cancel" "exception" "make" "wake""#);
}

#[test]
fn lasting_things_last_as_long_as_in_the_lesson() {
    each(|scenario, lang, ran| {
        let checked = check(scenario.id, &chrome("", &programs(ran), lang));
        for (ran, process) in ran.iter().zip(1..) {
            for lane in ran.timeline.lanes() {
                let own = checked.slices.get(&(process, u64::from(lane.id.0) + 1)).map_or(&[][..], |own| own);
                for segment in lane.segments.iter().filter(|segment| segment.length().0 > 1_000_000) {
                    let told = own.iter().any(|(from, to, _, category)| {
                        let off = |one: u64, other: u64| one.abs_diff(other) < 100_000;
                        category != "lane" && off(*from, segment.from.0) && off(to - from, segment.length().0)
                    });
                    assert!(told, "{}: {:?} {segment:?} in {own:?}", scenario.id, lane.label);
                }
            }
        }
    });
}

#[test]
fn awaits_wakes_cancels_and_lines_are_told() {
    let source = "
import asyncio
async def sleeper():
    print('가\\n\"x\"')
    await asyncio.sleep(5)
async def main():
    one = asyncio.create_task(sleeper(), name='one')
    await asyncio.sleep(1)
    one.cancel()
    try:
        await one
    except asyncio.CancelledError:
        print('cancelled')
asyncio.run(main())
";
    let ran = [Ran::source("main", source).expect("it runs")];
    let checked = check("all", &chrome("t", &programs(&ran), Lang::En));
    let categories: BTreeSet<&str> = checked
        .events
        .iter()
        .filter(|event| event["ph"] == "s")
        .filter_map(|event| event["cat"].as_str())
        .collect();
    assert_eq!(categories.into_iter().collect::<Vec<_>>(), ["await", "cancel", "make", "wake"]);
    let lines: Vec<&str> = checked
        .events
        .iter()
        .filter(|event| event["ph"] == "i")
        .filter_map(|event| event["name"].as_str())
        .collect();
    assert_eq!(lines, ["가\n\"x\"", "cancelled"]);
    let holders = &checked.slices[&(1, 4)];
    assert!(holders.iter().any(|(.., name, _)| name == "one"), "{holders:?}");
}

#[test]
fn nobody_holds_the_thread_beside_another() {
    each(|scenario, lang, ran| {
        let checked = check(scenario.id, &chrome("", &programs(ran), lang));
        for (thread, slices) in &checked.slices {
            if checked.names[thread] == TakenTexts::of(lang).thread {
                let alone = slices.windows(2).all(|pair| pair[0].1 <= pair[1].0);
                assert!(alone, "{}: {slices:?}", scenario.id);
            }
        }
    });
}
