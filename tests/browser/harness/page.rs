//! One browser window, and what a test can do with it.

use super::policy;
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
}

impl Default for Browser {
    fn default() -> Browser {
        Browser { language: "en", size: (1280, 900), letters: 16 }
    }
}

pub struct Page {
    client: Client,
    base: &'static str,
    /// What the console said of things that are against a page's policy.
    violations: RefCell<Vec<String>>,
}

impl Page {
    /// Starts a browser; it shows nothing yet.
    pub(super) async fn open(driver: &str, base: &'static str, browser: &Browser) -> Page {
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage",
                format!("--accept-lang={}", browser.language),
            ],
            "prefs": {
                "intl.accept_languages": browser.language,
                "webkit.webprefs.default_font_size": browser.letters,
            },
        });
        if let Ok(binary) = std::env::var("CHROMIUM") {
            options["binary"] = binary.into();
        }
        let capabilities = json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else { unreachable!("written as an object above") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(driver)
            .await
            .expect("chromedriver starts Chromium");
        let page = Page { client, base, violations: RefCell::default() };
        page.resize(browser.size).await;
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": policy::WATCH })).await;
        page
    }

    pub(super) async fn close(self) {
        // A browser that is gone already is closed.
        let _ = self.client.close().await;
    }

    /// Opens an address of the server, `/` for the page itself. What a fragment alone would not do
    /// is done here: the document is loaded anew.
    pub async fn goto(&self, path: &str) {
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
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": policy::WATCH })).await;
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
            error => panic!("{error} in {expression}"),
        }
    }

    /// Waits until a JavaScript expression is true (as JavaScript counts truth) and gives its value.
    pub async fn until(&self, expression: &str) -> Value {
        let began = Instant::now();
        let guarded =
            format!("(() => {{ try {{ return {expression} }} catch (error) {{ return null }} }})()");
        loop {
            // While a document is being replaced there is none to ask.
            let value = self.try_js(&guarded).await.unwrap_or_default();
            if !matches!(&value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("")
            {
                return value;
            }
            if began.elapsed() > PATIENCE {
                let body = self.try_js("document.body.innerText.slice(0, 2000)").await;
                let log = self.log().await;
                panic!("never came true: {expression}\nthe page says: {body:?}\nthe console says: {log:?}");
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

    /// The size of the page's window in CSS pixels, below what a window manager would allow too.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        )
        .await;
    }

    /// Whether the system asks for dark colours, and for less motion.
    pub async fn prefer(&self, dark: bool, reduced_motion: bool) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": if reduced_motion { "reduce" } else { "no-preference" } },
        ]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// A command of the browser's own protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client
            .issue_cmd(Extension { path: "goog/cdp/execute", body })
            .await
            .unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// What the console got since this was last asked: `LEVEL: message`.
    pub async fn log(&self) -> Vec<String> {
        let command = Extension { path: "se/log", body: json!({ "type": "browser" }) };
        let entries = self.client.issue_cmd(command).await.expect("the browser's log");
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let lines: Vec<String> = entries.as_array().map_or_else(Vec::new, |entries| {
            entries.iter().map(|e| format!("{}: {}", text(e, "level"), text(e, "message"))).collect()
        });
        let violations = lines.iter().filter(|line| policy::is_violation(line)).cloned();
        self.violations.borrow_mut().extend(violations);
        lines
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

    /// A picture of the page, as PNG, if the browser still gives one.
    pub(super) async fn picture(&self) -> Option<Vec<u8>> {
        self.client.screenshot().await.ok()
    }
}

/// A command that chromedriver knows besides the standard's.
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
