//! What a person reads about a scenario: the text files beside its programs.
//!
//! A file has a line each: `heading:`, `lead:`, `program ID: short | manner`, `knob NAME: label`,
//! `try: words | link`, `predict KIND: question`, `rule:`, and in the summary `concept SCENARIO: name | line`.
//! Tests hold all of them to be whole.

/// What a person reads about a scenario, in one language.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Texts {
    /// The question or statement above the picture.
    pub heading: &'static str,
    /// Two or three plain sentences: what to look at.
    pub lead: &'static str,
    /// What the programs are called, in their order.
    pub programs: Vec<Name>,
    /// What each knob is called: (knob's name, label).
    pub knobs: Vec<(&'static str, &'static str)>,
    pub tries: Vec<Try>,
    /// What a learner may be asked before the run, if anything.
    pub predict: Option<Predict>,
    /// The one line to remember.
    pub rule: &'static str,
    /// Of the summary: the ideas of the lesson, in its order.
    pub concepts: Vec<Concept>,
}

/// An idea of the lesson.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Concept {
    /// The id of the scenario that shows it.
    pub scenario: &'static str,
    /// What it is called, as programs write it where they do: `gather`.
    pub name: &'static str,
    /// One line: what it does.
    pub line: &'static str,
}

/// What a program is called, as the heading of a group of bars: "동기 · 하나씩".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    /// The program's id.
    pub id: &'static str,
    /// One word, for tabs: "동기".
    pub short: &'static str,
    /// How it goes about the work: "하나씩".
    pub manner: &'static str,
}

/// "Try this": words that lead somewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Try {
    pub label: &'static str,
    /// A link's fragment, to this scenario or another: `#/sync-vs-async?a=6`.
    pub link: &'static str,
}

/// A question whose answer the run itself gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Predict {
    pub about: About,
    pub question: &'static str,
}

/// What a question is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// The line that the last program prints first.
    First,
    /// The line that it prints last.
    Last,
    /// The lane that ends last, among those that are shown.
    EndsLast,
    /// How long the last program takes.
    Total,
}

impl Texts {
    /// Reads a file of texts. What is not understood is left out.
    pub fn read(file: &'static str) -> Texts {
        let mut texts = Texts::default();
        for line in file.lines() {
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            let (key, name) = key.split_once(' ').unwrap_or((key, ""));
            let pair = || value.split_once('|').map(|(first, second)| (first.trim(), second.trim()));
            match key {
                "heading" => texts.heading = value,
                "lead" => texts.lead = value,
                "rule" => texts.rule = value,
                "knob" => texts.knobs.push((name, value)),
                "program" => {
                    texts.programs.extend(pair().map(|(short, manner)| Name { id: name, short, manner }))
                }
                "try" => texts.tries.extend(pair().map(|(label, link)| Try { label, link })),
                "concept" => texts.concepts.extend(pair().map(|(called, line)| Concept {
                    scenario: name,
                    name: called,
                    line,
                })),
                "predict" => {
                    texts.predict = About::named(name).map(|about| Predict { about, question: value });
                }
                _ => {}
            }
        }
        texts
    }

    /// What the knob is called; its name where nothing is said.
    pub fn knob<'a>(&self, name: &'a str) -> &'a str {
        self.knobs.iter().find(|(knob, _)| *knob == name).map_or(name, |(_, label)| label)
    }
}

impl About {
    fn named(name: &str) -> Option<About> {
        Some(match name {
            "first" => About::First,
            "last" => About::Last,
            "ends-last" => About::EndsLast,
            "total" => About::Total,
            _ => return None,
        })
    }
}
