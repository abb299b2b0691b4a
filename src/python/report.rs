//! The whole report of an exception: what came before it, its members, the last lines
//! (Lib/traceback.py, TracebackException).

use super::builtins::dir::dir_of;
use super::traceback::Marks;
use super::value::{Exc, ExcKind, Exception, Value};
use super::vm::exception_fields::{is_below, syntax_fields};
use super::vm::{Vm, groups};
use super::{repr, suggest, traceback};
use rustc_hash::FxHashSet;
use std::fmt::Write;
use std::rc::Rc;

type Result<T> = std::result::Result<T, Exc>;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// How many members of a group are shown, and how deep groups in groups.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

/// The report of an exception. It asks the program's classes for their texts and names.
///
/// # Errors
/// The mark of `ask`; what a text raises is shown in its place.
pub fn text(vm: &mut Vm, exception: &Exc) -> Result<String> {
    text_within(vm, exception, Limits { marks: vm.marks(), ..Limits::default() })
}

/// How much of an exception is shown.
#[derive(Clone, Copy)]
pub struct Limits {
    /// How many frames of each traceback, as [`traceback::frames`] takes it.
    pub frames: Option<i64>,
    /// Whether what came before it is.
    pub chain: bool,
    pub marks: Marks,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { frames: None, chain: true, marks: Marks::Full }
    }
}

/// As [`text`], within limits.
///
/// # Errors
/// The mark of `ask`.
pub fn text_within(vm: &mut Vm, exception: &Exc, limits: Limits) -> Result<String> {
    let nodes = Nodes::of(Some(vm), exception, limits)?;
    Ok(nodes.written())
}

/// The report where no Python code can run.
pub fn quiet(exception: &Exc) -> String {
    Nodes::of(None, exception, Limits::default()).map(|nodes| nodes.written()).unwrap_or_default()
}

/// What stands under the frames of an exception: the class and its message, the hint, the notes.
///
/// # Errors
/// The mark of `ask`.
pub fn last_lines(mut vm: Option<&mut Vm>, exception: &Exc) -> Result<String> {
    let message = match vm.as_deref_mut() {
        None => repr::quiet_message(exception),
        Some(vm) => match repr::message(vm, exception) {
            Err(e) if vm.is_asking(&e) => return Err(e),
            Err(_) => "<exception str() failed>".to_string(),
            Ok(text) => text,
        },
    };
    let notes = notes(vm.as_deref_mut(), exception)?;
    let mut out = match is_below(exception, ExcKind::SyntaxError) {
        true => syntax_lines(exception),
        false => {
            let message = message + &hint(vm, exception)?;
            repr::line(exception, message) + "\n"
        }
    };
    out.push_str(&notes);
    Ok(out)
}

/// What a person would more likely have meant.
fn hint(vm: Option<&mut Vm>, exception: &Exc) -> Result<String> {
    if let Some(hint) = &*exception.hint.borrow() {
        return Ok(format!(". {hint}"));
    }
    let subject = exception.subject.borrow();
    let Some(subject) = &*subject else { return Ok(String::new()) };
    let mut listed = None;
    if let (Value::Object(object), Some(vm)) = (&subject.object, vm) {
        let own = object.class.borrow().hooks.getattribute.get();
        if own || vm.user_special(&subject.object, "__dir__").is_some() {
            listed = match dir_of(vm, &subject.object) {
                Ok(Value::List(names)) => Some(names.items.borrow().clone()),
                Err(e) if vm.is_asking(&e) => return Err(e),
                _ => Some(Vec::new()),
            };
        }
    }
    let near = suggest::attribute(subject, listed.as_deref());
    Ok(near.map(|near| format!(". Did you mean: '{near}'?")).unwrap_or_default())
}

fn notes(mut vm: Option<&mut Vm>, exception: &Exc) -> Result<String> {
    let mut out = String::new();
    let shown = |vm: Option<&mut Vm>, value: &Value, note: bool| match vm {
        None => Ok(if note { repr::quiet_str(value) } else { repr::quiet(value) }),
        Some(vm) => match if note { repr::to_str(vm, value) } else { repr::repr(vm, value) } {
            Err(e) if vm.is_asking(&e) => Err(e),
            Err(_) if note => Ok("<note str() failed>".to_string()),
            Err(_) => Ok("<__notes__ repr() failed>".to_string()),
            shown => shown,
        },
    };
    let notes = match exception.notes() {
        None | Some(Value::None) => return Ok(out),
        Some(Value::List(list)) => list.items.borrow().clone(),
        Some(Value::Tuple(tuple)) => tuple.items().to_vec(),
        Some(other) => {
            _ = writeln!(out, "{}", shown(vm, &other, false)?);
            return Ok(out);
        }
    };
    for note in notes {
        for line in shown(vm.as_deref_mut(), &note, true)?.split('\n') {
            _ = writeln!(out, "{line}");
        }
    }
    Ok(out)
}

