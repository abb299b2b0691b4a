//! The frames of an exception as CPython 3.13 prints them: Lib/traceback.py's text, marks under the line
//! included. What stands around them is in `report`.

use super::code::NOT_BEGUN;
use super::lines::LineIndex;
use super::repr;
use super::value::{Exc, Place, Traceback};
use ruff_python_ast::{Expr, ModExpression, Stmt};
use ruff_text_size::Ranged;
use std::fmt::Write;
use std::rc::Rc;

/// Where the standard library's files are said to be.
pub const LIBRARY: &str = "/usr/lib/python3.13";

/// A line of the standard library that is Rust here, as CPython 3.13.0 has it.
pub struct LibraryPlace {
    /// Below [`LIBRARY`].
    pub file: &'static str,
    pub line: u32,
    pub function: &'static str,
    /// The line as shown, and what is shown under it (empty for nothing).
    pub text: &'static str,
    pub marks: &'static str,
}

/// Whether an exception came out of a loop: the frames of the library then hold the task whose it is.
pub fn is_of_loop(exception: &Exc) -> bool {
    let first = exception.traceback.borrow().clone();
    std::iter::successors(first.as_ref(), |t| t.next.as_ref())
        .any(|t| matches!(t.place, Place::Library(place) if place.function == "run_until_complete"))
}

/// What C code prints about an exception: its own frames without marks, its last line. Without `io` no line can be
/// read any more (_Py_DisplaySourceLine, Python/traceback.c).
pub fn unmarked(exception: &Exc, lines: bool) -> String {
    let mut out = String::new();
    if let Some(traceback) = &*exception.traceback.borrow() {
        out.push_str("Traceback (most recent call last):\n");
        let marks = if lines { Marks::None } else { Marks::NoLine };
        write_frames(traceback, marks, None, &mut out);
    }
    _ = writeln!(out, "{}", repr::quiet_line(exception));
    out
}

/// What stands under the line of a frame.
#[derive(Clone, Copy, PartialEq)]
pub enum Marks {
    /// The line is not shown either.
    NoLine,
    None,
    /// What Lib/traceback.py writes where `ast` can't be imported any more: nothing is known of operators and
    /// brackets, nor which lines are one call.
    Plain,
    Full,
}

/// The lines of all frames, marked; with a limit of so many, the outermost, or if it is negative the innermost.
pub fn frames(traceback: &Rc<Traceback>, marks: Marks, limit: Option<i64>) -> String {
    let mut out = String::new();
    write_frames(traceback, marks, limit, &mut out);
    out
}

/// Where a line of the library's Python parts stands in CPython's file: the mark at its end.
/// A line that goes on after a backslash has it on the next.
fn marked_line(text: &str, line: u32) -> Option<u32> {
    let shown = source_line(text, line);
    if shown.ends_with('\\') {
        return marked_line(text, line + 1).map(|next| next - 1);
    }
    shown.rsplit_once("#@")?.1.trim().parse().ok()
}

/// A line of code as reprs and reports name it: CPython's, in a Python part of the library.
pub fn shown_line(code: &super::code::Code, line: u32) -> u32 {
    match code.source.library {
        true => marked_line(&code.source.text, line).unwrap_or(line),
        false => line,
    }
}

/// How often one line is shown when a recursion repeats it (_RECURSIVE_CUTOFF).
const REPEATS: usize = 3;

