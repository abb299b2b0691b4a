//! The names of many lanes, beside their picture: those in view, in a part of the page that scrolls by itself.

use super::shown::tick;
use crate::i18n::Lang;
use crate::link::Fold;
use crate::paint::STRIP;
use crate::paint::many::{Line, Many, Told, told};
use crate::timeline::fold::{By, Key};
use crate::trace::LaneId;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::browser::text_scale;
use crate::view::later::player::ask::Ask;
use crate::view::later::texts::LaterTexts;
use crate::view::stage::Stage;
use crate::view::told::Hearer;
use gloo_timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// So far above and below what is in view there are names too.
const BEYOND: f64 = 120.0;
/// As high as the part that scrolls gets at most; less on low screens: see `--most` in the style sheet.
const MOST: f64 = 560.0;
/// So many lines are a page of them.
const PAGE: usize = 12;
/// The keys that mean something here.
const KEYS: [&str; 10] =
    ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "ArrowRight", "ArrowLeft", "Enter", " "];

#[derive(Properties)]
pub struct Props {
    /// The number of the program.
    pub at: usize,
    /// What the picture is called.
    pub label: String,
    pub stage: Rc<Stage>,
    pub selected: Option<(u32, u32)>,
    pub shared: Shared,
}

/// It is asked for when much has changed.
impl PartialEq for Props {
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

pub enum Message {
    /// Something happened.
    Told,
    Scrolled,
    Fold(Fold),
    Toggle(Key),
    Focused(usize),
    /// One of [`KEYS`].
    Pressed(String),
}

pub struct Tree {
    many: Rc<RefCell<Many>>,
    /// How a person chose to fold.
    fold: Option<Fold>,
    scroller: NodeRef,
    /// The number of the line that has the focus, or would get it.
    current: usize,
    /// It is to get the focus.
    moves: bool,
    texts: (Lang, &'static LaterTexts),
    /// Folds so from here on.
    to_fold: Callback<Fold>,
    _hearer: Rc<Hearer>,
}

impl Component for Tree {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Tree>) -> Tree {
        let Props { at, stage, shared, .. } = ctx.props();
        let fold = chosen_fold(stage);
        let toggle = ctx.link().callback(Message::Toggle);
        let many = Many::new(fold.map(by), Some(Rc::new(move |key| toggle.emit(key))));
        let many = Rc::new(RefCell::new(many));
        *stage.many[*at].borrow_mut() = Some(many.clone());
        let texts = (shared.lang, LaterTexts::of(shared.lang));
        let to_fold = ctx.link().callback(Message::Fold);
        let (at, told) = (*at, ctx.link().callback(|()| Message::Told));
        let happened = move |before: &Beat, now: &Beat| {
            let position = |beat: &Beat| beat.groups.get(at).map(|group| group.position);
            if position(before) != position(now) {
                told.emit(());
            }
        };
        let tree = Tree {
            many,
            fold,
            scroller: NodeRef::default(),
            current: 0,
            moves: false,
            texts,
            to_fold,
            _hearer: stage.hear(happened),
        };
        tree.refresh(ctx);
        tree
    }

    fn changed(&mut self, ctx: &Context<Tree>, _: &Props) -> bool {
        let lang = ctx.props().shared.lang;
        if self.texts.0 != lang {
            self.texts = (lang, LaterTexts::of(lang));
        }
        self.fold(ctx, chosen_fold(&ctx.props().stage));
        true
    }

    fn update(&mut self, ctx: &Context<Tree>, message: Message) -> bool {
        let stage = &ctx.props().stage;
        match message {
            // The stage has drawn it.
            Message::Told => return true,
            Message::Scrolled => {
                let scroller = self.scroller.cast::<Element>();
                self.many.borrow_mut().scroll =
                    scroller.map_or(0.0, |one| f64::from(one.scroll_top()) / text_scale());
            }
            Message::Fold(fold) => {
                self.fold(ctx, Some(fold));
                // The link has it, too.
                ctx.props().shared.send(Action::Player(Ask::Fold(fold)));
            }
            Message::Toggle(key) => {
                self.many.borrow_mut().toggle(&key);
                self.refresh(ctx);
            }
            Message::Focused(line) => {
                if std::mem::replace(&mut self.current, line) == line {
                    return false;
                }
            }
            Message::Pressed(key) => self.press(ctx, &key),
        }
        stage.ask();
        true
    }

