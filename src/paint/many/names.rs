//! What groups of lanes are called, and how many of them there are.

use super::model::Many;
use crate::i18n::{Lang, MarkTexts, fill};
use crate::timeline::fold::{Doing, Group, Key};
use crate::timeline::told::name_of;
use crate::timeline::{Position, Timeline};

/// A group's name; how many there are of it now, in short, and how many there will be; all of it in words.
pub struct Told {
    pub name: String,
    pub count: String,
    pub all: usize,
    pub words: String,
}

/// What is said of a group after the first `position` events.
pub fn told(many: &Many, key: &Key, timeline: &Timeline, position: Position, lang: Lang) -> Told {
    let texts = MarkTexts::of(lang);
    let name = name(key, timeline, lang, texts);
    // What has happened is counted, of those that there will be.
    let now =
        many.happened.as_ref().and_then(|folded| folded.group(key)).map_or(0, |group| group.count(position));
    let all = many.folded().and_then(|folded| folded.group(key)).map_or(0, |group: &Group| group.lanes.len());
    match key {
        Key::State(_) => Told {
            count: now.to_string(),
            all,
            words: fill(texts.fold_now, &[&name, &now.to_string()]),
            name,
        },
        Key::Parent(_) | Key::Name(_) => Told {
            count: format!("{now} / {all}"),
            all,
            words: fill(texts.fold_going, &[&name, &all.to_string(), &now.to_string()]),
            name,
        },
    }
}

fn name(key: &Key, timeline: &Timeline, lang: Lang, texts: &MarkTexts) -> String {
    let doing = match key {
        Key::Name(stem) => return stem.to_string(),
        Key::Parent(parent) => {
            let parent = parent.and_then(|parent| timeline.lane(parent));
            return parent.map_or_else(|| "…".to_owned(), |parent| parent.label.to_string());
        }
        Key::State(doing) => doing,
    };
    let text = match doing {
        Doing::Running => texts.fold_running,
        Doing::Ready => texts.fold_ready,
        Doing::Sleeping => texts.fold_sleeping,
        Doing::Network => texts.fold_network,
        Doing::File => texts.fold_file,
        Doing::Lanes => texts.fold_lanes,
        Doing::Future => texts.fold_future,
        Doing::Returned => texts.fold_returned,
        Doing::Raised => texts.fold_raised,
        Doing::Cancelled => texts.fold_cancelled,
        Doing::Object(id) => {
            let name = timeline.notes().object(*id).and_then(|object| name_of(object, lang));
            return name.unwrap_or_else(|| texts.fold_future.to_owned());
        }
    };
    text.to_owned()
}