fn write_frames(first: &Rc<Traceback>, marks: Marks, limit: Option<i64>, out: &mut String) {
    let mut last: Option<(String, u32, String)> = None;
    let mut count = 0;
    let all = std::iter::successors(Some(first), |t| t.next.as_ref());
    let all: Vec<&Rc<Traceback>> = all.filter(|t| is_shown(t)).collect();
    let most = limit.map_or(usize::MAX, |limit| usize::try_from(limit.unsigned_abs()).unwrap_or(usize::MAX));
    let all = match limit {
        Some(..0) => &all[all.len().saturating_sub(most)..],
        _ => &all[..all.len().min(most)],
    };
    let more = |count: usize, out: &mut String| {
        if count > REPEATS {
            let more = count - REPEATS;
            let plural = if more == 1 { "" } else { "s" };
            _ = writeln!(out, "  [Previous line repeated {more} more time{plural}]");
        }
    };
    for frame in all {
        let key = match &frame.place {
            Place::Code { code, op } => {
                let start = code.range(*op).0 as usize;
                let mut line = line_of(&code.source.text, start);
                if code.source.library {
                    line = marked_line(&code.source.text, line).unwrap_or(line);
                }
                (code.source.file.to_string(), line, code.name.to_string())
            }
            Place::Library(place) => (place.file.to_string(), place.line, place.function.to_string()),
        };
        if last.as_ref() != Some(&key) {
            more(count, out);
            last = Some(key);
            count = 0;
        }
        count += 1;
        if count > REPEATS {
            continue;
        }
        match &frame.place {
            Place::Code { code, op } => {
                let range = code.range(*op);
                // What has not begun is nowhere in its first line.
                let marks = if *op == NOT_BEGUN && marks != Marks::NoLine { Marks::None } else { marks };
                write_place(&code.source.file, &code.source.text, &code.name, range, marks, out);
            }
            Place::Library(place) => {
                let LibraryPlace { file, line, function, text, marks: under } = place;
                _ = writeln!(out, "  File \"{LIBRARY}/{file}\", line {line}, in {function}");
                if marks != Marks::NoLine {
                    _ = writeln!(out, "    {text}");
                }
                let under = match marks {
                    Marks::NoLine | Marks::None => String::new(),
                    Marks::Plain => plain(under),
                    Marks::Full => under.to_string(),
                };
                if !under.is_empty() {
                    _ = writeln!(out, "    {under}");
                }
            }
        }
    }
    more(count, out);
}

/// The marks under a line of the library where nothing is known of its operators: none under a whole line.
fn plain(marks: &str) -> String {
    if marks.starts_with(['~', '^']) { String::new() } else { marks.replace('~', "^") }
}

/// Whether a frame is shown: of the library's Python parts, those that CPython has too.
fn is_shown(traceback: &Traceback) -> bool {
    match &traceback.place {
        Place::Code { code, .. } if code.source.library => {
            marked_line(&code.source.text, line(traceback)).is_some()
        }
        _ => true,
    }
}

/// A traceback's outermost frame: file, line, function, and the text of the line; `None` for one that is not
/// shown.
pub fn shown(traceback: &Traceback) -> Option<(String, u32, String, String)> {
    match &traceback.place {
        Place::Code { code, .. } => {
            let at = line(traceback);
            let number = if code.source.library { marked_line(&code.source.text, at)? } else { at };
            let text = source_line(&code.source.text, at);
            let text = text.split("#@").next().unwrap_or(text).trim();
            Some((code.source.file.to_string(), number, code.name.to_string(), text.to_string()))
        }
        Place::Library(place) => {
            let file = format!("{LIBRARY}/{}", place.file);
            Some((file, place.line, place.function.to_string(), place.text.to_string()))
        }
    }
}

/// The line that a traceback's outermost frame is at.
pub fn line(traceback: &Traceback) -> u32 {
    match &traceback.place {
        Place::Code { code, op } => line_of(&code.source.text, code.range(*op).0 as usize),
        Place::Library(place) => place.line,
    }
}

/// Of what a traceback's outermost frame is at: the last line, and the columns of its beginning and its end,
/// counted from 0.
pub fn columns(traceback: &Traceback) -> Option<[u32; 3]> {
    let Place::Code { code, op } = &traceback.place else { return None };
    let lines = LineIndex::new(&code.source.text);
    let range = code.range(*op);
    let (first, start) = lines.line_column(range.0);
    let (last, end) = lines.line_column(range.1);
    let shift = line(traceback).abs_diff(shown_line(code, first));
    Some([last + shift, start - 1, end - 1])
}

fn line_of(text: &str, offset: usize) -> u32 {
    text.as_bytes()[..offset.min(text.len())].iter().filter(|&&b| b == b'\n').count() as u32 + 1
}

/// A line of a text, counted from 1, without its end.
pub fn source_line(text: &str, line: u32) -> &str {
    text.lines().nth(line as usize - 1).unwrap_or_default()
}