    fn view(&self, ctx: &Context<Tree>) -> Html {
        let Props { at, label, stage, shared, .. } = ctx.props();
        let many = self.many.borrow();
        let texts = &self.texts.1;
        let height = many.layout.height();
        let lines = many.layout.between(many.scroll - BEYOND, many.scroll + MOST + BEYOND);
        // The one with the focus stays, or the focus would be lost.
        let current = many.layout.line(self.current);
        let hidden = current.filter(|line| !lines.contains(line));
        let lines = lines.into_iter().chain(hidden);
        let names = stage.with(|run| {
            let group = run.groups.get(*at)?;
            let position = run.position(*at, run.live().now());
            let known = group.farthest();
            let told = |key: &Key| told(&many, key, &known, position, shared.lang);
            Some(lines.map(|line| self.name(ctx, &many, &line, told)).collect::<Html>())
        });
        let inner = format!("height:{}", rem(height + 24.0));
        let scrolled = ctx.link().callback(|_: Event| Message::Scrolled);
        // What a key means here it means nowhere else. That is said at once: a message comes when the event may be over.
        let pressed = ctx.link().batch_callback(|event: KeyboardEvent| {
            let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
            let key = event.key();
            (!held && KEYS.contains(&&*key)).then(|| {
                event.prevent_default();
                event.stop_propagation();
                Message::Pressed(key)
            })
        });
        html! {
            <div class="many" data-many="">
                <Ways folded={many.by()} lang={shared.lang} fold={self.to_fold.clone()} />
                <div class="lines" ref={self.scroller.clone()} onscroll={scrolled} ~style={format!("--lines:{}", rem(height + 24.0))}>
                    <div class="all" ~style={inner}>
                        <div class="names">
                            <p class="strip">{ shared.texts().thread }</p>
                            <ul role="tree" aria-label={texts.fold_rows} onkeydown={pressed}>{ names.flatten().unwrap_or_default() }</ul>
                        </div>
                        <div class="bars">
                            <canvas ref={stage.marks.bars[*at].node()} data-bars="" role="img" aria-label={label.clone()} aria-describedby="account"></canvas>
                        </div>
                    </div>
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Tree>, first: bool) {
        if first {
            ctx.props().stage.observe();
        }
        if std::mem::take(&mut self.moves) {
            let line = format!("[data-line='{}']", self.current);
            let found =
                self.scroller.cast::<Element>().and_then(|all| all.query_selector(&line).ok().flatten());
            if let Some(element) = found.map(wasm_bindgen::JsCast::unchecked_into::<HtmlElement>) {
                // An element that cannot have the focus keeps the page as it is.
                let _ = element.focus();
            }
        }
    }

    fn destroy(&mut self, ctx: &Context<Tree>) {
        let Props { at, stage, .. } = ctx.props();
        stage.many[*at].borrow_mut().take();
        // Another canvas stands in the place of this one by then.
        let stage = stage.clone();
        Timeout::new(0, move || stage.observe()).forget();
    }
}

#[derive(Properties, PartialEq)]
struct WaysProps {
    folded: Option<By>,
    lang: Lang,
    fold: Callback<Fold>,
}

/// The choice of how to fold.
#[component]
fn Ways(props: &WaysProps) -> Html {
    let texts = LaterTexts::of(props.lang);
    let way = |((name, way), text): ((&'static str, Fold), &'static str)| {
        let fold = props.fold.reform(move |_: MouseEvent| way);
        let pressed = (props.folded == by(way)).to_string();
        html! { <button data-fold={name} aria-pressed={pressed} onclick={fold}>{ text }</button> }
    };
    html! {
        <div class="pick" role="group" aria-label={texts.fold}>
            <span aria-hidden="true">{ texts.fold }</span>
            { for Fold::all().into_iter().zip(ways(texts)).map(way) }
            if props.folded.is_some() {
                <small>{ texts.fold_height }</small>
            }
        </div>
    }
}

fn chosen_fold(stage: &Stage) -> Option<Fold> {
    stage.with_chosen(|_, chosen| chosen.fold).flatten()
}

/// What the timeline calls it; `None`: not at all.
fn by(fold: Fold) -> Option<By> {
    match fold {
        Fold::Parent => Some(By::Parent),
        Fold::State => Some(By::State),
        Fold::Name => Some(By::Name),
        Fold::None => None,
    }
}

impl Tree {
    /// Makes the lines agree with what happened.
    fn refresh(&self, ctx: &Context<Tree>) {
        let Props { at, stage, .. } = ctx.props();
        stage.with(|run| {
            let Some(group) = run.groups.get(*at) else { return };
            let (rows, position) = (group.rows(), run.position(*at, run.live().now()));
            let timeline = group.timeline.borrow();
            let mut many = self.many.borrow_mut();
            let drawn = group.with_preview(|preview| {
                many.refresh(&rows, &timeline, Some(preview), position, tick());
            });
            if drawn.is_none() {
                many.refresh(&rows, &timeline, None, position, tick());
            }
        });
    }

    /// Folds so from here on, if it does not yet.
    fn fold(&mut self, ctx: &Context<Tree>, fold: Option<Fold>) {
        if std::mem::replace(&mut self.fold, fold) != fold {
            self.many.borrow_mut().fold(fold.map(by));
            self.current = 0;
            self.refresh(ctx);
            self.scroll_to(0.0);
        }
    }

    /// The name of a group, which opens it, or of a lane, which selects it.
    fn name(&self, ctx: &Context<Tree>, many: &Many, line: &Line, told: impl Fn(&Key) -> Told) -> Html {
        let Props { at, selected, shared, .. } = ctx.props();
        let number = many.layout.number(line.entry, line.row);
        let (rank, of) = many.layout.rank(line);
        let entry = &many.layout.entries()[line.entry];
        let style = format!("top:{};height:{}", rem(line.top), rem(line.height));
        let tab = if number == self.current { "0" } else { "-1" };
        let focused = ctx.link().callback(move |_: FocusEvent| Message::Focused(number));
        let (rank, of) = (rank.to_string(), of.to_string());
        let Some((_, row)) = many.row(line) else {
            let Some(key) = many.key(line.entry).cloned() else { return Html::default() };
            let said = told(&key);
            let toggle = ctx.link().callback(move |_: MouseEvent| Message::Toggle(key.clone()));
            return html! {
                <li key={format!("g{}", said.name)} class="head" role="treeitem" data-line={number.to_string()} tabindex={tab} ~style={style.clone()}
                    aria-level="1" aria-posinset={rank} aria-setsize={of} aria-expanded={entry.open.to_string()}
                    title={said.words} onclick={toggle} onfocus={focused}>
                    <b>{ said.name }</b>{ " " }<small class="num">{ said.count }</small>
                </li>
            };
        };
        let level = if entry.has_head { "2" } else { "1" };
        let lane = row.lane();
        let is_selected = lane.is_some_and(|lane| *selected == Some((*at as u32, lane.0)));
        let select = {
            let (shared, at) = (shared.clone(), *at);
            Callback::from(move |_: MouseEvent| {
                if let Some(lane) = lane {
                    shared.send(Action::Player(Ask::Lane(at, lane)));
                }
            })
        };
        html! {
            <li key={format!("l{:?}", lane.map(|LaneId(lane)| lane))} role="treeitem" data-line={number.to_string()} data-lane={lane.map(|lane| lane.0.to_string())} tabindex={tab} ~style={style}
                aria-level={level} aria-posinset={rank} aria-setsize={of} aria-selected={is_selected.to_string()}
                title={row.label.to_string()} onclick={select} onfocus={focused}>
                { &*row.label }
            </li>
        }
    }

    /// What a key does.
    fn press(&mut self, ctx: &Context<Tree>, pressed: &str) {
        let (line, last, key, open, lane) = {
            let many = self.many.borrow();
            let Some(line) = many.layout.line(self.current) else { return };
            let entry = &many.layout.entries()[line.entry];
            let key = many.key(line.entry).cloned().filter(|_| entry.has_head);
            let lane = many.row(&line).and_then(|(_, row)| row.lane());
            (line, many.layout.count() - 1, key, entry.open, lane)
        };
        let on_head = line.row.is_none();
        let to = match (pressed, key) {
            ("ArrowDown", _) => self.current + 1,
            ("ArrowUp", _) => self.current.saturating_sub(1),
            ("PageDown", _) => self.current + PAGE,
            ("PageUp", _) => self.current.saturating_sub(PAGE),
            ("Home", _) => 0,
            ("End", _) => last,
            ("ArrowRight", Some(_)) if on_head && open => self.current + 1,
            ("ArrowRight", Some(key)) if on_head => return self.toggled(ctx, &key),
            ("ArrowLeft", Some(key)) if on_head && open => return self.toggled(ctx, &key),
            ("ArrowLeft", Some(_)) if !on_head => self.many.borrow().layout.number(line.entry, None),
            ("Enter" | " ", Some(key)) if on_head => return self.toggled(ctx, &key),
            ("Enter" | " ", _) => {
                if let Some(lane) = lane {
                    let Props { at, shared, .. } = ctx.props();
                    shared.send(Action::Player(Ask::Lane(*at, lane)));
                }
                return;
            }
            _ => return,
        };
        self.go(to.min(last));
    }

    fn toggled(&mut self, ctx: &Context<Tree>, key: &Key) {
        self.many.borrow_mut().toggle(key);
        self.refresh(ctx);
        self.moves = true;
    }

    /// Gives the focus to a line, and brings it into view.
    fn go(&mut self, number: usize) {
        self.current = number;
        self.moves = true;
        let Some(line) = self.many.borrow().layout.line(number) else { return };
        let Some(scroller) = self.scroller.cast::<Element>() else { return };
        let units = |pixels: i32| f64::from(pixels) / text_scale();
        let (scroll, room) = (units(scroller.scroll_top()), units(scroller.client_height()) - STRIP);
        if line.top < scroll {
            self.scroll_to(line.top);
        } else if line.top + line.height > scroll + room {
            self.scroll_to(line.top + line.height - room);
        }
    }

    fn scroll_to(&self, top: f64) {
        if let Some(scroller) = self.scroller.cast::<Element>() {
            scroller.set_scroll_top((top * text_scale()).round() as i32);
            self.many.borrow_mut().scroll = f64::from(scroller.scroll_top()) / text_scale();
        }
    }
}

/// A measure of the picture's for the style sheet: both grow with the size of the page's text.
fn rem(units: f64) -> String {
    format!("{}rem", units / 16.0)
}

/// What the ways to fold are called, in the order of `Fold::all`.
fn ways(texts: &LaterTexts) -> [&'static str; 4] {
    [texts.fold_parent, texts.fold_state, texts.fold_name, texts.fold_none]
}
