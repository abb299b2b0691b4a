//! The link codec: total, canonical, and faithful to every link that was ever given out.

#[path = "fuzz/heavy.rs"]
mod heavy;
#[path = "fuzz/links.rs"]
mod made;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use interleave::i18n::Lang;
use interleave::link::{
    Fold, Kept, LONGEST, LONGEST_PROGRAM, Show, Speed, State, Theme, Why, decode, encode,
};
use interleave::scenario::{self, Decimal, Kind, Setting};
use interleave::time::Time;
use miniz_oxide::deflate::compress_to_vec;
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
        let (found, ignored) = opened(link);
        assert_eq!(ignored, expected, "{link}");
        // How short a program gets is the compressor's; what it opens to is not.
        if !canonical.contains("z=") {
            assert_eq!(found, canonical, "{link}");
        }
        assert_eq!(decode(link).0, decode(canonical).0, "{link}");
        assert_eq!(opened(canonical), (found, vec![]), "{link}");
        links += 1;
    }
    assert!(links > 50);
}

#[test]
fn what_to_try_opens_whole_and_is_canonical() {
    for scenario in scenario::scenarios() {
        for to_try in [Lang::Ko, Lang::En].into_iter().flat_map(|lang| scenario.texts(lang).tries.clone()) {
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

#[test]
fn the_programs_of_a_link_are_bounded_together() {
    let packed = |length: usize| URL_SAFE_NO_PAD.encode(compress_to_vec(&vec![b' '; length], 9));
    let most = LONGEST_PROGRAM / 2;
    for (written, kept, why) in [(most + 1, most - 1, None), (most + 1, most, Some(Why::ProgramTooLong))] {
        let (state, ignored) = decode(&format!("#/code?z={}&keptz={}", packed(written), packed(kept)));
        assert_eq!(state.written.map(|texts| texts[0].len()), Some(written));
        assert_eq!(ignored.first().map(|part| part.why), why);
    }
}

/// Some of what scripts/fuzz-links does much more of.
#[test]
fn links_made_at_random_hold() {
    let maker = made::Maker::new();
    for seed in 0..6_000 {
        let (_, link) = maker.link(seed);
        let (state, ignored) = decode(&link);
        made::hold(&state, &ignored, made::is_light(&state));
    }
}

/// Likewise: one in 1997 ways.
#[test]
fn links_with_one_byte_off_hold() {
    for link in made::corpus() {
        made::one_byte_off(&link, 1997, |link| {
            let (state, ignored) = decode(link);
            made::hold(&state, &ignored, true);
        });
    }
}

#[test]
fn of_very_many_parts_the_first_are_read() {
    let (state, ignored) = decode(&format!("#/sync-vs-async?a=6{}&b=1", "&x".repeat(499)));
    assert_eq!(encode(&state), "#/sync-vs-async?a=6");
    assert_eq!(ignored.len(), 500);
    assert_eq!(ignored[0].why, Why::TooMuch);
}

/// What a person's programs are put together from.
const PIECES: &[&str] = &[
    "x = 1  #~ a: 0..5/0.5",
    "y = True  #~ on: off|on",
    "job('하나')  #~ which: 하나|둘",
    "",
    "z = 2  #~ a: 0..",
    "import asyncio\r\n# \u{1F600}",
];

/// Some state that a person can reach: any scenario, each knob at a value of its own or untouched.
fn states() -> impl Strategy<Value = State> {
    let page = (
        0..scenario::scenarios().len(),
        proptest::option::of(100_000..=10_000_000_i64),
        proptest::option::of(0..999_999_999_999_999_999_u64),
        proptest::option::of(any::<bool>()),
        proptest::option::of(any::<bool>()),
        (any::<bool>(), any::<bool>(), any::<u8>()),
        (
            proptest::option::of(0..=999_999_999_u32),
            proptest::option::of((0..=999_999_999_u32, 0..=999_999_999_u32)),
            proptest::option::of((0..999_999_999_u64, 1..999_999_999_u64)),
        ),
    );
    let piece = proptest::sample::select(PIECES);
    let pieces = proptest::collection::vec(piece, 0..9);
    let picks = proptest::collection::vec(proptest::option::of(any::<u32>()), 12);
    (page, picks, pieces).prop_map(|(page, picks, pieces)| {
        let (at, speed, t, lang, theme, (embed, keeps, shown), (step, lane, zoom)) = page;
        let mut state = State::new(&scenario::scenarios()[at]);
        state.speed = speed.and_then(|s| Speed::new(Decimal::millionths(s))).unwrap_or_default();
        state.t = t.map(Time);
        state.step = step.filter(|_| t.is_some());
        state.lane = lane;
        state.zoom = zoom.map(|(from, length)| (Time(from), Time(from + length)));
        state.lang = lang.map(|ko| if ko { Lang::Ko } else { Lang::En });
        state.theme = theme.map(|light| if light { Theme::Light } else { Theme::Dark });
        state.embed = embed;
        let parts = [Show::CODE, Show::CONSOLE, Show::SLIDERS, Show::LOOP, Show::TOOLS, Show::ARROWS];
        for (bit, part) in parts.into_iter().enumerate() {
            state.show = state.show.with(part, shown >> bit & 1 == 1);
        }
        state.fold = Fold::all().map(|(_, fold)| fold).get(usize::from(shown) % 5).copied();
        let written =
            pieces.chunks(2).map(|texts| texts.join("\n").into()).take(state.scenario().programs.len());
        let written: Vec<std::rc::Rc<str>> = written.collect();
        if written.len() == state.scenario().programs.len() {
            state.written = Some(written.into());
        }
        let knobs = state.knobs(Lang::Ko);
        if keeps && !knobs.is_empty() && state.scenario().section != scenario::EXERCISES {
            state.kept = Some(Kept { written: state.written.clone(), ..Kept::default() });
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
                Some(kept) if at % 2 == 0 => kept.settings.choose(knob, setting),
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
        link in "#?/?(sync-vs-async|io-vs-cpu|code|event-loop|x|)[?/]?((a|b|n|hold_a|kept|keptz|t|step|lane|zoom|fold|speed|lang|theme|embed|show|z|%61)(=[0-9.]{0,4}|=(-|KyguKNFQqNDUBAA|y8wtyC8qUUgszi9OzczLj4nhKijKzCvRMARy6hR0EpWsFAz09CwB)|=(bars|code|tools),(loop|x)|=(name|none)|=[abn]:[0-9]{1,2},?[an]?:?[0-9]?|=[a-z%0-9-]{0,4}|)&?){0,6}"
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
