//! A tree to the program that the matcher runs.

use super::parse::{ENDLESS, Kind, Node, Parsed, Place};
use super::set::Set;
use super::{Regex, Wrong};

/// One step of a match.
#[derive(Clone, Debug)]
pub enum Op {
    One(Set),
    /// One set, so often: the matcher need not keep each of the ways.
    Many {
        set: Set,
        least: usize,
        most: usize,
        lazy: bool,
    },
    At(Place),
    /// Notes where a group begins or ends.
    Save(usize),
    Jump(usize),
    /// Goes to the first; if that fails, to the second.
    Split(usize, usize),
    Back(usize, bool),
    /// What follows, up to `Accept`, matches here (or so many characters before), or does not; then on to `end`.
    Look {
        back: Option<usize>,
        negated: bool,
        end: usize,
    },
    /// What follows, up to `Accept`, is not tried in another way once it has matched.
    Atomic {
        end: usize,
    },
    Whether {
        group: usize,
        no: usize,
    },
    /// Notes where a loop's turn begins; and goes on only if the turn has come further.
    Mark(usize),
    Further(usize),
    Accept,
}

/// How long a program may be.
const LONGEST: usize = 100_000;

struct Builder {
    ops: Vec<Op>,
    marks: usize,
}

/// # Errors
/// What cannot be a program: a look back over who knows how many characters, a repetition that is too long.
pub fn program(parsed: Parsed) -> Result<Regex, Wrong> {
    let mut builder = Builder { ops: Vec::new(), marks: 0 };
    builder.node(&parsed.node)?;
    builder.ops.push(Op::Accept);
    let Parsed { groups, names, flags, .. } = parsed;
    Ok(Regex { ops: builder.ops, groups, names, flags, marks: builder.marks })
}

fn wrong<T>(message: &str) -> Result<T, Wrong> {
    Err(Wrong { message: message.into(), at: None })
}

impl Builder {
    fn node(&mut self, node: &Node) -> Result<(), Wrong> {
        if self.ops.len() > LONGEST {
            return wrong("the repetition number is too large");
        }
        match node {
            Node::Empty => {}
            Node::One(set) => self.ops.push(Op::One(set.clone())),
            Node::At(place) => self.ops.push(Op::At(*place)),
            Node::Back(group, folded) => self.ops.push(Op::Back(*group, *folded)),
            Node::Sequence(nodes) => {
                for node in nodes {
                    self.node(node)?;
                }
            }
            Node::Group(number, node) => {
                self.ops.push(Op::Save(2 * number));
                self.node(node)?;
                self.ops.push(Op::Save(2 * number + 1));
            }
            Node::Either(nodes) => self.either(nodes)?,
            Node::Repeat { node, least, most, kind: Kind::Possessive } => {
                let greedy =
                    Node::Repeat { node: node.clone(), least: *least, most: *most, kind: Kind::Greedy };
                self.node(&Node::Atomic(Box::new(greedy)))?;
            }
            Node::Repeat { node, least, most, kind } => {
                self.repeat(node, (*least, *most), *kind == Kind::Lazy)?;
            }
            Node::Look { node, ahead, negated } => {
                let back = match ahead {
                    true => None,
                    false => match width(node) {
                        Some(width) => Some(width),
                        None => return wrong("look-behind requires fixed-width pattern"),
                    },
                };
                let at = self.hole();
                self.node(node)?;
                self.ops.push(Op::Accept);
                self.ops[at] = Op::Look { back, negated: *negated, end: self.ops.len() };
            }
            Node::Atomic(node) => {
                let at = self.hole();
                self.node(node)?;
                self.ops.push(Op::Accept);
                self.ops[at] = Op::Atomic { end: self.ops.len() };
            }
            Node::Whether(group, yes, no) => {
                let at = self.hole();
                self.node(yes)?;
                let over = self.hole();
                self.ops[at] = Op::Whether { group: *group, no: self.ops.len() };
                self.node(no)?;
                self.ops[over] = Op::Jump(self.ops.len());
            }
        }
        Ok(())
    }

    /// A place for an instruction that is known later.
    fn hole(&mut self) -> usize {
        self.ops.push(Op::Accept);
        self.ops.len() - 1
    }

    fn either(&mut self, nodes: &[Node]) -> Result<(), Wrong> {
        let mut ends = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            if index + 1 == nodes.len() {
                self.node(node)?;
                break;
            }
            let split = self.hole();
            self.node(node)?;
            ends.push(self.hole());
            self.ops[split] = Op::Split(split + 1, self.ops.len());
        }
        for end in ends {
            self.ops[end] = Op::Jump(self.ops.len());
        }
        Ok(())
    }

    fn repeat(&mut self, node: &Node, (least, most): (usize, usize), lazy: bool) -> Result<(), Wrong> {
        if let Node::One(set) = node {
            self.ops.push(Op::Many { set: set.clone(), least, most, lazy });
            return Ok(());
        }
        for _ in 0..least {
            self.node(node)?;
        }
        let split =
            |then: usize, over: usize| if lazy { Op::Split(over, then) } else { Op::Split(then, over) };
        if most == ENDLESS {
            let mark = self.marks;
            self.marks += 1;
            let start = self.hole();
            self.ops.push(Op::Mark(mark));
            self.node(node)?;
            self.ops.push(Op::Further(mark));
            self.ops.push(Op::Jump(start));
            self.ops[start] = split(start + 1, self.ops.len());
            return Ok(());
        }
        let mut starts = Vec::new();
        for _ in least..most {
            starts.push(self.hole());
            self.node(node)?;
        }
        for start in starts {
            self.ops[start] = split(start + 1, self.ops.len());
        }
        Ok(())
    }
}

/// How many characters a node matches, if that is certain.
fn width(node: &Node) -> Option<usize> {
    match node {
        Node::Empty | Node::At(_) | Node::Look { .. } => Some(0),
        Node::One(_) => Some(1),
        Node::Sequence(nodes) => nodes.iter().map(width).sum(),
        Node::Either(nodes) => {
            let first = width(nodes.first()?)?;
            nodes.iter().all(|node| width(node) == Some(first)).then_some(first)
        }
        Node::Repeat { node, least, most, .. } => (least == most).then(|| width(node).map(|w| w * least))?,
        Node::Group(_, node) | Node::Atomic(node) => width(node),
        Node::Whether(_, yes, no) => width(yes).filter(|w| width(no) == Some(*w)),
        Node::Back(..) => None,
    }
}
