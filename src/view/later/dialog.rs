//! A dialog: what stands over the page until it is closed.
//!
//! The browser's own keeps the focus inside, closes on Escape and gives the focus back to who opened it.

use crate::view::icons;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub id: &'static str,
    pub title: &'static str,
    /// What the button that closes it is called.
    pub close: &'static str,
    pub on_close: Callback<()>,
    pub children: Html,
}

#[component]
pub fn Dialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            // What is open already stays so.
            let _ = dialog.show_modal();
        }
    });
    let closed = props.on_close.reform(|_: Event| ());
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    // What is behind the dialog belongs to it, too.
    let behind = {
        let dialog = dialog.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            if event.target().as_ref() == Some(dialog.as_ref()) {
                dialog.close();
            }
        })
    };
    let title = format!("{}-title", props.id);
    html! {
        <dialog ref={dialog} id={props.id} aria-labelledby={title.clone()} onclose={closed} onclick={behind}>
            <div class="inside">
                <h2 id={title}>{ props.title }</h2>
                { props.children.clone() }
                <button class="icon plain close" data-action="close-dialog" aria-label={props.close} title={props.close} onclick={close}>
                    { icons::close() }
                </button>
            </div>
        </dialog>
    }
}
