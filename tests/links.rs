//! The link codec: total, canonical, and faithful to every link that was ever given out.

use interleave::i18n::Lang;
use interleave::link::{LONGEST, Speed, State, Theme, Why, decode, encode};
use interleave::scenario::{self, Decimal, Kind, Setting, Settings};
use interleave::time::Time;
use proptest::prelude::*;

/// Opens `link`: its canonical form, and what was ignored, a line each.
fn opened(link: &str) -> (String, Vec<String>) {
    let (state, ignored) = decode(link);
    for lang in [Lang::Ko, Lang::En] {
        assert!(ignored.iter().all(|ignored| !ignored.message(lang).is_empty()));
    }
    (encode(&state), ignored.iter().map(|ignored| format!("{}: {:?}", ignored.what, ignored.why)).collect())
}

#[test]
fn the_corpus_opens_as_ever() {
    let corpus = include_str!("links/v1.txt");
    let mut lines = corpus.lines().peekable();
    let mut links = 0;
    while let Some(line) = lines.next() {
        let Some((link, canonical)) = line.split_once(" => ") else {
            assert!(line.is_empty() || line.starts_with("# "), "{line}");
            continue;
        };
        let mut expected = vec![];
        while let Some(ignored) = lines.next_if(|line| line.starts_with("    ")) {
            expected.push(ignored.trim_start().to_owned());
        }
        assert_eq!(opened(link), (canonical.to_owned(), expected), "{link}");
        assert_eq!(opened(canonical), (canonical.to_owned(), vec![]), "{link}");
        links += 1;
    }
    assert!(links > 50);
}

#[test]
fn what_to_try_opens_whole_and_is_canonical() {
    for scenario in scenario::scenarios() {
        for to_try in [Lang::Ko, Lang::En].into_iter().flat_map(|lang| scenario.texts(lang).tries) {
            assert_eq!(opened(to_try.link), (to_try.link.to_owned(), vec![]));
        }
    }
}

#[test]
fn a_link_that_is_too_long_is_not_read() {
    let (state, ignored) = decode(&format!("#/sync-vs-async?a=6&x={}", "x".repeat(LONGEST)));
    assert_eq!(state, State::default());
    assert_eq!(ignored.len(), 1);
    assert_eq!(ignored[0].why, Why::TooLong);
}

/// Some state that a person can reach: any scenario, each knob at a value of its own or untouched.
fn states() -> impl Strategy<Value = State> {
    let page = (
        0..scenario::scenarios().len(),
        proptest::option::of(100_000..=10_000_000_i64),
        proptest::option::of(0..999_999_999_999_999_999_u64),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        (any::<bool>(), any::<bool>()),
        (
            proptest::option::of(0..=999_999_999_u32),
            proptest::option::of((0..=999_999_999_u32, 0..=999_999_999_u32)),
            proptest::option::of((0..999_999_999_u64, 1..999_999_999_u64)),
        ),
    );
    (page, proptest::collection::vec(proptest::option::of(any::<u32>()), 12)).prop_map(|(page, picks)| {
        let (at, speed, t, lang, theme, (embed, keeps), (step, lane, zoom)) = page;
        let mut state = State::new(&scenario::scenarios()[at]);
        state.speed = speed.and_then(|s| Speed::new(Decimal::millionths(s))).unwrap_or_default();
        state.t = t.map(Time);
        state.step = step.filter(|_| t.is_some());
        state.lane = lane;
        state.zoom = zoom.map(|(from, length)| (Time(from), Time(from + length)));
        state.lang = lang.map(|ko| if ko { Lang::Ko } else { Lang::En });
        state.theme = theme.map(|light| if light { Theme::Light } else { Theme::Dark });
        state.embed = embed;
        let knobs = state.scenario().knobs(Lang::Ko);
        if keeps && !knobs.is_empty() && state.scenario().section != scenario::EXERCISES {
            state.kept = Some(Settings::default());
        }
        for (at, (knob, pick)) in knobs.iter().zip(picks).enumerate() {
            let Some(pick) = pick else { continue };
            let setting = match &knob.kind {
                Kind::Range { .. } => {
                    Setting::Number(knob.fit(Decimal::millionths(i64::from(pick % 13_000_000))))
                }
                Kind::Switch => Setting::Switch(pick % 2 == 0),
                Kind::Choice(choices) => Setting::Text(choices[pick as usize % choices.len()].clone()),
            };
            match &mut state.kept {
                Some(kept) if at % 2 == 0 => kept.choose(knob, setting),
                _ => state.settings.choose(knob, setting),
            }
        }
        state
    })
}

proptest! {
    #[test]
    fn any_text_opens(link in any::<String>()) {
        let (state, _) = decode(&link);
        let canonical = encode(&state);
        prop_assert_eq!(decode(&canonical), (state, vec![]));
    }

    #[test]
    fn any_text_like_a_link_opens_to_a_canonical_state(
        link in "#?/?(sync-vs-async|io-vs-cpu|x|)[?/]?((a|b|n|hold_a|kept|t|step|lane|zoom|speed|lang|theme|embed|z|%61)(=[0-9.]{0,4}|=[abn]:[0-9]{1,2},?[an]?:?[0-9]?|=[a-z%0-9-]{0,4}|)&?){0,6}"
    ) {
        let (state, _) = decode(&link);
        let canonical = encode(&state);
        prop_assert_eq!(decode(&canonical), (state, vec![]));
    }

    #[test]
    fn a_state_survives_its_link(state in states()) {
        prop_assert_eq!(decode(&encode(&state)), (state, vec![]));
    }

    /// The scanner, the knobs and both rewritings, on source that is mostly broken.
    #[test]
    fn any_source_has_its_knobs_read(source in "([ -~\n가]|'|\"|f\"\\{|#~ [ab]: (0\\.\\.9|off\\|on|x\\|y)|[ =]-?[0-9]|True|'x'){0,40}") {
        let mut settings = interleave::scenario::Settings::default();
        settings.set("a", Setting::Number(Decimal::ONE));
        settings.set("b", Setting::Switch(false));
        let applied = scenario::apply(&source, &settings);
        prop_assert_eq!(applied.matches('\n').count(), source.matches('\n').count());
        let shown = scenario::display(&applied);
        for place in &shown.places {
            let line: Vec<char> = shown.text.split('\n').nth(place.line as usize - 1).unwrap_or("").chars().collect();
            prop_assert!(place.columns.end as usize <= line.len(), "{:?} {:?}", shown, source);
        }
    }
}