/// One frame (StackSummary.format_frame_summary).
fn write_place(file: &str, text: &str, name: &str, range: (u32, u32), marks: Marks, out: &mut String) {
    let lines = LineIndex::new(text);
    let (first, start) = lines.line_column(range.0);
    let (last, end) = lines.line_column(range.1);
    let library = file.starts_with(LIBRARY);
    let number = if library { marked_line(text, first).unwrap_or(first) } else { first };
    _ = writeln!(out, "  File \"{file}\", line {number}, in {name}");
    if file.starts_with('<') || marks == Marks::NoLine {
        return;
    }
    let unmarked = |line: u32| {
        let text = lines.line_text(line);
        if library { text.split("#@").next().unwrap_or(text).trim_end() } else { text }
    };
    if marks == Marks::None {
        let shown = unmarked(first).trim();
        if !shown.is_empty() {
            _ = writeln!(out, "    {shown}");
        }
        return;
    }
    let all: Vec<&str> = (first..=last).map(unmarked).collect();
    let indent = |line: &str| line.chars().take_while(|c| c.is_whitespace()).count();
    // textwrap.dedent: what all lines that are not blank share.
    let shared = all.iter().filter(|l| !l.trim().is_empty()).map(|l| indent(l)).min().unwrap_or(0);
    let all: Vec<String> = all.iter().map(|l| l.chars().skip(shared).collect()).collect();
    let start = (start as usize - 1).saturating_sub(shared);
    let end = (end as usize - 1).saturating_sub(shared);
    if all.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    let parsed = marks == Marks::Full;
    let anchors = if parsed { anchors(&segment(&all, start, end)).map(|a| a.shifted(start)) } else { None };
    let marked =
        !(parsed && is_one_call(&all, start, end)) && should_mark(&all, start, end, anchors.is_some());
    let mut shown: Vec<usize> = vec![0, all.len() - 1];
    if let Some(a) = &anchors {
        for near in [a.left.0, a.right.0] {
            shown.extend([near.wrapping_sub(1), near, near + 1].into_iter().filter(|&line| line < all.len()));
        }
    }
    shown.sort_unstable();
    shown.dedup();
    let mut result: Vec<String> = Vec::new();
    let mut previous = None;
    for &line in &shown {
        if let Some(previous) = previous {
            match line - previous {
                2 => mark(&all, line - 1, start, end, anchors.as_ref(), marked, &mut result),
                skipped @ 3.. => result.push(format!("...<{} lines>...", skipped - 1)),
                _ => {}
            }
        }
        mark(&all, line, start, end, anchors.as_ref(), marked, &mut result);
        previous = Some(line);
    }
    let shared = result.iter().filter(|l| !l.trim().is_empty()).map(|l| indent(l)).min().unwrap_or(0);
    for line in result {
        let line: String =
            if line.trim().is_empty() { String::new() } else { line.chars().skip(shared).collect() };
        _ = writeln!(out, "    {line}");
    }
}

/// The part of the lines that the instruction comes from.
fn segment(all: &[String], start: usize, end: usize) -> String {
    let last = all.len() - 1;
    let mut parts: Vec<String> = all.to_vec();
    parts[last] = parts[last].chars().take(end).collect();
    parts[0] = parts[0].chars().skip(start).collect();
    parts.join("\n")
}

/// One line, and the marks under it.
fn mark(
    all: &[String],
    line: usize,
    start: usize,
    end: usize,
    anchors: Option<&Anchors>,
    marked: bool,
    result: &mut Vec<String>,
) {
    result.push(all[line].clone());
    if !marked {
        return;
    }
    let text: Vec<char> = all[line].chars().collect();
    let blank = text.iter().take_while(|c| c.is_whitespace()).count();
    let mut marks = String::new();
    let last = if line == all.len() - 1 { end } else { text.len() };
    for (column, c) in text.iter().enumerate().take(last) {
        let place = (line, column);
        let symbol = if column < blank || (line == 0 && column < start) {
            ' '
        } else {
            match anchors {
                Some(a) if place >= a.left && place < a.right => '^',
                Some(_) => '~',
                None => '^',
            }
        };
        marks.extend(std::iter::repeat_n(symbol, width(*c)));
    }
    result.push(marks);
}

