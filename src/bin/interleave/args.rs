//! What is asked for on the command line.

use interleave::export::Theme;
use interleave::export::picture::{NARROWEST, WIDTH};
use interleave::i18n::Lang;
use interleave::time::Time;

pub const USAGE: &str = "\
usage: interleave run FILE.py [--trace | --show] [--set NAME=VALUE]... [TAKE FILE]... [LOOK]...
       interleave draw ID... --into DIR [LOOK]...
       interleave draw --all --into DIR [LOOK]...
       interleave pages --into DIR [--base URL]

run: runs a Python program under a virtual clock, so that nothing is waited for.

  --trace            print what happened, one event a line, in place of the program's output
  --show             print the program with its knobs set, and do not run it
  --set NAME=VALUE   set a knob, a literal that the program marks by a trailing `#~ NAME: ...`

  What is taken along of the run is written to a FILE; `-` is stdout, in place of the program's output:

  --svg FILE         the picture
  --chrome FILE      the trace, for ui.perfetto.dev and speedscope
  --mermaid FILE     a Gantt chart for a README
  --console FILE     what was printed

draw: draws scenarios of the lesson, each with its programs side by side. ID is a scenario's name, with its values as
in a link: `sync-vs-async`, `gather?a=3`. The files are called ID.LANG.svg; `--into -` writes to stdout.

  --all              all scenarios of the lesson
  --into DIR         where to; the folder is made if it is not there

pages: writes a page to read for each scenario in each language, as the build of the site does. Links to the site are
relative but for those that have to name it: they begin with URL, where it will be.

LOOK: how pictures look.

  --lang LANG        ko or en (en)
  --dark             light letters on a dark ground
  --width N          so many pixels wide (880)
  --title TEXT       what stands above
  --at SECONDS       as it is at that instant, with what is to come
  --from SECONDS --to SECONDS
                     only this part of the time
";

pub enum Command {
    Help,
    Run(Run),
    Draw(Draw),
    Pages(Pages),
}

/// A program that is run.
#[derive(Default)]
pub struct Run {
    pub file: String,
    pub print: Print,
    pub set: Vec<(String, String)>,
    pub take: Vec<(What, String)>,
    pub look: Look,
}

/// Scenarios that are drawn.
pub struct Draw {
    /// None: all.
    pub ids: Vec<String>,
    pub into: String,
    pub look: Look,
}

/// The pages to read.
pub struct Pages {
    pub into: String,
    /// Where the site will be: it ends in `/`, or is empty.
    pub base: String,
}

/// What is wanted on stdout.
#[derive(Clone, Copy, PartialEq, Default)]
pub enum Print {
    #[default]
    Output,
    Trace,
    Source,
}

/// What may be taken along.
#[derive(Clone, Copy, PartialEq)]
pub enum What {
    Svg,
    Chrome,
    Mermaid,
    Console,
}

/// How pictures look.
pub struct Look {
    pub lang: Lang,
    pub theme: Theme,
    pub width: f64,
    pub title: Option<String>,
    pub at: Option<Time>,
    pub from: Option<Time>,
    pub to: Option<Time>,
}

impl Default for Look {
    fn default() -> Look {
        let theme = Theme::Light;
        Look { lang: Lang::En, theme, width: WIDTH, title: None, at: None, from: None, to: None }
    }
}

impl Look {
    /// The part of the time that is asked for, of a run of this length.
    pub fn seen(&self, length: Time) -> Result<Option<(Time, Time)>, String> {
        if self.from.is_none() && self.to.is_none() {
            return Ok(None);
        }
        let (from, to) = (self.from.unwrap_or_default(), self.to.unwrap_or(length));
        if from < to {
            Ok(Some((from, to)))
        } else {
            Err(format!("from {from} s to {to} s is no part of the time"))
        }
    }

