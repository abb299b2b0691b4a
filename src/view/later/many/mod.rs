//! Very many lanes: folded into groups, and no more of them on the page than are in view.
//!
//! `paint::many` says what stands where, and draws it. The names beside it are a tree: one stop for the Tab key, and
//! the arrow keys go through all of it, in view or not.

#[cfg(target_arch = "wasm32")]
mod tree;

#[cfg(target_arch = "wasm32")]
pub use shown::{Folds, clicked, draw, many};

#[cfg(target_arch = "wasm32")]
mod shown {
    use super::tree::Tree;
    use crate::drive::live::wall;
    use crate::paint::many::Many;
    use crate::paint::rows::Rows;
    use crate::paint::{self, Palette, Picture};
    use crate::trace::LaneId;
    use crate::view::action::Shared;
    use crate::view::pen::Sheet;
    use crate::view::stage::Stage;
    use std::cell::RefCell;
    use std::rc::Rc;
    use yew::prelude::*;

    /// How one group's lanes are folded, while they are very many.
    pub type Folds = RefCell<Option<Rc<RefCell<Many>>>>;

    /// Who belongs to an open group is looked up so often while that changes, in milliseconds.
    const TICK: f64 = 400.0;

    /// What it is now, as [`Many::refresh`] asks.
    pub fn tick() -> u32 {
        (wall() / TICK) as u32
    }

    /// The names and the picture of many lanes.
    #[inline(never)]
    pub fn many(
        at: usize,
        label: String,
        stage: &Rc<Stage>,
        selected: Option<(u32, u32)>,
        shared: &Shared,
    ) -> Html {
        html! { <Tree {at} {label} stage={stage.clone()} {selected} shared={shared.clone()} /> }
    }

    /// Draws them.
    #[inline(never)]
    pub fn draw(
        many: &Rc<RefCell<Many>>,
        sheet: &Sheet,
        picture: Picture<'_>,
        rows: &Rc<Rows>,
        palette: &Palette,
    ) {
        let (timeline, position) = (picture.timeline, picture.position);
        many.borrow_mut().refresh(rows, timeline, picture.preview, position, tick());
        let many = many.borrow();
        let top = |row: usize| many.top_of(row, timeline, position) - many.scroll;
        paint::many::group(sheet, &Picture { tops: Some(&top), ..picture }, &many, palette);
    }

    /// The lane that a click at this height is on. A group is opened or closed by it.
    #[inline(never)]
    pub fn clicked(many: &Rc<RefCell<Many>>, y: f64) -> Option<LaneId> {
        let many = many.borrow();
        let line = many.layout.line_at(y + many.scroll)?;
        if let Some((_, row)) = many.row(&line) {
            return row.lane();
        }
        if let (Some(key), Some(told)) = (many.key(line.entry), &many.clicked) {
            told(key.clone());
        }
        None
    }
}
