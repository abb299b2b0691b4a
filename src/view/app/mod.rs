//! The page's root: what was chosen, and one line for each thing that can be asked of it.

mod address;
mod number;
mod own;
mod run;
mod work;

use crate::i18n::Lang;
use crate::link::Theme;
use crate::scenario::{CODE, Scenario, Setting, Texts};
use crate::time::Time;
use crate::view::account::Account;
use crate::view::action::{Action, Shared};
use crate::view::beat::Beat;
use crate::view::browser;
use crate::view::chart::Chart;
use crate::view::choices::Choices;
use crate::view::exercise::{self, Work};
use crate::view::heard::milestone;
use crate::view::later::embed::{Host, way_out};
use crate::view::later::newer::{Newer, offer};
use crate::view::later::own::{Own, above, listen};
use crate::view::later::player::{Player, below, has_each, own as without_kept, pointer};
use crate::view::later::send::send;
use crate::view::later::take::take;
use crate::view::later::{ask, concepts};
use crate::view::listen::listeners;
use crate::view::meaning::{Lesson, Steps};
use crate::view::motion;
use crate::view::names::called;
use crate::view::notice::notice;
use crate::view::panel::panel;
use crate::view::progress::{Mark, Progress};
use crate::view::rest::{self, Part};
use crate::view::sharing;
use crate::view::side::Side;
use crate::view::stage::Stage;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

