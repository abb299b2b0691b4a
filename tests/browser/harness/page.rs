//! One browser window, and what a test can do with it.

use super::{Kind, Skip, policy};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::{Duration, Instant};

/// How long a condition may take to come true. A run of the first scenario takes 6 s by itself.
const PATIENCE: Duration = Duration::from_secs(30);

/// What kind of browser a test wants.
pub struct Browser {
    /// What its person reads, as in `navigator.languages`.
    pub language: &'static str,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// The size of letters that this person has chosen, in pixels; browsers come with 16.
    pub letters: u32,
    /// It is noted what is asked for: see [`Page::requests`].
    pub requests: bool,
}

impl Default for Browser {
    fn default() -> Browser {
        Browser { language: "en", size: (1280, 900), letters: 16, requests: false }
    }
}

pub struct Page {
    pub kind: Kind,
    client: Client,
    base: &'static str,
    /// What the consoles of documents that are gone got, where the page itself has to tell.
    heard: RefCell<Vec<String>>,
    /// What the console said of things that are against a page's policy.
    violations: RefCell<Vec<String>>,
}

impl Page {
    /// Starts a browser; it shows nothing yet.
    pub(super) async fn open(kind: Kind, driver: &str, base: &'static str, browser: &Browser) -> Page {
        let Value::Object(capabilities) = kind.capabilities(browser) else { unreachable!("an object") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(driver)
            .await
            .expect("the driver starts its browser");
        Page { kind, client, base, heard: RefCell::default(), violations: RefCell::default() }
    }

    /// Makes the browser ready for a test.
    pub(super) async fn prepare(&self, size: (u32, u32)) {
        self.resize(size).await;
        self.watch().await;
    }

    /// Sees to it that the console says what is against a policy, in this tab; elsewhere the server does.
    async fn watch(&self) {
        if self.kind == Kind::Chromium {
            let watch = json!({ "source": policy::WATCH });
            self.cdp("Page.addScriptToEvaluateOnNewDocument", watch).await;
        }
    }

    pub(super) async fn close(self) {
        // A browser that is gone already is closed.
        let _ = self.client.close().await;
    }

    /// Opens an address of the server, `/` for the page itself. What a fragment alone would not do
    /// is done here: the document is loaded anew.
    pub async fn goto(&self, path: &str) {
        if self.kind != Kind::Chromium {
            let heard = self.told().await;
            self.heard.borrow_mut().extend(heard);
        }
        self.client.goto("about:blank").await.expect("a blank page");
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap_or_else(|e| panic!("{path}: {e}"));
    }

    /// Opens a file of this machine, with what stands behind its `#`.
    pub async fn goto_file(&self, path: &str) {
        self.client.goto("about:blank").await.expect("a blank page");
        self.client.goto(&format!("file://{path}")).await.unwrap_or_else(|e| panic!("{path}: {e}"));
    }

    /// Opens another tab and goes to it: the one before, and it, to come back to.
    pub async fn tab(&self) -> (WindowHandle, WindowHandle) {
        let before = self.client.window().await.expect("a tab");
        let new = self.client.new_window(true).await.expect("another tab");
        self.client.switch_to_window(new.handle.clone()).await.expect("the other tab");
        self.watch().await;
        (before, new.handle)
    }

    /// Goes to another tab.
    pub async fn switch(&self, tab: &WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.expect("a tab that is open");
    }

    /// Closes this tab; another one has to be gone to.
    pub async fn leave(&self) {
        self.client.close_window().await.expect("a tab");
    }

    /// The value of a JavaScript expression; may be awaited inside.
    pub async fn js(&self, expression: &str) -> Value {
        self.try_js(expression).await.unwrap_or_else(|error| panic!("in {expression}: {error}"))
    }

    /// The value of a JavaScript expression that is a text.
    pub async fn text(&self, expression: &str) -> String {
        match self.js(expression).await {
            Value::String(text) => text,
            other => panic!("not a text but {other}: {expression}"),
        }
    }

    async fn try_js(&self, expression: &str) -> Result<Value, fantoccini::error::CmdError> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => ({expression}))().then((value) => done([value ?? null]), (error) => done(String(error)))"
        );
        match self.client.execute_async(&script, vec![]).await? {
            Value::Array(mut values) => Ok(values.pop().unwrap_or_default()),
            // The document went away meanwhile.
            Value::Null => Ok(Value::Null),
            error => panic!("{error} in {expression}"),
        }
    }

    /// Waits until a JavaScript expression is true (as JavaScript counts truth) and gives its value.
    pub async fn until(&self, expression: &str) -> Value {
        let began = Instant::now();
        // A function, say, is true, but no driver brings it here.
        let guarded = format!(
            "(() => {{ try {{ const value = {expression};
                return value && typeof value !== 'string' && typeof value !== 'number' && !Array.isArray(value) ? true : value;
            }} catch (error) {{ return null }} }})()"
        );
        loop {
            // While a document is being replaced there is none to ask.
            let value = self.try_js(&guarded).await.unwrap_or_default();
            if !matches!(&value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("")
            {
                return value;
            }
            if began.elapsed() > PATIENCE {
                let body = self.try_js("document.body.innerText.slice(0, 2000)").await;
                let trap = self.try_js("document.querySelector('textarea[data-report]')?.value").await;
                let log = self.log().await;
                panic!(
                    "never came true: {expression}\nthe page says: {body:?}\nits trap: {trap:?}\nthe console says: {log:?}"
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks as a mouse does: what is covered or outside of the window can't be clicked.
    pub async fn click(&self, selector: &str) {
        self.find(selector).await.click().await.unwrap_or_else(|e| panic!("click on {selector}: {e}"));
    }

    /// Types into an element, after what is there; keys by their WebDriver code points.
    pub async fn type_keys(&self, selector: &str, keys: &str) {
        self.find(selector).await.send_keys(keys).await.unwrap_or_else(|e| panic!("keys to {selector}: {e}"));
    }

    /// Presses keys one after the other where the focus is, by their WebDriver code points, while `held` are down.
    pub async fn press(&self, held: &[char], keys: &str) {
        let down = held.iter().map(|&value| KeyAction::Down { value });
        let each = keys.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let up = held.iter().map(|&value| KeyAction::Up { value });
        let all = down.chain(each).chain(up);
        let actions = all.fold(KeyActions::new("keys".into()), |actions, action| actions.then(action));
        self.client.perform_actions(actions).await.unwrap_or_else(|e| panic!("keys {keys:?}: {e}"));
    }

    /// Moves the mouse, with its button down, from one point of the window to another so far away.
    pub async fn drag(&self, (x, y): (f64, f64), (right, down): (f64, f64)) {
        let to = |x, y| PointerAction::MoveTo { duration: Some(Duration::from_millis(20)), x, y };
        let mut actions = MouseActions::new("mouse".into())
            .then(to(x, y))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        for step in 1..=6 {
            let part = f64::from(step) / 6.0;
            actions = actions.then(to(x + right * part, y + down * part));
        }
        let actions = actions.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(actions).await.unwrap_or_else(|e| panic!("a drag: {e}"));
    }

    /// Gives an input a value at once, as the end of a drag does.
    pub async fn set(&self, selector: &str, value: &str) {
        let (selector, value) = (json!(selector), json!(value));
        self.js(&format!(
            "(() => {{
                const input = document.querySelector({selector});
                if (!input) throw new Error('no ' + {selector});
                input.value = {value};
                input.dispatchEvent(new Event('input', {{ bubbles: true }}));
                input.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }})()"
        ))
        .await;
    }

    async fn find(&self, selector: &str) -> fantoccini::elements::Element {
        let wait = self.client.wait().at_most(PATIENCE);
        wait.for_element(Locator::Css(selector)).await.unwrap_or_else(|e| panic!("{selector}: {e}"))
    }

    /// The size of the page's window in CSS pixels, in Chromium below what a window manager would allow too.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        if self.kind == Kind::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        if self.kind == Kind::Firefox {
            // Its window has room for its own tools, unless it is told otherwise.
            self.of_firefox(
                "const root = Services.wm.getMostRecentWindow('navigator:browser').document.documentElement;
                 root.style.setProperty('min-width', '0', 'important');",
            )
            .await;
        }
        // What a window has around the page is known once it has a size.
        let (mut around, mut found) = ((0, 0), Value::Null);
        for _ in 0..3 {
            let (wide, high) = (width + around.0, height + around.1);
            self.client.set_window_rect(0, 0, wide, high).await.unwrap_or_else(|e| panic!("a size: {e}"));
            // It has its size a little later.
            for _ in 0..40 {
                found = self.js("[innerWidth, innerHeight]").await;
                if found == json!([width, height]) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(25)).await;
            }
            let inner = |at: usize| found[at].as_u64().unwrap_or_default() as u32;
            around = ((wide).saturating_sub(inner(0)), (high).saturating_sub(inner(1)));
        }
        self.skip(&format!("its window is {found} where {width} × {height} is asked for"));
    }

    /// Whether the system asks for dark colours, and for less motion.
    pub async fn prefer(&self, dark: bool, reduced_motion: bool) {
        match self.kind {
            Kind::Chromium => {
                let motion = if reduced_motion { "reduce" } else { "no-preference" };
                let features = json!([
                    { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
                    { "name": "prefers-reduced-motion", "value": motion },
                ]);
                self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
            }
            Kind::Firefox => {
                self.of_firefox(&format!(
                    "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {});
                     Services.prefs.setIntPref('ui.prefersReducedMotion', {});",
                    u8::from(!dark),
                    u8::from(reduced_motion),
                ))
                .await;
                self.until(&format!("matchMedia('(prefers-color-scheme: dark)').matches === {dark}")).await;
            }
            Kind::WebKit => self.skip("nobody can tell it what the system prefers"),
        }
    }

    /// Runs a script as one of Firefox's own.
    async fn of_firefox(&self, script: &str) {
        self.moz_context("chrome").await;
        self.client.execute(script, vec![]).await.unwrap_or_else(|e| panic!("in Firefox: {e}"));
        self.moz_context("content").await;
    }

    /// Whose scripts are run: Firefox's own, or the page's.
    async fn moz_context(&self, context: &str) {
        let command = Extension { path: "moz/context", body: json!({ "context": context }) };
        self.client.issue_cmd(command).await.unwrap_or_else(|e| panic!("{context}: {e}"));
    }

    /// A command of Chromium's own protocol; elsewhere the test ends here, skipped.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.needs_chromium(&format!("{command} is Chromium's own"));
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Extension { path: "goog/cdp/execute", body })
            .await
            .unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// Ends the test here, skipped, in another browser than Chromium.
    pub fn needs_chromium(&self, why: &str) {
        if self.kind != Kind::Chromium {
            self.skip(why);
        }
    }

    /// Ends the test here: it can't be run in this browser.
    pub fn skip(&self, why: &str) {
        // No failure: nothing is printed but the reason.
        std::panic::resume_unwind(Box::new(Skip(why.to_owned())));
    }

    /// What the console got since this was last asked: `LEVEL: message`.
    pub async fn log(&self) -> Vec<String> {
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let lines = if self.kind == Kind::Chromium {
            let entries = self.entries("browser").await;
            entries.iter().map(|e| format!("{}: {}", text(e, "level"), text(e, "message"))).collect()
        } else {
            let mut heard = self.heard.take();
            heard.extend(self.told().await);
            heard
        };
        let violations = lines.iter().filter(|line| policy::is_violation(line)).cloned();
        self.violations.borrow_mut().extend(violations);
        lines
    }

    /// The addresses of all requests since this was last asked, frames and workers included: in Chromium, where the
    /// test wants them noted.
    pub async fn requests(&self) -> Vec<String> {
        let entries = self.entries("performance").await;
        let messages = entries.iter().filter_map(|entry| entry["message"].as_str());
        let events = messages.filter_map(|text| serde_json::from_str::<Value>(text).ok());
        let address = |event: &Value| {
            let event = &event["message"];
            let at = match event["method"].as_str()? {
                "Network.requestWillBeSent" => &event["params"]["request"]["url"],
                "Network.webSocketCreated" | "Network.webTransportCreated" => &event["params"]["url"],
                _ => return None,
            };
            at.as_str().map(str::to_owned)
        };
        events.filter_map(|event| address(&event)).collect()
    }

    /// What Chromium logged since this was last asked.
    async fn entries(&self, kind: &str) -> Vec<Value> {
        let command = Extension { path: "se/log", body: json!({ "type": kind }) };
        match self.client.issue_cmd(command).await.expect("the browser's log") {
            Value::Array(entries) => entries,
            other => panic!("no log but {other}"),
        }
    }

    /// What the page itself noted of its console (fixture/log.js).
    async fn told(&self) -> Vec<String> {
        let told = self.try_js("window.harnessLog?.splice(0)").await.unwrap_or_default();
        let lines = told.as_array().into_iter().flatten();
        lines.filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// Fails if the console got an error or a warning since it was last asked.
    pub async fn assert_quiet(&self) {
        let loud: Vec<_> = self.log().await.into_iter().filter(|line| !line.starts_with("INFO")).collect();
        assert!(loud.is_empty(), "the console says: {loud:#?}");
    }

    /// What was against a page's policy since this was last asked.
    pub async fn violations(&self) -> Vec<String> {
        self.log().await;
        self.violations.take()
    }

    /// Waits until something was against this word of the page's policy.
    pub async fn until_against(&self, word: &str) {
        let (began, mut said) = (Instant::now(), vec![]);
        while !said.iter().any(|line: &String| line.contains(word)) {
            assert!(began.elapsed() < PATIENCE, "nothing was against {word}: {said:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
            said.extend(self.violations().await);
        }
    }

    /// A picture of the page, as PNG, if the browser still gives one.
    pub(super) async fn picture(&self) -> Option<Vec<u8>> {
        self.client.screenshot().await.ok()
    }
}

/// A command that a driver knows besides the standard's.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
