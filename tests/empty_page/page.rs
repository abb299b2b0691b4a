//! The least page that yew can make: what `scripts/bench-load` holds the page's first bar against.

#[cfg(target_arch = "wasm32")]
#[yew::component]
fn Empty() -> yew::Html {
    yew::html! { <p>{ "An empty page" }</p> }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<Empty>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
