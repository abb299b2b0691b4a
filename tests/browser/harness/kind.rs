//! Which browser the tests run in: INTERLEAVE_BROWSER says so, Chromium otherwise. How each is started, and what each
//! cannot do.

use super::page::Browser;
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

impl Kind {
    pub fn of_run() -> Kind {
        match std::env::var("INTERLEAVE_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Kind::Chromium,
            Ok("firefox") => Kind::Firefox,
            Ok("webkit") => Kind::WebKit,
            Ok(other) => panic!("INTERLEAVE_BROWSER is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Its driver's command line; `port` is free.
    pub fn driver(self, port: u16) -> Vec<String> {
        let words: &[&str] = match self {
            Kind::Chromium => &["chromedriver", "--port="],
            // Without system access no test could say what the system prefers.
            Kind::Firefox => {
                &["geckodriver", "--allow-system-access", "--websocket-port=0", "--log=error", "--port="]
            }
            Kind::WebKit => &["WebKitWebDriver", "--port="],
        };
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        if let Some(last) = words.last_mut() {
            last.push_str(&port.to_string());
        }
        words
    }

    /// Why this browser cannot be set up in this way, if so.
    pub fn cannot(self, browser: &Browser) -> Option<&'static str> {
        match self {
            Kind::WebKit if browser.letters != 16 => {
                Some("its driver's browser cannot be given larger letters")
            }
            Kind::WebKit if browser.size.0 < 450 => Some("its window cannot be so narrow"),
            _ => None,
        }
    }

    /// What its driver is asked for.
    pub fn capabilities(self, browser: &Browser) -> Value {
        match self {
            Kind::Chromium => chromium(browser),
            Kind::Firefox => firefox(browser),
            Kind::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation"],
                },
            }),
        }
    }
}

fn chromium(browser: &Browser) -> Value {
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
    let mut logs = json!({ "browser": "ALL" });
    if browser.requests {
        logs["performance"] = "ALL".into();
    }
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": logs })
}

fn firefox(browser: &Browser) -> Value {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": browser.language,
            "font.size.variable.x-western": browser.letters,
            "font.size.variable.ko": browser.letters,
            "layout.css.prefers-color-scheme.content-override": 1,
            "ui.prefersReducedMotion": 0,
            // What a press on a button may do here is what it may do for a person.
            "dom.events.testing.asyncClipboard": true,
        },
    });
    if let Ok(binary) = std::env::var("FIREFOX") {
        options["binary"] = binary.into();
    }
    json!({ "moz:firefoxOptions": options })
}

/// The browser that comes with WebKitGTK to be driven.
fn mini_browser() -> PathBuf {
    if let Some(path) = std::env::var_os("MINIBROWSER") {
        return path.into();
    }
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut found = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    found.find(|path| path.exists()).expect("webkit2gtk-driver brings MiniBrowser: scripts/test installs it")
}
