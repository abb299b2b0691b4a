//! Which texts CPython may refuse although the parser takes them.
//!
//! Asking CPython's grammar about every text would be safe, and slow: it backtracks, and the page would have
//! to bring it along before anything can run. The parser refuses nearly all that CPython refuses; what it
//! lets pass looks in one of these few ways. A test below holds this list to be whole.

use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::Ranged;

/// Whether CPython's own grammar has to be asked about a text that the parser has taken.
pub fn in_doubt(source: &str, tokens: &[Token]) -> bool {
    odd_space(source) || odd_tokens(tokens)
}

/// Tabs and form feeds count otherwise in CPython's indentation; a byte order mark is one at the start only.
fn odd_space(source: &str) -> bool {
    source.char_indices().any(|(at, c)| c == '\u{feff}' && at > 0)
        || source.lines().any(|line| {
            let code = line.trim_start_matches([' ', '\t', '\u{c}']);
            line[..line.len() - code.len()].contains(['\t', '\u{c}'])
        })
}

fn odd_tokens(tokens: &[Token]) -> bool {
    let mut before: Option<&Token> = None;
    // How many f-strings, and how many braces within them, are open.
    let (mut strings, mut braces) = (0u32, 0u32);
    for token in tokens.iter().filter(|token| !token.kind().is_trivia()) {
        let kind = token.kind();
        match kind {
            TokenKind::FStringStart => strings += 1,
            TokenKind::FStringEnd => strings = strings.saturating_sub(1),
            TokenKind::Lbrace if strings > 0 => braces += 1,
            TokenKind::Rbrace if strings > 0 => braces = braces.saturating_sub(1),
            _ => {}
        }
        // Patterns, whose commas the parser does not miss; fields within fields of an f-string.
        if kind == TokenKind::Match || braces > 1 {
            return true;
        }
        if let Some(before) = before
            && match before.kind() {
                TokenKind::Yield => kind == TokenKind::Comma || kind == TokenKind::In || kind.is_operator(),
                TokenKind::Rpar => kind == TokenKind::ColonEqual,
                TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                    before.end() == token.start() && (kind.is_keyword() || kind == TokenKind::Identifier)
                }
                _ => false,
            }
        {
            return true;
        }
        before = Some(token);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::explain;
    use super::in_doubt;
    use ruff_python_ast::PythonVersion;
    use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
    use std::{fs, path::Path};

    /// What is put into texts, or in the place of a piece of them.
    const PIECES: &str = "( ) [ ] { } : , = == := * ** lambda yield await async if else for in not is None x 1 \
        1.5 's' b'b' f'{x}' . ... def class return import from as with try: except finally: raise del global \
        nonlocal assert pass ; -> @ match case _ type ! | - ~ or and 0x 1_ \\ f' ' \"\"\" # += % < > <> print";

    /// Numbers that look random and are the same in each run (xorshift).
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % end as u64) as usize
        }
    }

    fn texts() -> Vec<String> {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let mut paths = Vec::new();
        for folder in ["programs", "syntax", "syntax/valid"] {
            let entries = fs::read_dir(tests.join(folder)).expect("the folder is there");
            paths.extend(entries.map(|entry| entry.expect("an entry").path()));
        }
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
        paths.sort();
        let read = |path| {
            fs::read_to_string(path)
                .ok()
                .map(|text| text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
        };
        paths.iter().filter_map(read).collect()
    }

    /// A few lines of a text, with one to three places changed.
    fn changed(text: &str, numbers: &mut Numbers, pieces: &[&str]) -> String {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let from = numbers.below(lines.len().max(1));
        let to = (from + 1 + numbers.below(12)).min(lines.len());
        let mut text = lines[from.min(to)..to].concat();
        for _ in 0..1 + numbers.below(3) {
            let mut cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            cuts.push(text.len());
            let first = numbers.below(cuts.len());
            let last = (first + numbers.below(4)).min(cuts.len() - 1);
            let piece = pieces[numbers.below(pieces.len())];
            match numbers.below(4) {
                0 => text.replace_range(cuts[first]..cuts[last], ""),
                1 => text.insert_str(cuts[first], piece),
                2 => text.insert_str(cuts[first], &format!(" {piece} ")),
                _ => text.replace_range(cuts[first]..cuts[last], piece),
            }
        }
        text + "\n"
    }

    #[test]
    fn what_cpython_refuses_is_refused_or_in_doubt() {
        let count = std::env::var("DOUBT_TEXTS").map_or(5_000, |count| count.parse().expect("a number"));
        let (texts, pieces) = (texts(), PIECES.split_whitespace().collect::<Vec<_>>());
        let mut numbers =
            Numbers(std::env::var("DOUBT_SEED").map_or(1, |seed| seed.parse().expect("a number")));
        let (mut taken, mut asked) = (0, 0);
        for _ in 0..count {
            let text = changed(&texts[numbers.below(texts.len())], &mut numbers, &pieces);
            let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
            let parsed = parse_unchecked(&text, options);
            if parsed.errors().is_empty()
                && parsed.unsupported_syntax_errors().is_empty()
                && !text.contains('\0')
            {
                taken += 1;
                if in_doubt(&text, parsed.tokens()) {
                    asked += 1;
                } else if let Some(fault) = explain(&text) {
                    panic!("{}: {}\n{text}", fault.kind, fault.message);
                }
            }
        }
        assert!(taken > count / 20, "{taken} of {count} texts were taken: too few to say anything");
        println!("{taken} of {count} texts were taken, {asked} of them in doubt");
    }
}
