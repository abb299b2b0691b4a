//! The field for a program that can be written: [`Editor`].
//!
//! It begins as a textarea (`plain`), so that one can type at once. When that gets the focus, the editor proper comes
//! (static/editor, a file of its own), and takes the textarea's place with its text, selection and focus (`coded`); if
//! it cannot come, the textarea stays. What is wrong with the text is told after a short rest, in the field and below
//! it (`said`).

mod coded;
mod plain;
mod said;

use crate::i18n::Lang;
use crate::lint::{self, Diagnostic};
use crate::view::beat::{Beat, Lit, lit_in};
use crate::view::browser;
use crate::view::stage::Stage;
use crate::view::told::Hearer;
use coded::{Coded, Shown};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use plain::Plain;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

/// How long after the last letter it is told what is wrong with the text, in milliseconds.
const REST: u32 = 400;
/// Longer texts are not looked at while somebody types: it would hold up the letters.
const LONGEST: usize = 200_000;

#[derive(Properties)]
pub struct Props {
    /// The text; it changes with what is typed, and for other reasons.
    pub text: Rc<str>,
    /// Whose run it is, and of which program; whether that was run with this text, so that its lines light up.
    pub stage: Rc<Stage>,
    pub at: usize,
    pub fits: bool,
    /// The line of an error in this text.
    pub wrong: Option<u32>,
    pub lang: Lang,
    /// What the field is called.
    pub label: &'static str,
    pub on_edit: Callback<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        self.text == other.text
            && Rc::ptr_eq(&self.stage, &other.stage)
            && (self.at, self.fits, self.wrong) == (other.at, other.fits, other.wrong)
            && self.lang == other.lang
            && self.label == other.label
            && self.on_edit == other.on_edit
    }
}

impl Props {
    /// The lines of the text that lanes are on.
    fn lit<'a>(&self, beat: &'a Beat) -> &'a [Lit] {
        if self.fits { lit_in(beat, self.at) } else { &[] }
    }
}

pub enum Msg {
    /// Lanes are on other lines.
    Lit,
    /// The text was changed in the field; perhaps a syllable is being put together there.
    Edited {
        text: String,
        composing: bool,
    },
    Focused,
    /// A syllable is finished.
    Composed,
    /// The editor's module is there, or cannot be.
    Came(Option<JsValue>),
    Rested,
    /// Leads to a problem, by where it begins, in bytes.
    Go(usize),
}

pub struct Editor {
    plain: Plain,
    /// The textarea, and what the editor proper is put into.
    field: NodeRef,
    host: NodeRef,
    coded: Option<Coded>,
    coming: bool,
    composing: bool,
    /// What hears when a syllable is finished: no change of the text tells it.
    heard: Option<EventListener>,
    /// It came while a syllable was being put together.
    waiting: Option<JsValue>,
    resting: Option<Timeout>,
    /// What is wrong with a text, and the text.
    said: (Rc<str>, Rc<[Diagnostic]>),
    _hearer: Rc<Hearer>,
}

