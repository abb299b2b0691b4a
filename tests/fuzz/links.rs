//! Links made at random, and what must hold of every link. Shared by tests/links.rs and scripts/fuzz-links.
//!
//! A link follows from its seed alone, so whatever is found can be made again.

use super::heavy;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use interleave::i18n::Lang;
use interleave::link::{
    Ignored, LONGEST, LONGEST_PROGRAM, MOST_PARTS, OF_PLAYER, State, Written, decode, encode,
};
use interleave::scenario;
use miniz_oxide::deflate::compress_to_vec;
use rand::rngs::SmallRng;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt, SeedableRng};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// How a link was made, and how many of a hundred are.
pub const FAMILIES: [(&str, u32); 6] =
    [("text", 10), ("grammar", 30), ("corpus", 30), ("browser", 14), ("packed", 14), ("heavy", 2)];

/// Keys and values that mean something, and some that nearly do.
const KEYS: [&str; 17] = [
    "a", "b", "n", "hold_a", "which", "z", "keptz", "kept", "speed", "t", "lang", "theme", "embed", "show",
    "%61", "", "가",
];
const VALUES: [&str; 26] = [
    "",
    "1",
    "2.5",
    "-1",
    "0.1",
    "10",
    "1e9",
    "999999999.999999999",
    "9999999999999999999999",
    "on",
    "off",
    "ko",
    "en",
    "light",
    "dark",
    "bars,code",
    "loop,loop",
    "-",
    "0..1",
    "1..0.5",
    "1.2",
    "a:6,b:2",
    "%2C%3A",
    "%",
    "%F0%9F",
    "한 글",
];

/// Lines of programs, most with a directive.
const LINES: [&str; 14] = [
    "x = 1  #~ a: 0..5/0.5",
    "y = True  #~ on: off|on",
    "job('하나')  #~ which: 하나|둘",
    "f(1, 2.5)  #~ a@1: 0..10; b: 0..5/0.5",
    "async def f():  #~ how: def|async def",
    "z = -0.000001  #~ n: -1000000000000..1000000000000/0.000001",
    "f'{x['a']!r:>{9}}' #~ a: 0..2",
    "'''\n#~ a: 1..2",
    "\"\\",
    "import asyncio\r\n# \u{1F600}",
    "#~ : ; : ;",
    "x = 1e400  #~ a: ..",
    "x = 99999999999999  #~ a: 0..1000000000000000000000",
    "",
];

/// Makes links.
pub struct Maker {
    corpus: Vec<String>,
    heavy: Vec<String>,
    ids: Vec<&'static str>,
}

impl Maker {
    pub fn new() -> Maker {
        Maker {
            corpus: corpus(),
            heavy: heavy::links(),
            ids: scenario::scenarios().iter().map(|scenario| scenario.id).collect(),
        }
    }

    /// A link, and the number of its family.
    pub fn link(&self, seed: u64) -> (usize, String) {
        let rng = &mut SmallRng::seed_from_u64(seed);
        let mut pick = rng.random_range(0..FAMILIES.iter().map(|(_, share)| share).sum());
        let family = FAMILIES.iter().position(|&(_, share)| {
            let here = pick < share;
            pick = pick.saturating_sub(share);
            here
        });
        let family = family.unwrap_or(0);
        let link = match family {
            0 => text(rng),
            1 => self.grammar(rng),
            2 => self.mutated(rng, false),
            3 => self.mutated(rng, true),
            4 => self.packed(rng),
            _ => self.heavy.choose(rng).cloned().unwrap_or_default(),
        };
        (family, link)
    }

    fn grammar(&self, rng: &mut SmallRng) -> String {
        let mut link = String::from(*["#/", "#/", "#/", "/", "#", "", "##/"].choose(rng).unwrap_or(&""));
        link.push_str(self.id(rng));
        let parts = if rng.random_ratio(1, 400) { 4000 } else { rng.random_range(0..8) };
        for part in 0..parts {
            link.push(if part == 0 { '?' } else { '&' });
            let key = if rng.random_ratio(1, 4) { OF_PLAYER.choose(rng) } else { KEYS.choose(rng) };
            link.push_str(key.unwrap_or(&""));
            if rng.random_ratio(9, 10) {
                link.push('=');
                match rng.random_range(0..4) {
                    0 => link.push_str(&rng.random_range(-20..20).to_string()),
                    1 => {
                        // Writing to a String does not fail.
                        let _ = write!(link, "{}.{}", rng.random_range(0..12), rng.random_range(0..100));
                    }
                    _ => link.push_str(VALUES.choose(rng).unwrap_or(&"")),
                }
            }
        }
        link
    }

    fn id(&self, rng: &mut SmallRng) -> &str {
        if rng.random_ratio(1, 20) { "nowhere" } else { self.ids.choose(rng).unwrap_or(&"") }
    }

