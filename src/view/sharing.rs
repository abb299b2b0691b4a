//! Copying a program, and what is said afterwards.

use crate::i18n::UiTexts;
use crate::scenario::Displayed;
use crate::view::action::Action;
use crate::view::browser;
use std::rc::Rc;

pub async fn copy(program: Rc<Displayed>, texts: &'static UiTexts) -> Action {
    let copied = browser::copy(&program.text).await;
    Action::Say(if copied { texts.copied } else { texts.copy_failed }.to_owned())
}