impl Component for Editor {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Editor>) -> Editor {
        let lit = ctx.link().callback(|()| Msg::Lit);
        let told = move |before: &Beat, now: &Beat| {
            let all = 0..now.groups.len();
            if all.into_iter().any(|at| lit_in(before, at) != lit_in(now, at)) {
                lit.emit(());
            }
        };
        let mut editor = Editor {
            plain: Plain::new(ctx),
            field: NodeRef::default(),
            host: NodeRef::default(),
            coded: None,
            coming: false,
            composing: false,
            heard: None,
            waiting: None,
            resting: None,
            said: (Rc::from(""), Rc::default()),
            _hearer: ctx.props().stage.hear(told),
        };
        editor.rest(ctx);
        editor
    }

    fn changed(&mut self, ctx: &Context<Editor>, old: &Props) -> bool {
        if ctx.props().text != old.text {
            self.plain.show(&ctx.props().text);
            self.rest(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Editor>, msg: Msg) -> bool {
        match msg {
            Msg::Lit => ctx.props().fits,
            Msg::Edited { text, composing } => {
                ctx.props().on_edit.emit(text);
                self.composing = composing;
                !composing && self.go_on(ctx)
            }
            Msg::Focused => {
                self.fetch(ctx);
                false
            }
            Msg::Composed => {
                self.composing = false;
                self.go_on(ctx)
            }
            Msg::Came(module) => {
                self.coming = false;
                module.is_some_and(|module| self.came(ctx, module))
            }
            Msg::Rested => {
                let text = ctx.props().text.clone();
                let said = if text.len() > LONGEST { Rc::default() } else { lint::check(&text).into() };
                self.said = (text, said);
                true
            }
            Msg::Go(at) => {
                self.go(&ctx.props().text, at);
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Editor>) -> Html {
        let said = self.said(ctx);
        let beat = ctx.props().stage.told();
        html! {
            <>
                <div class="editor">
                    if self.coded.is_none() {
                        { self.plain.view(ctx, &self.field, ctx.props().lit(&beat)) }
                    }
                    { coded::place(ctx, &self.host, self.coded.is_some()) }
                </div>
                { said::said(ctx, &said) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Editor>, _first: bool) {
        let said = self.said(ctx);
        if let Some(coded) = &mut self.coded {
            let props = ctx.props();
            coded.show(&Shown { props, lit: props.lit(&props.stage.told()), said: &said });
        }
    }
}

impl Editor {
    /// Looks at the text once nothing more is typed.
    fn rest(&mut self, ctx: &Context<Editor>) {
        let link = ctx.link().clone();
        self.resting = Some(Timeout::new(REST, move || link.send_message(Msg::Rested)));
    }

    /// What is wrong with the text, as far as it is known for this one.
    fn said(&self, ctx: &Context<Editor>) -> Rc<[Diagnostic]> {
        let (text, said) = &self.said;
        if *text == ctx.props().text { said.clone() } else { Rc::default() }
    }

    /// Asks for the editor proper, once.
    fn fetch(&mut self, ctx: &Context<Editor>) {
        if self.coded.is_none() && !self.coming && self.waiting.is_none() {
            self.coming = true;
            let link = ctx.link().clone();
            let finished = move |_: &web_sys::Event| link.send_message(Msg::Composed);
            self.heard = self.field.get().map(|field| EventListener::new(&field, "compositionend", finished));
            ctx.link().send_future(async { Msg::Came(coded::module().await) });
        }
    }

    /// It came: it takes over, or waits. Whether it is there then.
    fn came(&mut self, ctx: &Context<Editor>, module: JsValue) -> bool {
        if !self.composing {
            return self.take_over(ctx, &module);
        }
        self.waiting = Some(module);
        false
    }

    /// Nothing is being put together any more: what waited for that takes over.
    fn go_on(&mut self, ctx: &Context<Editor>) -> bool {
        let waiting = self.waiting.take();
        waiting.is_some_and(|module| self.take_over(ctx, &module))
    }

    /// Puts the editor into the textarea's place. Whether it is there then.
    fn take_over(&mut self, ctx: &Context<Editor>, module: &JsValue) -> bool {
        let field = self.field.cast::<HtmlTextAreaElement>();
        let host = self.host.cast::<HtmlElement>();
        self.coded = field.zip(host).and_then(|(field, host)| {
            let focused = browser::document().active_element().is_some_and(|on| on == *field.unchecked_ref());
            Coded::mount(module, host, &field, focused, ctx.props())
        });
        if self.coded.is_some() {
            self.heard = None;
        }
        self.coded.is_some()
    }

    /// Puts the caret there.
    fn go(&self, text: &str, at: usize) {
        let at = coded::units(text, at);
        match (&self.coded, self.field.cast::<HtmlTextAreaElement>()) {
            (Some(coded), _) => coded.go(at),
            (None, Some(field)) => {
                // A field that cannot have the focus leaves things as they are.
                let _ = field.focus();
                let _ = field.set_selection_range(at, at);
            }
            (None, None) => {}
        }
    }
}
