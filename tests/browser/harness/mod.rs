//! What every browser test stands on: the page's server, a driver, a browser of its own.
//!
//! [`check`] is the one way in. A test waits for conditions, never for a time; what is against a page's policy fails
//! it, whatever it is about. Whatever way a test ends, its browser is closed, and with the last of them the driver and
//! its folder go. A test that needs what this browser has not is skipped, with a word on why.

mod driver;
mod kind;
mod page;
mod permit;
mod policy;
mod server;

pub use kind::Kind;
pub use page::{Browser, Page};
pub use server::{Lies, lie_at, release};

use driver::Driver;
use server::Server;
use std::io::Write;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::OnceLock;

/// Runs `test` with an English browser of its own.
pub fn check(test: impl AsyncFnOnce(&Page)) {
    check_with(Browser::default(), test);
}

/// Runs `test` with a browser of its own, set up in this way.
pub fn check_with(browser: Browser, test: impl AsyncFnOnce(&Page)) {
    let kind = Kind::of_run();
    if let Some(why) = kind.cannot(&browser) {
        return tell_skipped(kind, why);
    }
    let _permit = permit::take();
    let driver = Driver::of(kind, &browser);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let page = Page::open(kind, &driver.address, base(), &browser).await;
        let result = catch(async {
            page.prepare(browser.size).await;
            test(&page).await;
            let violations = page.violations().await;
            assert!(violations.is_empty(), "against the page's policy: {violations:#?}");
        });
        let result = result.await;
        let skipped = result.as_ref().err().and_then(|panic| Some(panic.downcast_ref::<Skip>()?.0.clone()));
        if result.is_err() && skipped.is_none() {
            keep_picture(&page).await;
        }
        page.close().await;
        match (skipped, result) {
            (Some(skip), _) => tell_skipped(kind, &skip),
            (None, Err(panic)) => resume_unwind(panic),
            (None, Ok(())) => {}
        }
    });
}

/// What a test is left with where its browser cannot do what it needs.
struct Skip(String);

/// Past the runner, which shows only what failed tests print.
fn tell_skipped(kind: Kind, why: &str) {
    let name = std::thread::current().name().unwrap_or_default().to_owned();
    // Who does not read it still has the tests.
    let _ = writeln!(std::io::stderr(), "skipped in {kind:?}: {name}: {why}");
}

/// Keeps what the page looked like when a test failed, as target/browser/TEST.png.
async fn keep_picture(page: &Page) {
    let Some(name) = std::thread::current().name().map(|name| name.replace("::", ".")) else { return };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser");
    // A picture is a help, not a check: without it the test fails all the same.
    if let (Ok(()), Some(picture)) = (std::fs::create_dir_all(&folder), page.picture().await) {
        let _ = std::fs::write(folder.join(format!("{name}.png")), picture);
    }
}

/// The address that the built page is served at, once for all tests.
fn base() -> &'static str {
    static SERVER: OnceLock<Server> = OnceLock::new();
    &SERVER.get_or_init(|| Server::start(Kind::of_run() != Kind::Chromium)).address
}

/// Awaits a future, and gives back its panic as a value.
async fn catch<T>(future: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut future = Box::pin(future);
    std::future::poll_fn(move |context| {
        match std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}