/// The last lines of a SyntaxError: where it is, marked (TracebackException._format_syntax_error).
fn syntax_lines(exception: &Exc) -> String {
    let fields = syntax_fields(exception);
    let number = |value: &Value| match value {
        Value::Int(number) => Some(*number),
        _ => None,
    };
    let mut out = String::new();
    let mut suffix = String::new();
    let file = match &fields.filename {
        Value::None => None,
        file => Some(repr::quiet_str(file)),
    };
    if let Some(line) = number(&fields.lineno) {
        _ = writeln!(out, "  File \"{}\", line {line}", file.as_deref().unwrap_or("<string>"));
    } else if let Some(file) = file {
        suffix = format!(" ({file})");
    }
    if let Value::Str(text) = &fields.text {
        let all: Vec<char> = text.text().chars().collect();
        let stripped = text.text().trim_end_matches('\n');
        let length = stripped.chars().count() as i64;
        let shown: Vec<char> = stripped.trim_start_matches([' ', '\n', '\x0c']).chars().collect();
        let spaces = length - shown.len() as i64;
        let line: String = shown.iter().collect();
        _ = writeln!(out, "    {line}");
        if let Some(mut offset) = number(&fields.offset) {
            let same = number(&fields.lineno) == number(&fields.end_lineno);
            let mut end = match number(&fields.end_offset) {
                Some(end) if same && end != 0 => end,
                _ if same => offset,
                _ => length + 1,
            };
            let past = |at: i64| !all.is_empty() && at > all.len() as i64;
            offset = if past(offset) { length + 1 } else { offset };
            end = if past(end) { length + 1 } else { end };
            if offset >= end || end < 0 {
                end = offset + 1;
            }
            let (column, end) = (offset - 1 - spaces, end - 1 - spaces);
            if column >= 0 {
                let before = shown.iter().take(column as usize);
                let blank: String = before.map(|c| if c.is_whitespace() { *c } else { ' ' }).collect();
                _ = writeln!(out, "    {blank}{}", "^".repeat((end - column).max(0) as usize));
            }
        }
    }
    let message = match &fields.msg {
        Value::None => "<no detail available>".to_string(),
        message => repr::quiet_str(message),
    };
    _ = writeln!(out, "{}{suffix}", repr::line(exception, message));
    out
}

/// What is shown of one exception.
struct Node {
    exception: Exc,
    last: String,
    /// What is shown before it, and the sentence between.
    before: Option<(usize, &'static str)>,
    members: Option<Vec<usize>>,
}

/// All exceptions of a report, each once; the first is what it is about.
struct Nodes {
    all: Vec<Node>,
    seen: FxHashSet<*const Exception>,
    limits: Limits,
}

impl Nodes {
    fn of(mut vm: Option<&mut Vm>, exception: &Exc, limits: Limits) -> Result<Nodes> {
        let mut nodes = Nodes { all: Vec::new(), seen: FxHashSet::default(), limits };
        let mut queue = vec![nodes.add(vm.as_deref_mut(), exception)?];
        while let Some(at) = queue.pop() {
            let e = nodes.all[at].exception.clone();
            let cause = e.cause.borrow().clone();
            if !limits.chain {
                // Only what it is about.
            } else if let Some(cause) = cause.filter(|cause| !nodes.has(cause)) {
                let cause = nodes.add(vm.as_deref_mut(), &cause)?;
                nodes.all[at].before = Some((cause, CAUSE));
            } else if !e.suppress_context.get() {
                let context = e.context.borrow().clone();
                if let Some(context) = context.filter(|context| !nodes.has(context)) {
                    let context = nodes.add(vm.as_deref_mut(), &context)?;
                    nodes.all[at].before = Some((context, CONTEXT));
                }
            }
            let members = match groups::members(&e) {
                None => None,
                Some(members) => {
                    let mut added = Vec::with_capacity(members.len());
                    for member in members {
                        added.push(nodes.add(vm.as_deref_mut(), &member)?);
                    }
                    Some(added)
                }
            };
            queue.extend(nodes.all[at].before.map(|(before, _)| before));
            queue.extend(members.iter().flatten());
            nodes.all[at].members = members;
        }
        Ok(nodes)
    }