    /// A link of the corpus with some of its bytes changed, as a text or as a browser writes an address.
    fn mutated(&self, rng: &mut SmallRng, by_browser: bool) -> String {
        let mut bytes = self.corpus.choose(rng).map(|link| link.clone().into_bytes()).unwrap_or_default();
        for _ in 0..rng.random_range(1..=8) {
            let at = rng.random_range(0..=bytes.len());
            match rng.random_range(0..6) {
                0 if at < bytes.len() => bytes[at] = rng.random(),
                1 if at < bytes.len() => bytes[at] = *b"#/?&=%.,:@-~0".choose(rng).unwrap_or(&0),
                2 => bytes.insert(at, rng.random()),
                3 => bytes.truncate(at),
                4 => {
                    let from = rng.random_range(0..=at);
                    let again = bytes[from..at].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => {
                    let other = self.corpus.choose(rng).map_or(&[][..], |link| link.as_bytes());
                    let from = rng.random_range(0..=other.len());
                    bytes.truncate(at);
                    bytes.extend(&other[from..]);
                }
            }
        }
        if by_browser { escaped(&bytes) } else { String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Programs of some lines, deflated, then often cut, changed or ended wrongly.
    fn packed(&self, rng: &mut SmallRng) -> String {
        let mut bytes = if rng.random_ratio(1, 8) {
            (0..rng.random_range(0..200)).map(|_| rng.random()).collect()
        } else {
            let lines = (0..rng.random_range(0..40)).map(|_| *LINES.choose(rng).unwrap_or(&""));
            let mut text = lines.collect::<Vec<_>>().join("\n");
            for _ in 0..rng.random_range(0..3) {
                text.push('\0');
                text.push_str(LINES.choose(rng).unwrap_or(&""));
            }
            compress_to_vec(text.as_bytes(), rng.random_range(0..=9))
        };
        match rng.random_range(0..5) {
            0 => bytes.truncate(rng.random_range(0..=bytes.len())),
            1 => {
                for _ in 0..rng.random_range(1..4) {
                    let at = rng.random_range(0..bytes.len().max(1));
                    if let Some(byte) = bytes.get_mut(at) {
                        *byte ^= 1 << rng.random_range(0..8);
                    }
                }
            }
            2 => bytes.extend((0..rng.random_range(0..9)).map(|_| rng.random::<u8>())),
            _ => {}
        }
        let mut packed = URL_SAFE_NO_PAD.encode(&bytes);
        match rng.random_range(0..12) {
            0 => packed.push('='),
            1 => packed.push_str(text(rng).get(..3).unwrap_or("+")),
            2 => packed = packed.replace(['-', '_'], "+"),
            _ => {}
        }
        let key = *["z", "z", "z", "keptz"].choose(rng).unwrap_or(&"");
        let mut link = format!("#/{}?{key}={packed}", self.id(rng));
        for _ in 0..rng.random_range(0..4) {
            // Writing to a String does not fail.
            let _ =
                write!(link, "&{}={}", KEYS.choose(rng).unwrap_or(&""), VALUES.choose(rng).unwrap_or(&""));
        }
        link
    }
}

/// Any text, now and then one that is longer than a link may be.
fn text(rng: &mut SmallRng) -> String {
    let length = if rng.random_ratio(1, 2000) { 30_000 } else { rng.random_range(0..120) };
    let mut bytes = vec![0; length];
    rng.fill_bytes(&mut bytes);
    if rng.random() {
        bytes.iter_mut().for_each(|byte| *byte = b' ' + *byte % 95);
        if rng.random() {
            bytes.splice(0..0, *b"#/");
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The links of tests/links, both forms of each.
pub fn corpus() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("tests/links").map(|entry| entry.expect("tests/links").path()).collect();
    files.sort();
    let mut links = vec![];
    for file in files {
        let text = fs::read_to_string(file).expect("the corpus is text");
        for (link, canonical) in text.lines().filter_map(|line| line.split_once(" => ")) {
            links.extend([link.to_owned(), canonical.to_owned()]);
        }
    }
    links.sort();
    links.dedup();
    links
}

/// What a link becomes when one byte of it is changed, added or taken away: as a text, and where that differs, as a
/// browser writes it. Of all these ways, one in so many.
pub fn one_byte_off(link: &str, one_in: usize, mut each: impl FnMut(&str)) {
    let whole = link.as_bytes();
    let ways = 512 * whole.len() + 256;
    for way in (0..ways).step_by(one_in) {
        let (at, byte) = (way / 512, (way % 256) as u8);
        let mut bytes = whole.to_vec();
        if way % 512 < 256 {
            bytes.insert(at, byte);
        } else if bytes[at] == byte {
            bytes.remove(at);
        } else {
            bytes[at] = byte;
        }
        let text = String::from_utf8_lossy(&bytes);
        each(&text);
        let by_browser = escaped(&bytes);
        if *by_browser != *text {
            each(&by_browser);
        }
    }
}

/// As a browser gives the fragment of an address with these bytes.
fn escaped(bytes: &[u8]) -> String {
    let mut address = String::new();
    for &byte in bytes {
        if byte.is_ascii_graphic() && !b"\"<>`".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // Writing to a String does not fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// How many bytes of programs a link was unpacked to.
fn unpacked(state: &State) -> usize {
    let of = |written: Option<&Written>| {
        written.map_or(0, |texts| texts.iter().map(|text| text.len() + 1).sum::<usize>() - 1)
    };
    of(state.written.as_ref()) + of(state.kept.as_ref().and_then(|kept| kept.written.as_ref()))
}

/// Holds what a link was read to against what must be true of every link. Where it says so, the state goes through
/// a link once more.
pub fn hold(state: &State, ignored: &[Ignored], round_trip: bool) {
    assert!(unpacked(state) <= LONGEST_PROGRAM, "programs are too long");
    assert!(ignored.len() <= MOST_PARTS + 1, "{} parts are listed as ignored", ignored.len());
    for part in ignored {
        assert!(part.what.chars().count() <= 61);
        assert!([Lang::Ko, Lang::En].into_iter().all(|lang| !part.message(lang).is_empty()));
    }
    if round_trip {
        let canonical = encode(state);
        // What was packed better than we do may be too long for a link of ours: the page says so.
        if canonical.len() <= LONGEST {
            assert_eq!(decode(&canonical), (state.clone(), vec![]), "by way of {canonical}");
        }
    }
}

/// Whether it is quick to put this into a link again.
pub fn is_light(state: &State) -> bool {
    unpacked(state) < 20_000
}
