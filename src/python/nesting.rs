//! How deep a text nests. The parser, and all that walks its tree, goes as deep on Rust's stack, so a text
//! that nests too deeply is refused before.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Mode;
use ruff_python_parser::lexer::lex;

/// How deep a text may nest: brackets as deep as CPython lets them, or chains of operators.
const DEEPEST: usize = 1000;
/// What a bracket counts for.
const BRACKET: usize = 3;

/// What nests too deeply: in CPython the parser, or what comes after it, runs out of stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooDeep {
    Parser,
    Compiler,
}

impl TooDeep {
    /// What CPython says: an exception without a place.
    pub fn error(self) -> (&'static str, &'static str) {
        match self {
            TooDeep::Parser => {
                ("MemoryError", "Parser stack overflowed - Python source too complex to parse")
            }
            TooDeep::Compiler => ("RecursionError", "maximum recursion depth exceeded during compilation"),
        }
    }
}

/// Of what is inside one bracket, or outside of all, since the last comma: how deep it may go.
#[derive(Clone, Copy, Default)]
struct Inside {
    /// What goes deeper to the right: `not not a`, `a ** a ** a`.
    right: usize,
    /// What goes deeper to the left: `a + a + a`, `a.b.c`.
    left: usize,
}

impl Inside {
    fn depth(self) -> usize {
        self.right + self.left
    }
}

/// Whether a text may nest too deeply, and how; more is counted than may be so.
pub fn too_deep(source: &str) -> Option<TooDeep> {
    let mut lexer = lex(source, Mode::Module);
    let mut around: Vec<Inside> = Vec::new();
    let mut inside = Inside::default();
    let (mut outer, mut blocks) = (0, 0_usize);
    // A sign after an operand is an operator.
    let mut after_operand = false;
    loop {
        let token = lexer.next_token();
        match token {
            TokenKind::EndOfFile => return None,
            TokenKind::Comment | TokenKind::NonLogicalNewline => continue,
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart => {
                around.push(inside);
                outer += inside.depth() + BRACKET;
                inside = Inside::default();
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd => {
                if let Some(before) = around.pop() {
                    inside = before;
                    outer -= inside.depth() + BRACKET;
                }
                // A call or an item, perhaps.
                inside.left += usize::from(token != TokenKind::FStringEnd);
            }
            TokenKind::Indent => blocks += 1,
            TokenKind::Dedent => blocks = blocks.saturating_sub(1),
            TokenKind::Comma | TokenKind::Semi | TokenKind::Newline => inside = Inside::default(),
            TokenKind::Plus | TokenKind::Minus if !after_operand => inside.right += 1,
            TokenKind::Not
            | TokenKind::Tilde
            | TokenKind::DoubleStar
            | TokenKind::Lambda
            | TokenKind::Else
            | TokenKind::Await
            | TokenKind::Yield
            | TokenKind::ColonEqual => inside.right += 1,
            TokenKind::Dot
            | TokenKind::Plus
            | TokenKind::Minus
            | TokenKind::Star
            | TokenKind::Slash
            | TokenKind::DoubleSlash
            | TokenKind::Percent
            | TokenKind::At
            | TokenKind::Vbar
            | TokenKind::Amper
            | TokenKind::CircumFlex
            | TokenKind::LeftShift
            | TokenKind::RightShift => inside.left += 1,
            _ => {}
        }
        after_operand = matches!(
            token,
            TokenKind::Identifier
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::Complex
                | TokenKind::String
                | TokenKind::FStringEnd
                | TokenKind::Rpar
                | TokenKind::Rsqb
                | TokenKind::Rbrace
                | TokenKind::None
                | TokenKind::True
                | TokenKind::False
                | TokenKind::Ellipsis
        ) || token.is_soft_keyword();
        if outer + inside.depth() + blocks > DEEPEST {
            let right = around.iter().map(|inside| inside.right).sum::<usize>() + inside.right;
            let left = around.iter().map(|inside| inside.left).sum::<usize>() + inside.left;
            return Some(if right + around.len() > left { TooDeep::Parser } else { TooDeep::Compiler });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(start: &str, part: &str, end: &str, expected: TooDeep) {
        assert_eq!(too_deep(&format!("{start}{}{end}\n", part.repeat(5000))), Some(expected), "{part}");
        assert_eq!(too_deep(&format!("{start}{}{end}\n", part.repeat(140))), None, "{part}");
    }

    #[test]
    fn what_nests_is_counted() {
        check("", "(", "", TooDeep::Parser);
        check("", "-", "1", TooDeep::Parser);
        check("", "not ", "a", TooDeep::Parser);
        check("a", "**a", "", TooDeep::Parser);
        check("a", "-a", "", TooDeep::Compiler);
        check("a", ".b", "", TooDeep::Compiler);
        check("a", "()", "", TooDeep::Compiler);
        check("a", "[0]", "", TooDeep::Compiler);
        check("", "f(", "", TooDeep::Parser);
        check("", "f'{", "", TooDeep::Parser);
    }

    #[test]
    fn what_lies_side_by_side_is_not() {
        for part in ["a + 1, ", "(a)\n", "a and ", "a == ", "'a' ", "f'{a}' ", "-a; ", "[0][0], ", "x = "] {
            assert_eq!(too_deep(&part.repeat(5000)), None, "{part}");
        }
    }
}
