//! After one visit the page needs no network; and a newer version of it waits until it is asked for.

use crate::harness::{Lies, Page, check, lie_at};
use crate::interleave::{until_over, until_state};
use interleave::i18n::Lang;
use interleave::scenario;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Opens the page where it lies, and waits until it is kept.
async fn visit(page: &Page, lies: &Lies) {
    page.goto(&format!("{}#/sync-vs-async?speed=10", lies.path)).await;
    until_state(page, "finished").await;
    page.until("navigator.serviceWorker.controller?.state === 'activated'").await;
}

/// Edits the program that is shown, with the editor proper.
async fn edit(page: &Page) {
    page.click("[data-action=edit]").await;
    page.until("document.querySelector('[data-editor]')").await;
    page.js("document.querySelector('[data-editor]').focus()").await;
    page.until("document.querySelector('.coded[data-editor]')").await;
}

#[test]
fn all_of_it_works_without_a_network() {
    check(async |page| {
        let lies = lie_at(Some(&dist()));
        visit(page, &lies).await;
        lies.become_(None);
        let answered = format!("fetch('{}nothing').then(() => 'yes', () => 'no')", lies.path);
        assert_eq!(page.text(&answered).await, "no");
        page.goto(&format!("{}#/sync-vs-async?speed=10", lies.path)).await;
        until_state(page, "finished").await;
        for scenario in scenario::scenarios() {
            page.js(&format!("void (location.hash = '#/{}?speed=10&lang=ko')", scenario.id)).await;
            let heading = json!(scenario.texts(Lang::Ko).heading);
            page.until(&format!("document.querySelector('h1').textContent === {heading}")).await;
            until_over(page).await;
        }
        page.js("void (location.hash = '#/gather?speed=10')").await;
        until_over(page).await;
        edit(page).await;
        // Without a network there is no newer version, and nothing is said of that.
        assert_eq!(page.js("document.querySelector('[data-newer]')").await, json!(null));
    });
}

#[test]
fn a_newer_version_waits_until_it_is_asked_for() {
    check(async |page| {
        let newer = newer();
        let lies = lie_at(Some(&dist()));
        visit(page, &lies).await;
        let gather = format!("{}#/gather?speed=10", lies.path);
        let (old, mine) = page.tab().await;
        page.goto(&gather).await;
        until_over(page).await;
        lies.become_(Some(&newer.0));
        page.goto(&gather).await;
        page.until("document.querySelector('[data-newer]')").await;
        page.until("document.querySelector('[data-group]').dataset.state === 'finished'").await;
        let is_newer = "document.querySelector('meta[name=newer]') !== null";
        assert_eq!(page.js(is_newer).await, json!(false));
        // It can be left for later: the page goes on, and is offered it again when it is opened.
        page.click("[data-action=later-newer]").await;
        page.until("document.querySelector('[data-newer]') === null").await;
        page.goto(&gather).await;
        page.until("document.querySelector('[data-newer]')").await;
        assert_eq!(page.js(is_newer).await, json!(false));
        page.click("[data-action=take-newer]").await;
        page.until(is_newer).await;
        until_over(page).await;
        assert_eq!(page.js("document.querySelector('[data-newer]')").await, json!(null));
        edit(page).await;
        // Another page of the old version goes on with it, though the server has it no longer.
        page.switch(&old).await;
        assert_eq!(page.js(is_newer).await, json!(false));
        page.until("navigator.serviceWorker.controller?.state === 'activated'").await;
        edit(page).await;
        let versions = "caches.keys().then((all) => all.filter((name) => !name.endsWith(' pages')).length)";
        assert_eq!(page.js(versions).await, json!(2));
        // With that page gone, the old version goes.
        page.leave().await;
        page.switch(&mine).await;
        page.goto(&gather).await;
        page.until(&format!("{versions}.then((count) => count === 1)")).await;
    });
}

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// A folder that goes when it is let go of.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The built page as its next version might be.
fn newer() -> Folder {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let name = format!("interleave-newer-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let folder = Folder(std::env::temp_dir().join(name));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/newer.mjs");
    let made = Command::new("node").arg(script).arg(dist()).arg(&folder.0).status().expect("node starts");
    assert!(made.success(), "newer.mjs failed");
    folder
}