/// How many columns a character takes on a terminal (_display_width: East Asian wide and full width).
fn width(c: char) -> usize {
    let wide = matches!(c as u32,
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa000..=0xa4cf
        | 0xa960..=0xa97f | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe10..=0xfe19 | 0xfe30..=0xfe6f | 0xff00..=0xff60
        | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f680..=0x1f6ff | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd);
    1 + usize::from(wide)
}

/// Where the operator or the brackets are: the places (line, column) that get the stronger mark.
struct Anchors {
    left: (usize, usize),
    right: (usize, usize),
}

impl Anchors {
    fn shifted(mut self, start: usize) -> Anchors {
        for place in [&mut self.left, &mut self.right] {
            if place.0 == 0 {
                place.1 += start;
            }
        }
        self
    }
}

/// _extract_caret_anchors_from_line_segment.
fn anchors(segment: &str) -> Option<Anchors> {
    let wrapped = format!("(\n{segment}\n)");
    let parsed: ModExpression = ruff_python_parser::parse_expression(&wrapped).ok()?.into_syntax();
    let lines = LineIndex::new(&wrapped);
    let place = |offset: u32| {
        let (line, column) = lines.line_column(offset);
        (line as usize - 2, column as usize - 1)
    };
    // The next character that satisfies `stop`; a backslash or comment ends its line.
    let find = |from: u32, stop: fn(char) -> bool| -> Option<u32> {
        let mut chars = wrapped[from as usize..].char_indices();
        while let Some((at, c)) = chars.next() {
            if c == '\\' || c == '#' {
                chars.find(|(_, c)| *c == '\n')?;
            } else if c != '\n' && stop(c) {
                return Some(from + at as u32);
            }
        }
        None
    };
    match &*parsed.body {
        Expr::BinOp(e) => {
            let left = find(e.left.end().into(), |c| !c.is_whitespace() && c != ')')?;
            let next = wrapped[left as usize + 1..].chars().next()?;
            let two = left + 1 < u32::from(e.right.start()) && !next.is_whitespace() && !"\\#".contains(next);
            let left = place(left);
            Some(Anchors { left, right: (left.0, left.1 + 1 + usize::from(two)) })
        }
        Expr::Subscript(e) => {
            let left = find(e.value.end().into(), |c| c == '[')?;
            Some(Anchors { left: place(left), right: place(e.end().into()) })
        }
        Expr::Call(e) => {
            let left = find(e.func.end().into(), |c| c == '(')?;
            Some(Anchors { left: place(left), right: place(e.end().into()) })
        }
        _ => None,
    }
}

/// Whether lines do nothing but return what a call of a name gives, or keep what a call gives: the first
/// half of _should_show_carets.
fn is_one_call(all: &[String], start: usize, end: usize) -> bool {
    let text = all.join("\n");
    let Ok(module) = ruff_python_parser::parse_module(&text) else { return false };
    let module = module.into_syntax();
    let value = match module.body.first() {
        Some(Stmt::Return(s)) => match s.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => s.value.as_deref(),
            _ => None,
        },
        Some(Stmt::Assign(s)) if s.targets.len() == 1 && s.targets[0].is_name_expr() => {
            Some(&*s.value).filter(|value| value.is_call_expr())
        }
        _ => None,
    };
    value.is_some_and(|value| {
        let lines = LineIndex::new(&text);
        let first = lines.line_column(value.start().into());
        let last = lines.line_column(value.end().into());
        first == (1, start as u32 + 1) && last == (all.len() as u32, end as u32 + 1)
    })
}

/// The rest of _should_show_carets: not where they would only underline the whole of a line.
fn should_mark(all: &[String], start: usize, end: usize, anchors: bool) -> bool {
    let before: String = all[0].chars().take(start).collect();
    let after: String = all[all.len() - 1].chars().skip(end).collect();
    anchors || !before.trim_start().is_empty() || !after.trim_end().is_empty()
}
