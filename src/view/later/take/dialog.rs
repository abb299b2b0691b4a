//! The dialog: the picture as it will be, and a button for each file.

use super::film::{self, Film};
use super::run::{Text, again, write};
use super::seen::{Part, with_drawing};
use super::still;
use crate::export::Theme;
use crate::export::svg::svg;
use crate::i18n::fill;
use crate::link::{self, State};
use crate::scenario::CODE;
use crate::timeline::account::seconds;
use crate::view::action::{Action, Shared};
use crate::view::browser;
use crate::view::later::dialog::Dialog;
use crate::view::later::save;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The dialog, for the run that is on the page now.
#[inline(never)]
pub fn take(chosen: &State, stage: &Rc<Stage>, shared: &Shared) -> Html {
    html! { <Take chosen={chosen.clone()} stage={stage.clone()} shared={shared.clone()} /> }
}

#[derive(Properties)]
pub struct Props {
    pub chosen: State,
    pub stage: Rc<Stage>,
    pub shared: Shared,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.chosen == other.chosen && self.shared == other.shared && Rc::ptr_eq(&self.stage, &other.stage)
    }
}

/// The picture that is shown, and saved as it is shown.
#[derive(Default, PartialEq)]
struct Shown {
    svg: String,
    size: (f64, f64),
    told: String,
}

#[component]
pub fn Take(props: &Props) -> Html {
    let Props { chosen, stage, shared } = props;
    let lang = shared.lang;
    let texts = LaterTexts::of(lang);
    let dark = shared.theme.unwrap_or_else(browser::system_theme) == link::Theme::Dark;
    let theme = use_state(|| if dark { Theme::Dark } else { Theme::Light });
    let part = use_state(|| Part::View);
    let said = use_state(String::new);
    // How much of the film there is, while it is made.
    let filmed = use_state(|| None::<f64>);
    let stop = use_memo((), |()| Cell::new(Stop::Never));
    {
        let stop = stop.clone();
        use_effect_with((), move |()| move || stop.set(Stop::Drop));
    }
    let shown = {
        let (stage, chosen) = (stage.clone(), chosen.clone());
        use_memo((*part, *theme, lang), move |looks| {
            let shown = stage.with(|run| {
                with_drawing(run, &chosen, *looks, |drawing| Shown {
                    svg: svg(drawing),
                    size: drawing.size(),
                    told: drawing.told(),
                })
            });
            shown.unwrap_or_default()
        })
    };
    let name = name(chosen);
    let picture = {
        let now = stage.standing().0;
        let at = if *part == Part::View { format!("-{}s", seconds(now)) } else { String::new() };
        let dark = if *theme == Theme::Dark { ".dark" } else { "" };
        format!("{name}{at}{dark}")
    };
    let tell = {
        let said = said.clone();
        Callback::from(move |(file, is_made): (String, bool)| {
            said.set(if is_made { fill(texts.take_saved, &[&file]) } else { texts.take_failed.to_owned() });
        })
    };
    let save_svg = {
        let (shown, tell, file) = (shown.clone(), tell.clone(), format!("{picture}.svg"));
        Callback::from(move |_: MouseEvent| {
            tell.emit((file.clone(), save::text(&file, "image/svg+xml", &shown.svg)));
        })
    };
    let save_png = {
        let (shown, tell, file) = (shown.clone(), tell.clone(), format!("{picture}.png"));
        Callback::from(move |_: MouseEvent| {
            let (shown, tell, file) = (shown.clone(), tell.clone(), file.clone());
            spawn_local(async move {
                let made = still::png(&shown.svg, shown.size).await;
                let is_made = made.is_some_and(|made| save::blob(&file, &made));
                tell.emit((file, is_made));
            });
        })
    };
    let text = |what: Text, label: &'static str, id: &'static str| {
        let (stage, chosen, tell) = (stage.clone(), chosen.clone(), tell.clone());
        let (ending, kind) = what.file();
        let file = format!("{name}.{ending}");
        let save = Callback::from(move |_: MouseEvent| {
            let programs = stage.with(|run| again(run, &chosen, lang)).unwrap_or_default();
            let (tell, file, title) = (tell.clone(), file.clone(), chosen.scenario().title(lang));
            spawn_local(async move {
                let text = write(what, programs, title, lang).await;
                let is_made = save::text(&file, kind, &text);
                tell.emit((file, is_made));
            });
        });
        html! { <button data-take={id} onclick={save}>{ label }</button> }
    };
    let film = film::kind().map(|(kind, ending)| {
        let file = format!("{name}.{ending}");
        let speed = chosen.speed.as_f64();
        let long = stage.with(|run| film::length(run, speed)).unwrap_or_default();
        let begin = {
            let film = Film { theme: *theme, lang, speed, stop: stop.clone() };
            let (stage, chosen, tell, filmed) = (stage.clone(), chosen.clone(), tell.clone(), filmed.clone());
            Callback::from(move |_: MouseEvent| {
                let (film, stage, chosen) = (film.clone(), stage.clone(), chosen.clone());
                let (tell, filmed, file) = (tell.clone(), filmed.clone(), file.clone());
                film.stop.set(Stop::Never);
                filmed.set(Some(0.0));
                spawn_local(async move {
                    let made = film
                        .record(
                            kind,
                            &chosen,
                            |read| stage.with(read).is_some(),
                            |part| filmed.set(Some(part)),
                        )
                        .await;
                    if film.stop.get() != Stop::Drop {
                        filmed.set(None);
                        let is_made = made.is_some_and(|made| save::blob(&file, &made));
                        tell.emit((file, is_made));
                    }
                });
            })
        };
        let end = {
            let stop = stop.clone();
            Callback::from(move |_: MouseEvent| stop.set(Stop::Keep))
        };
        match *filmed {
            None => {
                let label = fill(texts.take_film, &[&format!("{:.1}", long)]);
                html! { <button data-take="film" onclick={begin}>{ label }</button> }
            }
            Some(part) => html! {
                <div class="filming" data-filming="">
                    <progress max="1" value={part.to_string()} aria-label={texts.take_filming}></progress>
                    <button data-take="film-stop" onclick={end}>{ texts.take_stop }</button>
                </div>
            },
        }
    });
    let closed = shared.dispatch.reform(|()| Action::Take(false));
    html! {
        <Dialog id="take" title={shared.texts().take} close={texts.close} on_close={closed}>
            <p>{ texts.take_use }</p>
            <div class="taking">
                <img src={still::address(&shown.svg)} alt={shown.told.clone()} data-taken="" />
                <div class="looks">
                    { choice(("part", texts.take_part), [(Part::View, "view", texts.take_view), (Part::Whole, "whole", texts.take_whole)], &part) }
                    { choice(("theme", texts.embed_theme), [(Theme::Light, "light", texts.embed_light), (Theme::Dark, "dark", texts.embed_dark)], &theme) }
                </div>
                <div class="bar">
                    <button class="main" data-take="svg" onclick={save_svg}>{ "SVG" }</button>
                    <button class="main" data-take="png" onclick={save_png}>{ "PNG" }</button>
                </div>
                <h3>{ texts.take_whole }</h3>
                <div class="bar">
                    { for film }
                    { text(Text::Chrome, texts.take_chrome, "chrome") }
                    { text(Text::Mermaid, texts.take_mermaid, "mermaid") }
                    { text(Text::Console, texts.take_console, "console") }
                    { text(Text::Trace, texts.take_trace, "trace") }
                </div>
                <p class="said" role="status" data-said="">{ &**said }</p>
                if is_site() {
                    <p><a href={PAGE} download={PAGE} data-take="page">{ texts.take_page }</a></p>
                }
            </div>
        </Dialog>
    }
}

