//! What a link said that had no effect, in words for the person who opened it.

use crate::i18n::Lang;
use crate::scenario::knobs::Refused;

/// One part of a link that was ignored; the default stands in its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Ignored {
    /// The part as it was written, cut short if it is long.
    pub what: String,
    pub why: Why,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// The whole link: it is longer than [`super::LONGEST`] bytes.
    TooLong,
    /// What comes after the first [`super::MOST_PARTS`] parts.
    TooMuch,
    /// The whole link: it does not begin with `#/`.
    NotALink,
    /// No scenario has this id; the default one was opened.
    UnknownScenario,
    /// The scenario has no knob of this name, nor do links have such a key.
    UnknownKey,
    /// The key stands in the link before.
    Repeated,
    /// A `%` without two hexadecimal digits, or bytes that are no UTF-8.
    Encoding,
    /// The knob does not take the value.
    Knob(Refused),
    /// `speed` is not a number from 0.1 to 10.
    Speed,
    /// `t` is not a number of seconds with nine digits after the point at most.
    Instant,
    /// `step`, `lane` or `zoom` does not say where to look: a number, `1.2`, or two times as `0.5..1`.
    View,
    /// `kept` has no settings of this scenario: `a:6,b:2`.
    Kept,
    /// `z` or `keptz` cannot be unpacked, or has not as many programs as the scenario.
    Program,
    /// The link's programs have more than [`super::LONGEST_PROGRAM`] bytes.
    ProgramTooLong,
    /// `show` is not made of what [`super::Show`] has.
    Show,
    /// `fold` is none of `parent`, `state`, `name` and `none`.
    Fold,
    /// `lang` is neither `ko` nor `en`.
    Lang,
    /// `theme` is neither `light` nor `dark`.
    Theme,
    /// `embed` has a value that is not `1`.
    Flag,
}

impl Ignored {
    pub(super) fn new(what: &str, why: Why) -> Ignored {
        let mut cut = what.chars();
        let mut short: String = cut.by_ref().take(60).collect();
        if cut.next().is_some() {
            short.push('…');
        }
        Ignored { what: short, why }
    }

    /// One sentence for the person, without a mark at its end.
    #[inline(never)]
    pub fn message(&self, lang: Lang) -> String {
        let (ko, en) = match self.why {
            Why::TooLong => ("링크가 너무 깁니다", "the link is too long"),
            Why::TooMuch => (
                "링크에 적힌 설정이 너무 많아 앞에서부터 500개만 읽었습니다",
                "the link says too much: only its first 500 settings were read",
            ),
            Why::NotALink => ("Interleave의 링크가 아닙니다", "this is not a link of Interleave"),
            Why::UnknownScenario => ("그런 예제가 없습니다", "there is no such scenario"),
            Why::Program => (
                "링크에 담긴 프로그램이 깨져 있어 열 수 없습니다. 링크가 끝까지 복사되었는지 확인해 주세요",
                "the program in the link is damaged and cannot be opened: check that the link was copied to its end",
            ),
            Why::ProgramTooLong => {
                ("링크에 담긴 프로그램이 합쳐서 1 MiB를 넘습니다", "the link has more than 1 MiB of programs")
            }
            Why::Show => (
                "bars, code, console, sliders, loop, tools, arrows, differences 가운데 쉼표로 이어 적습니다",
                "this takes bars, code, console, sliders, loop, tools, arrows and differences, with commas between them",
            ),
            Why::Fold => {
                ("parent, state, name, none 가운데 하나를 적습니다", "this takes parent, state, name or none")
            }
            Why::UnknownKey => ("여기에는 그런 설정이 없습니다", "there is no such setting here"),
            Why::Repeated => ("같은 설정이 앞에 이미 있습니다", "this setting stands in the link before"),
            Why::Encoding => {
                ("링크의 이 부분이 깨져 있어 읽을 수 없습니다", "the link is broken here and cannot be read")
            }
            Why::Knob(Refused::NotANumber) => ("숫자가 아닙니다", "this is not a number"),
            Why::Knob(Refused::Outside { min, max }) => {
                return match lang {
                    Lang::Ko => format!("{}: {min}부터 {max}까지만 쓸 수 있습니다", self.what),
                    Lang::En => format!("{}: this must be from {min} to {max}", self.what),
                };
            }
            Why::Knob(Refused::OffStep { step }) => {
                return match lang {
                    Lang::Ko => format!("{}: {step} 단위로만 바꿀 수 있습니다", self.what),
                    Lang::En => format!("{}: this goes in steps of {step}", self.what),
                };
            }
            Why::Knob(Refused::NotASwitch) => ("on이나 off만 쓸 수 있습니다", "this must be on or off"),
            Why::Knob(Refused::NotAChoice) => {
                ("고를 수 있는 값이 아닙니다", "this is not one of the choices")
            }
            Why::Speed => ("속도는 0.1부터 10까지입니다", "speed must be from 0.1 to 10"),
            Why::Instant => {
                ("시각은 1.25처럼 초로 씁니다", "an instant is a number of seconds, such as 1.25")
            }
            Why::View => ("볼 곳을 알 수 없습니다", "this does not say where to look"),
            Why::Kept => ("남겨 둔 설정을 읽을 수 없습니다", "these are no settings of a kept run"),
            Why::Lang => ("언어는 ko나 en입니다", "the language must be ko or en"),
            Why::Theme => ("테마는 light나 dark입니다", "the theme must be light or dark"),
            Why::Flag => ("embed에는 값을 쓰지 않습니다", "embed takes no value"),
        };
        let why = match lang {
            Lang::Ko => ko,
            Lang::En => en,
        };
        if self.what.is_empty() { why.to_owned() } else { format!("{}: {why}", self.what) }
    }
}
