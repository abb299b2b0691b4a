//! What CPython warns of while it reads literals: escapes that are none, numbers that run into a keyword
//! (warn_invalid_escape_sequence, Parser/string_parser.c; verify_end_of_number, Parser/tokenizer).

use crate::python::Warning;
use crate::python::lines::LineIndex;
use ruff_python_ast::StringFlags;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_text_size::Ranged;

/// The warnings about these tokens of a text, in their order.
pub fn literals(source: &str, tokens: &[Token], lines: &LineIndex) -> Vec<Warning> {
    let mut all = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(text) = source.get(token.range().start().into()..token.range().end().into()) else {
            continue;
        };
        let message = match token.kind() {
            TokenKind::String | TokenKind::FStringMiddle => wrong_escape(token, text),
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                tokens.get(index + 1).and_then(|next| run_on(text, token, next))
            }
            _ => None,
        };
        if let Some(message) = message {
            all.push(Warning::at(lines, token.start().into(), message));
        }
    }
    all
}

/// The first escape of a literal that is none.
fn wrong_escape(token: &Token, text: &str) -> Option<String> {
    let flags = token.string_flags()?;
    if flags.prefix().is_raw() || !text.contains('\\') {
        return None;
    }
    let bytes = flags.is_byte_string();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('\\') {
        let escape = after.chars().next()?;
        rest = &after[escape.len_utf8()..];
        match escape {
            '\n' | '\r' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => {}
            'N' | 'u' | 'U' if !bytes => {}
            // A literal brace of an f-string is no escape's.
            '{' | '}' if token.kind() == TokenKind::FStringMiddle => {
                return Some(format!("invalid escape sequence '\\{escape}'"));
            }
            '0'..='7' => {
                let digits: String = after.chars().take(3).take_while(|c| c.is_digit(8)).collect();
                if digits.len() == 3 && digits.as_str() > "377" {
                    return Some(format!("invalid octal escape sequence '\\{digits}'"));
                }
            }
            _ => return Some(format!("invalid escape sequence '\\{escape}'")),
        }
    }
    None
}

/// Whether a keyword begins right where a number ends.
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
    Some(format!("invalid {kind} literal"))
}