pub struct App {
    choices: Choices,
    lang: Lang,
    theme: Option<Theme>,
    dispatch: Callback<Action>,
    stage: Rc<Stage>,
    /// The scenario whose canvases the stage watches, and how many there are.
    observed: (&'static str, usize),
    beat: Beat,
    /// How many runs were started.
    runs: u32,
    progress: Progress,
    /// What is looked for.
    query: Rc<str>,
    /// The program that is shown beside the picture.
    tab: usize,
    /// Said in passing, and its timer.
    said: Rc<str>,
    hush: Option<Timeout>,
    /// For those who hear the page: the last milestone.
    heard: Rc<str>,
    player: Player,
    /// What listens to the pointer on the picture, once all of the page is there.
    pointing: Option<pointer::Listeners>,
    /// What is known of a person's own program.
    own: Own,
    /// The dialog that sends is open.
    sending: bool,
    /// Likewise the one of what can be taken along.
    taking: bool,
    /// The page around, once all of this one is there.
    around: Option<Host>,
    /// What listens for files, once all of the page is there.
    files: Option<[EventListener; 2]>,
    /// What was done of the exercise that is open.
    work: Option<Work>,
    /// Runs what is written, a little later.
    settling: Option<Timeout>,
    /// It played before the scrub bar was taken hold of.
    resume: bool,
    /// The address is to be written.
    writing: Option<address::Writing>,
    newer: Newer,
    /// All of it is shown: what stands around the picture comes a little later, so that neither holds the page long.
    whole: bool,
    _listeners: [EventListener; 6],
}

/// What the page begins with.
#[derive(Properties)]
pub struct Props {
    /// Where a run has begun in the shell, before the page was there.
    pub stage: Rc<Stage>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.stage, &other.stage)
    }
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<App>) -> App {
        let dispatch = ctx.link().callback(|action: Action| action);
        let choices = Choices::of_address();
        let stage = ctx.props().stage.clone();
        stage.tell_to(dispatch.clone());
        let mut app = App {
            lang: choices.lang(),
            theme: choices.theme(),
            tab: 0,
            beat: Beat::default(),
            runs: 0,
            progress: Progress::stored(),
            query: "".into(),
            said: "".into(),
            hush: None,
            heard: "".into(),
            player: Player::default(),
            pointing: None,
            own: Own::default(),
            sending: false,
            taking: false,
            around: None,
            files: None,
            work: None,
            settling: None,
            resume: false,
            writing: None,
            newer: Newer::default(),
            whole: false,
            _listeners: listeners(&dispatch, &stage),
            observed: ("", 0),
            choices,
            stage,
            dispatch,
        };
        app.dress();
        app.take_up();
        app.arrive();
        app.begin();
        app
    }

    fn update(&mut self, ctx: &Context<App>, action: Action) -> bool {
        match action {
            Action::Whole => !std::mem::replace(&mut self.whole, true),
            Action::Visit => self.visit(ctx),
            Action::Knob(name, setting) => self.knob(&name, setting),
            Action::Toggle => self.toggle(),
            Action::Restart => self.restart(),
            Action::Scrub(time) => self.scrub(time),
            Action::Scrubbed => self.scrubbed(),
            Action::Speed(speed) => self.speed(speed),
            Action::Tab(tab) => std::mem::replace(&mut self.tab, tab) != tab,
            Action::Lang(lang) => self.speak(lang),
            Action::Theme(theme) => self.wear(theme),
            Action::SystemTheme => self.dress(),
            Action::Send(open) => self.send(ctx, open),
            Action::Take(open) => self.take(ctx, open),
            Action::Host(word) => self.host(word),
            Action::Copy => self.copy(ctx),
            Action::Say(text) => self.say(ctx, text),
            Action::Hush => !std::mem::take(&mut self.said).is_empty(),
            Action::Dismiss => !std::mem::take(&mut self.choices.ignored).is_empty(),
            Action::Beat(beat) => self.beat(beat),
            Action::Veil(veiled) => self.veil(veiled),
            Action::Progress(mark) => self.progress.add(mark, self.choices.state.scenario),
            Action::Search(words) => self.search(ctx, words),
            Action::Forget => self.forget(ctx),
            Action::Newer(ask) => self.newer(ctx, ask),
            Action::Player(ask) => self.play(ctx, ask),
            Action::Number(ask) => self.number(ask),
            Action::Own(ask) => self.own(ctx, ask),
            Action::Exercise(ask) => self.exercise(ctx, ask),
            Action::Address => self.address(),
            Action::Passed(id) => self.progress.add(Mark::Passed, id),
        }
    }

    fn view(&self, _: &Context<App>) -> Html {
        let scenario = self.choices.state.scenario();
        let texts = scenario.texts(self.lang);
        let shared = &self.shared();
        html! {
            <>
                <div class={self.classes()}>
                    <Side shared={shared.clone()} scenario={scenario.id} query={self.query.clone()} />
                    <main>
                        { notice(&self.choices.ignored, shared) }
                        <h1>{ texts.heading }</h1>
                        <p class="lead">{ texts.lead }</p>
                        if !rest::is_missing() {
                            { above(&self.own, &self.choices.state, shared) }
                        }
                        { for texts.predict.map(|predict| ask(predict, &self.stage, self.runs, shared)) }
                        { for self.work.iter().map(|work| exercise::task(work, shared)) }
                        <Chart
                            shared={shared.clone()}
                            scenario={scenario.id}
                            runs={self.runs}
                            kept={self.choices.state.kept.is_some()}
                            stage={self.stage.clone()}
                            beat={self.beat.clone()}
                            speed={self.choices.state.speed}
                            moments={self.moments()}
                            lane={self.choices.state.lane}
                            tools={self.choices.state.show.has_tools()}
                        />
                        if self.whole {
                            { self.below_picture(scenario, &texts, shared) }
                        }
                    </main>
                    if self.whole {
                        { self.beside_picture(shared) }
                    } else {
                        <aside class="code-side"></aside>
                    }
                </div>
                if !rest::is_missing() {
                    { offer(&self.newer, shared) }
                }
                if self.sending {
                    { send(&self.choices.state, shared) }
                }
                if self.taking {
                    { take(&self.choices.state, &self.stage, shared) }
                }
                <p class="heard" aria-live="polite">{ &*self.heard }</p>
                <p class="toast" data-status="" role="status">{ &*self.said }</p>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<App>, first: bool) {
        if first {
            let link = ctx.link().clone();
            Timeout::new(0, move || link.send_message(Action::Whole)).forget();
        }
        // Other programs have other canvases.
        let here = (self.choices.state.scenario, self.beat.groups.len());
        if self.observed != here {
            self.observed = here;
            self.stage.observe();
        }
        if self.pointing.is_none() && !rest::is_missing() {
            self.pointing = Some(pointer::listeners(&self.dispatch, &self.stage));
            self.files = Some(listen(&self.dispatch));
            self.around = if self.embedded() { Host::around(&self.dispatch) } else { None };
        }
    }
}

impl App {
    fn below_picture(&self, scenario: &'static Scenario, texts: &Texts, shared: &Shared) -> Html {
        let page = shared.texts();
        let mut totals: Vec<Option<Time>> = self.beat.groups.iter().map(|group| group.total).collect();
        if self.choices.state.kept.is_some() {
            without_kept(&mut totals);
        }
        html! {
            <>
                if !rest::is_missing() {
                    { below(&self.player, &self.choices.state, &self.stage, &self.beat, shared) }
                }
                <Lesson scenario={scenario.id} {totals} knobs={self.choices.knob_views()} shared={shared.clone()} />
                <details class="account">
                    <summary>{ page.account }</summary>
                    <Account stage={self.stage.clone()} />
                </details>
                if !texts.concepts.is_empty() {
                    { concepts(texts.concepts.clone(), &self.stage, shared) }
                }
                <Steps scenario={scenario.id} shared={shared.clone()} />
                if self.embedded() {
                    { way_out(&self.choices.state, shared) }
                }
            </>
        }
    }

