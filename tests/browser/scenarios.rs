//! Every scenario in both languages, run to its end on the page: it prints what its programs print, all of its
//! texts are there, in their language and in their place, and the browser's console stays silent.

use crate::harness::{Browser, Kind, Page, check_with};
use crate::languages::is_hangul;
use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::Machine;
use interleave::scenario::{self, Program, Scenario, Settings, apply};
use interleave::timeline::Timeline;
use serde_json::{Value, json};

#[test]
fn scenarios_in_korean() {
    check_all(Lang::Ko);
}

#[test]
fn scenarios_in_english() {
    check_all(Lang::En);
}

fn check_all(lang: Lang) {
    let language = lang.tag();
    check_with(Browser { language, size: sizes()[0], ..Browser::default() }, async |page| {
        page.goto(&format!("/#/sync-vs-async?lang={language}")).await;
        page.until("document.querySelector('[data-group]') !== null").await;
        for scenario in scenario::scenarios() {
            check(page, scenario, lang).await;
        }
        page.assert_quiet().await;
    });
}

const PHONE: (u32, u32) = (360, 740);
const DESK: (u32, u32) = (1280, 900);

/// What it must fit into: WebKit's window cannot be as narrow as a phone.
fn sizes() -> &'static [(u32, u32)] {
    if Kind::of_run() == Kind::WebKit { &[DESK] } else { &[PHONE, DESK] }
}

async fn check(page: &Page, scenario: &Scenario, lang: Lang) {
    let (id, heading) = (scenario.id, scenario.texts(lang).heading);
    page.js(&format!("void (location.hash = '#/{id}?speed=10&lang={}')", lang.tag())).await;
    page.until(&format!("document.querySelector('h1').textContent === {}", json!(heading))).await;
    page.until(
        "[...document.querySelectorAll('[data-group]')].every((one) => one.dataset.state === 'finished')",
    )
    .await;
    for (at, program) in scenario.programs.iter().enumerate() {
        page.js(&format!("document.getElementById('tab-{at}').click()")).await;
        let expected = printed(program, lang);
        page.until(&format!("document.getElementById('tab-{at}').getAttribute('aria-selected') === 'true'"))
            .await;
        let shown = page.js(CONSOLE).await;
        let shown = shown.as_array().into_iter().flatten().filter_map(Value::as_str);
        let shown: Vec<String> = shown.map(without_addresses).collect();
        assert_eq!(shown, expected, "{id}: {}, in {lang:?}", program.id);
    }
    assert_eq!(page.js(MISSING).await, json!([]), "{id}: without a text, in {lang:?}");
    wrong_language(page, id, lang).await;
    for &size in sizes() {
        page.resize(size).await;
        assert_eq!(page.js(OVERFLOWING).await, json!([]), "{id}: too wide for {size:?}, in {lang:?}");
    }
    page.resize(sizes()[0]).await;
}

/// The console's lines as the page must show them, or what is wrong with the program.
fn printed(program: &Program, lang: Lang) -> Vec<String> {
    let source = apply(program.source(lang), &Settings::default());
    let mut machine = match Machine::new(&source, &format!("{}.py", program.id)) {
        Ok(machine) => machine,
        Err(error) => return vec![error.to_string()],
    };
    virtual_clock::run(&mut machine, 1_000);
    let timeline = Timeline::of(machine.trace());
    let mut lines = vec![];
    for output in timeline.output() {
        let open = lines.iter_mut().rfind(|(stream, _)| output.continues && *stream == output.stream);
        match open {
            Some((_, line)) => *line = format!("{line}{}", output.text),
            None => lines.push((output.stream, output.text.to_string())),
        }
    }
    lines.into_iter().map(|(_, line)| without_addresses(&line)).collect()
}

/// Where an object lies differs from run to run: `<coroutine object job at 0x...>`.
fn without_addresses(line: &str) -> String {
    let mut parts = line.split(" at 0x");
    let mut known = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        known.push_str(" at 0x...");
        known.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    known
}

const CONSOLE: &str = "[
    ...[...document.querySelectorAll('[data-console] pre')].map((one) => one.textContent),
    ...[...document.querySelectorAll('[data-console] [data-line]')].map((one) => one.querySelector('span').textContent),
]";

/// What should say something and does not.
const MISSING: &str =
    "[...document.querySelectorAll('h1, h2, .lead, .rule, .tries a, .knob label, .predict p, \
    .predict button, .concepts th, .concepts td:not(.tiny), .steps a, .total small, .legend li, .names li')]
    .filter((one) => !one.textContent.trim() && getComputedStyle(one).display !== 'none')
    .map((one) => one.outerHTML.slice(0, 120))";

/// What is wider than its room. The canvases reach out of theirs on purpose. Names of lanes are cut off with dots, and told whole when pointed at.
const OVERFLOWING: &str = "[...document.querySelectorAll('main *, .side *, .tabs *')].filter((one) => {
    if (one.matches('.group, .bars, .axis-row') || one.closest('svg, canvas, select, input, .names, .heard, .word') || !one.clientWidth) return false;
    if (getComputedStyle(one).display === 'inline') return false;
    return one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth + 1;
}).map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`).slice(0, 5)";

/// What a person reads besides the program, the names that it gives and what it prints.
const READ: &str = "[...document.querySelectorAll('h1, .lead, .rule, .tries a, .meaning, .predict p, \
    .legend li, .total small, .concepts td:not(.tiny), #account')].map((one) => one.textContent.trim())
    .filter((text) => /\\p{L}{3}/u.test(text))";

async fn wrong_language(page: &Page, id: &str, lang: Lang) {
    let Value::Array(texts) = page.js(READ).await else { panic!("a list of texts") };
    let wrong: Vec<&str> = texts
        .iter()
        .filter_map(Value::as_str)
        .filter(|text| text.contains(is_hangul) != (lang == Lang::Ko))
        .collect();
    assert!(texts.len() > 3, "{id}: hardly any text");
    assert!(wrong.is_empty(), "{id}: not in {lang:?}: {wrong:#?}");
}