    fn has(&self, exception: &Exc) -> bool {
        self.seen.contains(&Rc::as_ptr(exception))
    }

    fn add(&mut self, vm: Option<&mut Vm>, exception: &Exc) -> Result<usize> {
        self.seen.insert(Rc::as_ptr(exception));
        let last = last_lines(vm, exception)?;
        self.all.push(Node { exception: exception.clone(), last, before: None, members: None });
        Ok(self.all.len() - 1)
    }

    fn written(&self) -> String {
        let limits = self.limits;
        let mut writer = Writer { out: String::new(), nodes: &self.all, depth: 0, to_close: false, limits };
        writer.chain(0);
        writer.out
    }
}

/// A report in the making.
struct Writer<'a> {
    out: String,
    nodes: &'a [Node],
    /// How many groups we are inside of: each has its margin.
    depth: usize,
    /// Whether the box of the groups that end here is open.
    to_close: bool,
    limits: Limits,
}

impl Writer<'_> {
    /// Writes lines with the margin of the groups around them.
    fn emit(&mut self, text: &str, margin: char) {
        for line in text.split_inclusive('\n') {
            if self.depth > 0 {
                let indent = 2 * self.depth;
                _ = write!(self.out, "{:indent$}{margin} ", "");
            }
            self.out.push_str(line);
        }
    }

    /// An exception after all that came before it.
    fn chain(&mut self, last: usize) {
        let mut all = vec![(last, "")];
        let mut at = last;
        while let Some((before, sentence)) = self.nodes[at].before {
            // The sentence stands after what came before, so before the next one.
            if let Some(newer) = all.last_mut() {
                newer.1 = sentence;
            }
            all.push((before, ""));
            at = before;
        }
        for (node, sentence) in all.into_iter().rev() {
            self.emit(sentence, '|');
            self.one(node);
        }
    }

    fn one(&mut self, at: usize) {
        let nodes = self.nodes;
        let node = &nodes[at];
        let Some(members) = &node.members else {
            self.frames(node, "Traceback (most recent call last):\n", '|');
            return self.emit(&node.last, '|');
        };
        if self.depth > GROUP_DEPTH {
            return self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
        }
        let outermost = self.depth == 0;
        self.depth += usize::from(outermost);
        let margin = if outermost { '+' } else { '|' };
        self.frames(node, "Exception Group Traceback (most recent call last):\n", margin);
        self.emit(&node.last, '|');
        self.to_close = false;
        let shown = members.len().min(GROUP_WIDTH + 1);
        for (index, &member) in members.iter().enumerate().take(shown) {
            let last = index + 1 == shown;
            self.to_close |= last;
            let cut = index >= GROUP_WIDTH;
            let indent = 2 * self.depth;
            let head = if index == 0 { "+-" } else { "  " };
            let title = if cut { "...".to_string() } else { (index + 1).to_string() };
            _ = writeln!(self.out, "{:indent$}{head}+---------------- {title} ----------------", "");
            self.depth += 1;
            if cut {
                let more = members.len() - GROUP_WIDTH;
                let plural = if more == 1 { "" } else { "s" };
                self.emit(&format!("and {more} more exception{plural}\n"), '|');
            } else {
                self.chain(member);
            }
            if last && std::mem::take(&mut self.to_close) {
                let indent = 2 * self.depth;
                _ = writeln!(self.out, "{:indent$}+------------------------------------", "");
            }
            self.depth -= 1;
        }
        if outermost {
            self.depth = 0;
        }
    }

    fn frames(&mut self, node: &Node, title: &str, margin: char) {
        let traceback = node.exception.traceback.borrow().clone();
        let Limits { frames, marks, .. } = self.limits;
        let frames = traceback.map(|t| traceback::frames(&t, marks, frames)).unwrap_or_default();
        if !frames.is_empty() {
            self.emit(title, margin);
            self.emit(&frames, '|');
        }
    }
}
