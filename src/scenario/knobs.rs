//! Knobs: the literals (or pieces of code) of a program that a person may change, and the values that each takes.
//!
//! How a program declares them stands in [`super::directives`]. Nothing in here knows links or the page.

use super::decimal::Decimal;
use super::settings::Setting;
use std::ops::Range;
use std::rc::Rc;

/// One literal that can be changed.
#[derive(Clone, PartialEq, Debug)]
pub struct Knob {
    pub name: Rc<str>,
    pub kind: Kind,
    /// What the source says.
    pub default: Setting,
    /// The line that it stands on, counted from 1.
    pub line: u32,
    /// The literal, or the piece of code, in the source, in bytes; a minus sign of its own is part of it.
    pub literal: Range<usize>,
    /// The directive and the blanks before it, in bytes.
    pub directive: Range<usize>,
}

/// What values a knob takes.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// `min`, `min + step`, ... up to `max`; `step` is above zero.
    Range {
        min: Decimal,
        max: Decimal,
        step: Decimal,
    },
    Switch,
    /// One of these, two at least: strings, or pieces of code.
    Choice(Rc<[Rc<str>]>),
}

/// Why a value is none that the knob takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    NotANumber,
    Outside { min: Decimal, max: Decimal },
    OffStep { step: Decimal },
    NotASwitch,
    NotAChoice,
}

impl Knob {
    /// Reads a value as links write it: a number, `on` or `off`, or one of the choices.
    ///
    /// # Errors
    /// Why this knob does not take it.
    pub fn read(&self, text: &str) -> Result<Setting, Refused> {
        match &self.kind {
            Kind::Range { .. } => {
                let number = Decimal::parse(text).ok_or(Refused::NotANumber)?;
                self.check(number).map(|()| Setting::Number(number))
            }
            Kind::Switch => match text {
                "on" => Ok(Setting::Switch(true)),
                "off" => Ok(Setting::Switch(false)),
                _ => Err(Refused::NotASwitch),
            },
            Kind::Choice(choices) => {
                let found = choices.iter().find(|choice| &***choice == text);
                found.map(|choice| Setting::Text(choice.clone())).ok_or(Refused::NotAChoice)
            }
        }
    }

    /// Whether the knob can be set to this.
    pub fn takes(&self, setting: &Setting) -> bool {
        match (&self.kind, setting) {
            (Kind::Range { .. }, Setting::Number(number)) => self.check(*number).is_ok(),
            (Kind::Switch, Setting::Switch(_)) => true,
            (Kind::Choice(choices), Setting::Text(text)) => choices.contains(text),
            _ => false,
        }
    }

    /// The nearest number that the knob takes; the number itself where the knob is no range.
    pub fn fit(&self, number: Decimal) -> Decimal {
        let Kind::Range { min, max, step } = self.kind else { return number };
        let (min, max, step) = (min.in_millionths(), max.in_millionths(), step.in_millionths());
        let steps = (number.in_millionths().clamp(min, max) - min + step / 2) / step;
        Decimal::millionths(min + steps.min((max - min) / step) * step)
    }

    /// Whether both are one knob: the same name, values and default, wherever they stand.
    pub fn same(&self, other: &Knob) -> bool {
        self.name == other.name && self.kind == other.kind && self.default == other.default
    }

    fn check(&self, number: Decimal) -> Result<(), Refused> {
        match self.kind {
            Kind::Range { min, max, .. } if number < min || number > max => {
                Err(Refused::Outside { min, max })
            }
            Kind::Range { step, .. } if self.fit(number) != number => Err(Refused::OffStep { step }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::directives::parse;
    use super::*;

    #[test]
    fn values_are_read_as_links_write_them() {
        let knob = |source| parse(source).0.remove(0);
        let number = knob("2 #~ a: 0..10/0.5");
        assert_eq!(number.read("2.50"), Ok(Setting::Number(Decimal::millionths(2_500_000))));
        assert_eq!(number.read("2,5"), Err(Refused::NotANumber));
        assert!(matches!(number.read("10.5"), Err(Refused::Outside { .. })));
        assert!(matches!(number.read("2.4"), Err(Refused::OffStep { .. })));
        let switch = knob("True #~ a: off|on");
        assert_eq!(switch.read("off"), Ok(Setting::Switch(false)));
        assert_eq!(switch.read("0"), Err(Refused::NotASwitch));
        let choice = knob("'a' #~ a: a|b c");
        assert_eq!(choice.read("b c"), Ok(Setting::Text("b c".into())));
        assert_eq!(choice.read("c"), Err(Refused::NotAChoice));
    }

    #[test]
    fn numbers_are_fitted_to_the_nearest_step() {
        let knob = parse("3.5 #~ a: 1..10/2.5").0.remove(0);
        for (number, fitted) in
            [("0", "1"), ("2.2", "1"), ("2.25", "3.5"), ("9.9", "8.5"), ("99", "8.5"), ("-5", "1")]
        {
            let number = Decimal::parse(number).expect("a test writes numbers");
            assert_eq!(knob.fit(number).to_string(), fitted);
        }
    }
}
