//! The charts: lines that Mermaid's grammar of Gantt charts takes, a section for each lane.

use crate::kit::{Ran, each};
use interleave::export::mermaid::{Program, mermaid};
use interleave::i18n::Lang;
use std::collections::BTreeSet;

/// Holds a chart to what the grammar wants of each line.
fn check(name: &str, chart: &str) -> (usize, usize) {
    let mut lines = chart.lines();
    for head in ["---", "displayMode: compact", "---", "gantt"] {
        assert_eq!(lines.next(), Some(head), "{name}");
    }
    let (mut sections, mut tasks) = (BTreeSet::new(), 0);
    for line in lines {
        let line = line.trim_start();
        if let Some(title) = line.strip_prefix("title ") {
            assert!(!title.contains(':') && !title.trim().is_empty(), "{name}: {line}");
        } else if line.starts_with("dateFormat ") || line.starts_with("axisFormat ") {
        } else if let Some(section) = line.strip_prefix("section ") {
            assert!(!section.contains(':') && !section.trim().is_empty(), "{name}: {line}");
            assert!(sections.insert(section.to_owned()), "{name}: {line}");
        } else {
            let (task, data) = line.split_once(" :").unwrap_or_else(|| panic!("{name}: {line}"));
            assert!(!task.is_empty() && !task.contains(':'), "{name}: {line}");
            let mut times: Vec<u64> = vec![];
            for part in data.split(", ") {
                match part {
                    "active" | "done" | "crit" | "milestone" => assert!(times.is_empty(), "{name}: {line}"),
                    time => times.push(time.parse().unwrap_or_else(|_| panic!("{name}: {line}"))),
                }
            }
            assert!(times.len() == 2 && times[0] <= times[1], "{name}: {line}");
            tasks += 1;
        }
    }
    (sections.len(), tasks)
}

#[test]
fn every_scenario_has_a_chart_with_all_of_its_lanes() {
    each(|scenario, lang, ran| {
        let name = format!("{} {lang:?}", scenario.id);
        let programs: Vec<Program> =
            ran.iter().map(|ran| Program { name: ran.id, timeline: &ran.timeline }).collect();
        let (sections, _) = check(&name, &mermaid(scenario.texts(lang).heading, &programs, lang));
        assert_eq!(sections, ran.iter().map(|ran| ran.timeline.shown().len()).sum::<usize>(), "{name}");
    });
}

#[test]
fn names_that_mean_something_to_mermaid_are_taken_for_names() {
    let source = "
import asyncio
async def job(name):
    await asyncio.sleep(1)
    raise ValueError('a: b; #c %% d')
async def main():
    names = ['a:b', 'section c', 'click', '%%{init}%%', '#;', '', 'title']
    jobs = [asyncio.create_task(job(name), name=name) for name in names]
    await asyncio.wait(jobs)
asyncio.run(main())
";
    let ran = Ran::source("main", source).expect("it runs");
    let chart = mermaid("gantt: title", &[Program { name: "", timeline: &ran.timeline }], Lang::En);
    let (sections, tasks) = check("names", &chart);
    assert_eq!((sections, tasks), (8, 15), "{chart}");
    assert!(chart.contains("section #115;ection c\n") && chart.contains("section a#58;b\n"), "{chart}");
}