    /// Reads this option, if it is one of these.
    fn read<'a>(&mut self, option: &str, args: &mut impl Iterator<Item = &'a str>) -> Result<bool, String> {
        let mut value = || args.next().ok_or_else(|| format!("{option} wants a value"));
        match option {
            "--dark" => self.theme = Theme::Dark,
            "--lang" => {
                let tag = value()?;
                self.lang =
                    Lang::of_tag(tag).ok_or_else(|| format!("--lang takes ko and en, not {tag:?}"))?;
            }
            "--title" => self.title = Some(value()?.to_owned()),
            "--width" => {
                let text = value()?;
                let width = text.parse().ok().filter(|width| (NARROWEST..=10_000.0).contains(width));
                self.width =
                    width.ok_or_else(|| format!("--width takes {NARROWEST} to 10000, not {text:?}"))?;
            }
            "--at" => self.at = Some(seconds(option, value()?)?),
            "--from" => self.from = Some(seconds(option, value()?)?),
            "--to" => self.to = Some(seconds(option, value()?)?),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn seconds(option: &str, text: &str) -> Result<Time, String> {
    let seconds = text.parse().ok().filter(|seconds: &f64| seconds.is_finite() && *seconds >= 0.0);
    seconds.map(Time::from_secs).ok_or_else(|| format!("{option} wants seconds, not {text:?}"))
}

pub fn parse(args: &[String]) -> Result<Command, String> {
    let mut args = args.iter().map(String::as_str);
    match args.next() {
        Some("run") => run(args),
        Some("draw") => draw(args),
        Some("pages") => pages(args),
        None | Some("help" | "-h" | "--help") => Ok(Command::Help),
        Some(other) => Err(format!("there is no command {other:?}")),
    }
}

fn run<'a>(mut args: impl Iterator<Item = &'a str>) -> Result<Command, String> {
    let mut run = Run::default();
    while let Some(arg) = args.next() {
        let take = match arg {
            "-h" | "--help" => return Ok(Command::Help),
            "--trace" => {
                run.print = Print::Trace;
                continue;
            }
            "--show" => {
                run.print = Print::Source;
                continue;
            }
            "--set" => {
                let pair = args.next().and_then(|pair| pair.split_once('='));
                let (name, value) = pair.ok_or("--set wants NAME=VALUE")?;
                run.set.push((name.to_owned(), value.to_owned()));
                continue;
            }
            "--svg" => What::Svg,
            "--chrome" => What::Chrome,
            "--mermaid" => What::Mermaid,
            "--console" => What::Console,
            option if option.starts_with("--") => {
                if !run.look.read(option, &mut args)? {
                    return Err(format!("there is no option {option:?}"));
                }
                continue;
            }
            path if run.file.is_empty() => {
                path.clone_into(&mut run.file);
                continue;
            }
            path => return Err(format!("one file at a time: {path:?} is a second one")),
        };
        let file = args.next().ok_or_else(|| format!("{arg} wants a FILE"))?;
        run.take.push((take, file.to_owned()));
    }
    if run.file.is_empty() { Err("which file?".to_owned()) } else { Ok(Command::Run(run)) }
}

fn pages<'a>(mut args: impl Iterator<Item = &'a str>) -> Result<Command, String> {
    let (mut into, mut base) = (None, String::new());
    while let Some(arg) = args.next() {
        match arg {
            "-h" | "--help" => return Ok(Command::Help),
            "--into" => into = Some(args.next().ok_or("--into wants a folder")?.to_owned()),
            "--base" => {
                let url = args.next().ok_or("--base wants an address")?;
                if !(url.starts_with("https://") || url.starts_with("http://")) {
                    return Err(format!("--base wants an address with https://, not {url:?}"));
                }
                base = format!("{}/", url.trim_end_matches('/'));
            }
            other => return Err(format!("there is no option {other:?}")),
        }
    }
    let into = into.ok_or("where to? --into DIR")?;
    Ok(Command::Pages(Pages { into, base }))
}

fn draw<'a>(mut args: impl Iterator<Item = &'a str>) -> Result<Command, String> {
    let (mut ids, mut all, mut into, mut look) = (vec![], false, None, Look::default());
    while let Some(arg) = args.next() {
        match arg {
            "-h" | "--help" => return Ok(Command::Help),
            "--all" => all = true,
            "--into" => into = Some(args.next().ok_or("--into wants a folder")?.to_owned()),
            option if option.starts_with("--") => {
                if !look.read(option, &mut args)? {
                    return Err(format!("there is no option {option:?}"));
                }
            }
            id => ids.push(id.to_owned()),
        }
    }
    match (all, ids.is_empty()) {
        (false, true) => return Err("which scenario? --all draws all of them".to_owned()),
        (true, false) => return Err("--all draws all scenarios: it takes no names".to_owned()),
        _ => {}
    }
    let into = into.ok_or("where to? --into DIR")?;
    Ok(Command::Draw(Draw { ids, into, look }))
}
