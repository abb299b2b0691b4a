//! Colours for Python text, told from the characters alone: keywords, strings, numbers, comments.
//!
//! It never fails: what it does not know is plain. A number with a minus of its own is two pieces.

/// A part of a line in one colour; `class` is empty for plain text.
#[derive(Clone, PartialEq, Debug)]
pub struct Piece {
    pub class: &'static str,
    pub text: String,
}

const KEYWORDS: [&str; 37] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// The pieces of each line, newlines left out.
pub fn lines(text: &str) -> Vec<Vec<Piece>> {
    let mut open = None;
    text.lines().map(|line| pieces(line, &mut open)).collect()
}

/// `open` is the quote of a string that goes on over lines.
fn pieces(line: &str, open: &mut Option<&'static str>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    let mut rest = line;
    while !rest.is_empty() {
        let (class, length) = match *open {
            Some(quote) => ("s", end_of_string(rest, quote, open)),
            None => next(rest, open),
        };
        let (text, after) = rest.split_at(length);
        rest = after;
        match pieces.last_mut().filter(|last| last.class == class && class.is_empty()) {
            Some(last) => last.text.push_str(text),
            None => pieces.push(Piece { class, text: text.to_owned() }),
        }
    }
    pieces
}

/// The class and the length of what `rest` begins with.
fn next(rest: &str, open: &mut Option<&'static str>) -> (&'static str, usize) {
    let first = rest.chars().next().unwrap_or(' ');
    if first == '#' {
        return ("c", rest.len());
    }
    if first.is_ascii_digit() {
        let number = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
        return ("n", rest.find(|c| !number(c)).unwrap_or(rest.len()));
    }
    let word = rest
        .find(|c: char| !(letters::is_alphabetic(c) || letters::is_numeric(c) || c == '_'))
        .unwrap_or(rest.len());
    let prefix = word <= 2 && rest[..word].chars().all(|c| "rRbBfFuU".contains(c));
    for quote in ["\"\"\"", "'''", "\"", "'"] {
        if prefix && rest[word..].starts_with(quote) {
            *open = Some(quote);
            let body = word + quote.len();
            return ("s", body + end_of_string(&rest[body..], quote, open));
        }
    }
    match word {
        0 => ("", first.len_utf8()),
        _ if KEYWORDS.contains(&&rest[..word]) => ("k", word),
        _ => ("", word),
    }
}

/// Up to behind the closing quote, or the line's end; strings in single quotes end with their line.
fn end_of_string(body: &str, quote: &'static str, open: &mut Option<&'static str>) -> usize {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        if !escaped && body[at..].starts_with(quote) {
            *open = None;
            return at + quote.len();
        }
        escaped = !escaped && c == '\\';
    }
    if quote.len() == 1 && !escaped {
        *open = None;
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let shown = lines(text).into_iter().map(|line| {
            let pieces = line.into_iter().map(|piece| match piece.class {
                "" => piece.text,
                class => format!("<{class} {}>", piece.text),
            });
            pieces.collect::<String>()
        });
        assert_eq!(shown.collect::<Vec<_>>().join("\n"), expect);
    }

    #[test]
    fn pieces_are_told_apart() {
        check("async def job(n=2.5):", "<k async> <k def> job(n=<n 2.5>):");
        check("print(f\"{name} 시작\")  # 말", "print(<s f\"{name} 시작\">)  <c # 말>");
        check("x1 = 'it\\'s' + y", "x1 = <s 'it\\'s'> + y");
        check("fail = rb'' 'open", "fail = <s rb''> <s 'open>");
        check("a = '''x\n# y\n''' if b else 가2", "a = <s '''x>\n<s # y>\n<s '''> <k if> b <k else> 가2");
        check("", "");
        check("'a\nz'", "<s 'a>\nz<s '>");
    }
}