/// All of the page as one file, which the build puts beside it.
const PAGE: &str = "interleave.html";

/// Whether this is the page with its files beside it, and not that one file: only a site can be installed.
fn is_site() -> bool {
    browser::document().query_selector("link[rel=manifest]").ok().flatten().is_some()
}

/// Whether a film that is made is to end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    Never,
    /// Now, and what there is of it is kept.
    Keep,
    /// Now, and nothing of it is wanted.
    Drop,
}

/// One of two, by its name and its text.
fn choice<T: Copy + PartialEq + 'static>(
    (group, label): (&'static str, &'static str),
    ways: [(T, &'static str, &'static str); 2],
    chosen: &UseStateHandle<T>,
) -> Html {
    let way = |(value, name, text): (T, &'static str, &'static str)| {
        let choose = {
            let chosen = chosen.clone();
            Callback::from(move |_: Event| chosen.set(value))
        };
        html! {
            <label>
                <input type="radio" name={format!("take-{group}")} data-look={name} checked={**chosen == value} onchange={choose} />
                { text }
            </label>
        }
    };
    html! { <div role="radiogroup" aria-label={label}>{ for ways.into_iter().map(way) }</div> }
}

/// What files are called, without what says their kind.
fn name(chosen: &State) -> &'static str {
    if chosen.scenario == CODE { "program" } else { chosen.scenario }
}
