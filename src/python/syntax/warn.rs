//! What CPython warns of while it reads literals: escapes that are none, numbers that run into a keyword
//! (Parser/string_parser.c, warn_invalid_escape_sequence; Parser/tokenizer, verify_end_of_number).

use crate::python::SyntaxWarning;
use crate::python::lines::LineIndex;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::Ranged;

/// The warnings about these tokens of a text, in their order.
pub fn literals(source: &str, tokens: &[Token], lines: &LineIndex) -> Vec<SyntaxWarning> {
    let escapes = source.contains('\\');
    let mut warnings = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let text = || source.get(token.start().into()..token.end().into()).unwrap_or_default();
        let wrong = match token.kind() {
            TokenKind::String | TokenKind::FStringMiddle if escapes => wrong_escape(token, text()),
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                tokens.get(index + 1).and_then(|next| run_on(text(), token, next))
            }
            _ => None,
        };
        if let Some(wrong) = wrong {
            let line = lines.line_column(token.start().into()).0;
            warnings.push(SyntaxWarning { line, message: format!("invalid {wrong}") });
        }
    }
    warnings
}

/// The first escape of a string that is none.
fn wrong_escape(token: &Token, text: &str) -> Option<String> {
    let flags = token.string_flags()?;
    if flags.is_raw_string() {
        return None;
    }
    unknown(text, flags.is_byte_string())
}

/// Whether a keyword begins right where a number ends: `1if x else 2`.
fn run_on(text: &str, number: &Token, next: &Token) -> Option<String> {
    use TokenKind::{And, Else, For, If, In, Is, Not, Or};
    if number.end() != next.start() || !matches!(next.kind(), And | Else | For | If | In | Is | Not | Or) {
        return None;
    }
    let kind = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => "hexadecimal",
        [b'0', b'o' | b'O', ..] => "octal",
        [b'0', b'b' | b'B', ..] => "binary",
        [.., b'j' | b'J'] => "imaginary",
        _ => "decimal",
    };
    Some(format!("{kind} literal"))
}

fn unknown(text: &str, bytes: bool) -> Option<String> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('\\') {
        let kind = after.chars().next()?;
        rest = &after[kind.len_utf8()..];
        match kind {
            '\n' | '\r' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {}
            'N' | 'u' | 'U' if !bytes => {}
            '0'..='7' => {
                let digits: String = after.chars().take(3).take_while(|c| ('0'..='7').contains(c)).collect();
                if u32::from_str_radix(&digits, 8).is_ok_and(|code| code > 0o377) {
                    return Some(format!("octal escape sequence '\\{digits}'"));
                }
            }
            other => return Some(format!("escape sequence '\\{other}'")),
        }
    }
    None
}
