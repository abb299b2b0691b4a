//! The names of the syllables of Hangul, which are made of the names of their letters (Unicode, 3.12).

const LEADS: [&str; 19] =
    ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
const VOWELS: [&str; 21] = [
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
    "YU", "EU", "YI", "I",
];
const TAILS: [&str; 28] = [
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS",
    "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
];
const FIRST: u32 = 0xac00;

/// The syllable of this name.
pub fn syllable(name: &str) -> Option<char> {
    let letters = name.strip_prefix("HANGUL SYLLABLE ")?;
    for (lead, rest) in LEADS.iter().enumerate().filter_map(|(at, l)| Some((at, letters.strip_prefix(l)?))) {
        for (vowel, tail) in VOWELS.iter().enumerate().filter_map(|(at, v)| Some((at, rest.strip_prefix(v)?)))
        {
            if let Some(tail) = TAILS.iter().position(|t| *t == tail) {
                let code = FIRST as usize + (lead * VOWELS.len() + vowel) * TAILS.len() + tail;
                return char::from_u32(code as u32);
            }
        }
    }
    None
}