    fn beside_picture(&self, shared: &Shared) -> Html {
        let names = called(&self.choices.state, self.lang);
        panel(&names, self.written(), (&self.own, &self.choices.state), &self.stage, self.tab, shared)
    }

    /// The texts that it looks through are in the last part of the page.
    fn search(&mut self, ctx: &Context<App>, words: String) -> bool {
        if rest::is_missing() {
            ctx.link().send_future(rest::then(Part::All, Action::Search(words)));
            return false;
        }
        self.query = words.trim().into();
        true
    }

    fn forget(&mut self, ctx: &Context<App>) -> bool {
        self.progress.clear();
        self.say(ctx, self.lang.texts().progress_cleared.to_owned())
    }

    fn visit(&mut self, ctx: &Context<App>) -> bool {
        let needed = rest::needed_for(&browser::fragment());
        if !rest::is_here(needed) {
            ctx.link().send_future(rest::then(needed, Action::Visit));
            return false;
        }
        let before = self.choices.state.scenario;
        // What was not written yet belongs to the address that was left.
        self.writing = None;
        self.choices = self.choices.visit();
        self.query = "".into();
        let others = self.choices.state.scenario != before;
        if others {
            self.beat = Beat::default();
        }
        if others || self.brings_other_work() {
            self.take_up();
        }
        self.lang = self.choices.lang();
        self.theme = self.choices.theme();
        self.dress();
        self.arrive();
        self.open();
        // A link that was not understood stays in the address, for its reader to mend.
        if self.choices.ignored.is_empty() {
            self.write_address();
        }
        true
    }

    fn knob(&mut self, name: &str, setting: Setting) -> bool {
        self.choices.choose(name, setting);
        if let Some(work) = &mut self.work {
            work.turned(name, &mut self.choices);
        }
        // A stranger's stays a stranger's.
        if self.choices.state.scenario == CODE && !self.own.held {
            self.own.keep(&mut self.choices, self.lang);
        }
        self.run_again();
        true
    }

    fn speak(&mut self, lang: Lang) -> bool {
        browser::store_lang(lang);
        self.said = "".into();
        self.heard = "".into();
        self.lang = lang;
        self.choices.state.lang = Some(lang);
        self.dress();
        self.open();
        self.write_address();
        true
    }

    fn wear(&mut self, theme: Option<Theme>) -> bool {
        browser::store_theme(theme);
        self.theme = theme;
        self.choices.state.theme = theme;
        self.write_address();
        self.dress()
    }

    /// Tells the document its language and its theme.
    fn dress(&mut self) -> bool {
        let root = browser::root();
        root.set_lang(self.lang.tag());
        let theme = browser::theme_name(self.theme.unwrap_or_else(browser::system_theme));
        // An attribute of this name can always be set.
        let _ = root.set_attribute("data-theme", theme);
        self.stage.repaint();
        true
    }

    fn copy(&mut self, ctx: &Context<App>) -> bool {
        let program = self.stage.with(|run| run.groups.get(self.tab).map(|group| group.displayed().clone()));
        if let Some(program) = program.flatten() {
            ctx.link().send_future(sharing::copy(program, self.lang.texts()));
        }
        false
    }

    fn say(&mut self, ctx: &Context<App>, text: String) -> bool {
        self.said = text.into();
        let link = ctx.link().clone();
        self.hush = Some(Timeout::new(motion::SAID, move || link.send_message(Action::Hush)));
        true
    }

    fn beat(&mut self, beat: Beat) -> bool {
        let names = called(&self.choices.state, self.lang);
        if let Some(heard) = milestone(&self.beat, &beat, &names, &self.stage, self.lang.texts()) {
            self.heard = heard.into();
        }
        if beat.over {
            self.progress.add(Mark::Seen, self.choices.state.scenario);
        }
        let others = !self.beat.is_like(&beat);
        self.beat = beat;
        self.tell_host();
        others || (!rest::is_missing() && has_each(&self.choices.state))
    }

    fn shared(&self) -> Shared {
        Shared {
            lang: self.lang,
            theme: self.theme,
            progress: self.progress.clone(),
            dispatch: self.dispatch.clone(),
        }
    }
}
