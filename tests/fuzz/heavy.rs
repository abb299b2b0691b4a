//! Links that ask for more work than they look: programs that unpack to far more than the link, and programs
//! that would keep a careless reader of directives busy.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use interleave::link::LONGEST;
use miniz_oxide::deflate::compress_to_vec;
use std::fmt::Write;

/// As long as an unpacked program may be.
const MOST: usize = 1024 * 1024;

/// All of them. None is longer than a link may be.
pub fn links() -> Vec<String> {
    let mut links = vec![];
    for text in texts() {
        // What a link can carry of it, each half as much as the last.
        let mut length = text.len();
        let packed = loop {
            let packed = URL_SAFE_NO_PAD.encode(compress_to_vec(&text.as_bytes()[..length], 9));
            if packed.len() + 20_000 < LONGEST {
                break packed;
            }
            length = length * 3 / 4;
        };
        links.push(format!("#/code?z={packed}"));
        links.push(format!("#/code?z={packed}&kept=a0:1,a1:1,a2:1"));
        if packed.len() * 2 < LONGEST {
            links.push(format!("#/code?z={packed}&keptz={packed}"));
        }
        let mut keys = format!("#/code?z={packed}");
        for n in 0..1500 {
            // Writing to a String does not fail.
            let _ = write!(keys, "&a{n}=1");
        }
        links.push(keys);
    }
    links.push(format!("#/gather?{}", "&x".repeat(30_000)));
    links.push(format!("#/gather?{}", "a=1&".repeat(16_000)));
    links.push(format!("#/gather?kept={}", "a:1,".repeat(16_000)));
    links.push(format!("#/sync-vs-async?show={}", "bars,".repeat(13_000)));
    links.push(format!("#/sync-vs-async?t={}", "1".repeat(65_000)));
    links.push(format!("#/sync-vs-async?a={}", ".".repeat(65_000)));
    links.push(format!("#/{}", "%41".repeat(21_000)));
    links.push("#".repeat(LONGEST));
    links.retain(|link| link.len() <= LONGEST);
    // Flat data unpacks to more than a thousand times its size.
    for size in [MOST - 1, MOST, MOST + 1, 16 * MOST, 40 * MOST] {
        links.push(format!("#/code?z={}", URL_SAFE_NO_PAD.encode(compress_to_vec(&vec![b' '; size], 9))));
    }
    links
}

/// Programs that take long to look through, unless one takes care.
fn texts() -> Vec<String> {
    let numbered = |line: fn(usize) -> String, lines: usize| (0..lines).map(line).collect::<String>();
    vec![
        "x = 1 #~ a: 0..2\n".repeat(MOST / 17),
        numbered(|n| format!("1#~a{n}:0..2\n"), 60_000),
        numbered(|n| format!("1,2,3,4#~a{n}@1:0..2;b{n}@2:0..2;c{n}@3:0..3\n"), 20_000),
        format!("'a' #~ a: {}", numbered(|n| format!("{n}|"), 100_000)),
        format!("{}a #~ a: a{}", "b ".repeat(MOST / 4), numbered(|n| format!("|{n}"), 50_000)),
        format!("{} #~ a: {}", "c".repeat(MOST / 2), numbered(|n| format!("x{n}|"), 10_000)),
        format!("1 #~ a: {}", ";".repeat(MOST - 8)),
        format!("1 #~ a: {}", ";a".repeat(MOST / 2 - 8)),
        format!("1 #~ {}", "a:0..2;".repeat(MOST / 7 - 8)),
        format!("1 #~ {}", "a@1:0..2;".repeat(MOST / 9 - 8)),
        format!("{} #~ a: 0..2", "1,".repeat(MOST / 2 - 8)),
        format!("{} #~ a: 0..2", "-".repeat(MOST - 16)),
        format!("f'{}", "{".repeat(MOST - 2)),
        "f'{x:{".repeat(MOST / 6),
        "f'''{\n#~ a: 0..1\n".repeat(MOST / 17),
        "'''\n".repeat(MOST / 4),
        "\\".repeat(MOST),
        "가나다라 = 1  #~ 마: 바|사\n".repeat(MOST / 40),
        "\n".repeat(MOST),
        "\0".repeat(MOST),
        format!("1 {}#~ a: 0..2", " ".repeat(MOST - 16)),
        format!("1 #~ a: 0..{}", "0".repeat(MOST - 16)),
        format!("1 #~ a: {}|{}", "x".repeat(MOST / 2 - 16), "x".repeat(MOST / 2 - 8)),
        numbered(|n| format!("x{n} = {n}  # {}\n", n * n), 60_000),
    ]
}
