//! `interleave draw`: scenarios of the lesson as pictures, each with its programs in one scale.

use crate::args::{Draw, Look};
use crate::write;
use interleave::drive::virtual_clock;
use interleave::export::Theme;
use interleave::export::picture::{Drawing, Ending, Program};
use interleave::export::svg::svg;
use interleave::i18n::Lang;
use interleave::link::{self, State};
use interleave::machine::{Machine, Outcome};
use interleave::paint::Chosen;
use interleave::scenario::{Name, apply, scenarios};
use interleave::timeline::Timeline;
use interleave::trace::LaneId;
use std::path::Path;

/// Draws what is asked for, and says what was written.
pub fn draw(asked: &Draw) -> Result<(), String> {
    let ids: Vec<String> = match &*asked.ids {
        [] => scenarios().iter().map(|scenario| scenario.id.to_owned()).collect(),
        ids => ids.to_vec(),
    };
    let to_stdout = asked.into == "-";
    if !to_stdout {
        std::fs::create_dir_all(&asked.into)
            .map_err(|e| format!("can't make folder {:?}: {e}", asked.into))?;
    }
    for id in &ids {
        let state = state_of(id, &asked.look)?;
        let ran = run(&state, asked.look.lang);
        let picture = svg(&drawing(&state, &asked.look, &ran)?);
        if to_stdout {
            write("-", &picture)?;
            continue;
        }
        let file = Path::new(&asked.into).join(file_name(id, &asked.look));
        let file = file.to_string_lossy();
        write(&file, &picture)?;
        println!("{file}");
    }
    Ok(())
}

/// The scenario of this name, with the values that stand behind it.
fn state_of(id: &str, look: &Look) -> Result<State, String> {
    let fragment = id.rsplit_once('#').map_or(id, |(_, fragment)| fragment);
    let fragment = format!("#/{}", fragment.strip_prefix('/').unwrap_or(fragment));
    if link::scenario_of(&fragment).is_none() {
        let name = fragment[2..].split('?').next().unwrap_or_default();
        return Err(format!("there is no scenario {name:?}"));
    }
    let (state, ignored) = link::decode(&fragment);
    match ignored.first() {
        Some(ignored) => Err(format!("{id:?}: {}", ignored.message(look.lang))),
        None => Ok(state),
    }
}

/// A program of the scenario, run.
pub struct Ran {
    pub name: Name,
    /// Nothing where it does not compile.
    pub machine: Option<Machine>,
    pub timeline: Timeline,
    pub outcome: Option<Outcome>,
    /// Why it does not compile.
    pub error: Option<String>,
}

/// Runs the scenario's programs.
pub fn run(state: &State, lang: Lang) -> Vec<Ran> {
    let texts = state.scenario().texts(lang);
    let sources = state.sources(lang);
    let ran = state.scenario().programs.iter().zip(&sources).map(|(program, source)| {
        let named = texts.programs.iter().find(|name| name.id == program.id);
        let name = named.copied().unwrap_or(Name { id: program.id, short: program.id, manner: "" });
        let source = apply(source, &state.settings);
        let made = Machine::new(&source, &format!("{}.py", program.id));
        let error = made.as_ref().err().map(ToString::to_string);
        let mut machine = made.ok();
        let outcome = machine.as_mut().map(|machine| virtual_clock::run_watched(machine, |_| {}));
        let timeline = machine.as_ref().map(|machine| Timeline::of(machine.trace())).unwrap_or_default();
        Ran { name, machine, timeline, outcome, error }
    });
    ran.collect()
}

/// The picture of what ran.
pub fn drawing<'a>(state: &State, look: &'a Look, ran: &'a [Ran]) -> Result<Drawing<'a>, String> {
    let lang = look.lang;
    let texts = state.scenario().texts(lang);
    let several = ran.len() > 1;
    let programs = ran.iter().enumerate().map(|(at, ran)| {
        // The only one needs no name: the title says it.
        let name = if several { (ran.name.short, ran.name.manner) } else { ("", "") };
        let mut program = Program::whole(name.0, name.1, &ran.timeline, lang);
        if let Some(t) = look.at.or(state.t) {
            program = program.at(t);
        }
        // With a kept run programs count twice, and only the present one is drawn.
        let lane = state.lane.filter(|(program, _)| *program as usize == at && state.kept.is_none());
        program.chosen = lane.map(|(_, lane)| {
            let known = (&ran.timeline, ran.machine.as_ref().map(Machine::trace));
            Chosen::new(Some(LaneId(lane)), false, &program.rows, known, program.position, vec![])
        });
        if ran.machine.is_none() {
            program.ending = Ending::CannotRun;
        }
        program
    });
    let mut drawing = Drawing {
        title: look.title.as_deref().unwrap_or(texts.heading),
        programs: programs.collect(),
        seen: state.zoom,
        lang,
        theme: look.theme,
        width: look.width,
    };
    if let Some(seen) = look.seen(drawing.span())? {
        drawing.seen = Some(seen);
    }
    Ok(drawing)
}

/// The scenario's name, what is set in it, the language, and the theme if it is the dark one.
fn file_name(id: &str, look: &Look) -> String {
    let fragment = id.rsplit_once('#').map_or(id, |(_, fragment)| fragment);
    let words =
        fragment.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_' | '.'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let dark = if look.theme == Theme::Dark { ".dark" } else { "" };
    format!("{}.{}{dark}.svg", words.join("-"), look.lang.tag())
}
