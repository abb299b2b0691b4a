//! Sending the link and copying a program, and what is said afterwards.

use crate::i18n::{UiTexts, fill};
use crate::scenario::Displayed;
use crate::view::action::Action;
use crate::view::browser;
use std::rc::Rc;

pub async fn share(title: &'static str, link: String, texts: &'static UiTexts) -> Action {
    let address = browser::address(&link);
    if browser::share(title, &address).await {
        return Action::Hush;
    }
    let shared = browser::copy(&address).await;
    Action::Say(if shared { texts.shared.to_owned() } else { fill(texts.share_failed, &[&address]) })
}

pub async fn copy(program: Rc<Displayed>, texts: &'static UiTexts) -> Action {
    let copied = browser::copy(&program.text).await;
    Action::Say(if copied { texts.copied } else { texts.copy_failed }.to_owned())
}
