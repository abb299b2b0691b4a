//! The few drawings on buttons.

use yew::prelude::*;

fn icon(path: &'static str) -> Html {
    html! { <svg width="1rem" height="1rem" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg> }
}

pub fn play() -> Html {
    icon("M4 2.3v11.4a.7.7 0 0 0 1.1.6l8.6-5.7a.7.7 0 0 0 0-1.2L5.1 1.7A.7.7 0 0 0 4 2.3z")
}

pub fn pause() -> Html {
    icon("M3.5 2h3v12h-3zM9.5 2h3v12h-3z")
}

pub fn restart() -> Html {
    icon("M8 2.5V.6L4.2 3.4 8 6.2V4.1a4.4 4.4 0 1 1-4.3 5.3l-1.6.3A6 6 0 1 0 8 2.5z")
}

/// A step ahead, or back.
pub fn step(ahead: bool) -> Html {
    icon(if ahead {
        "M4 2.5 10.5 8 4 13.5zM11 2.5h1.8v11H11z"
    } else {
        "M12 2.5 5.5 8l6.5 5.5zM3.2 2.5H5v11H3.2z"
    })
}

/// A magnifying glass.
pub fn tools() -> Html {
    icon(
        "M7 1.5a5.5 5.5 0 1 0 3.3 9.9l3.4 3.4 1.1-1.1-3.4-3.4A5.5 5.5 0 0 0 7 1.5zm0 1.6a3.9 3.9 0 1 1 0 7.8 3.9 3.9 0 0 1 0-7.8z",
    )
}

pub fn share() -> Html {
    icon("M8.8 3v6.5H7.2V3L5.1 5.1 4 4 8 0l4 4-1.1 1.1zM3 7h2v1.5H4.5v6h7v-6H11V7h2v9H3z")
}

pub fn edit() -> Html {
    icon("M11.6 1 15 4.4 5.4 14 1 15l1-4.4zM3.5 11.4 3 13l1.6-.5L12.7 4.4l-1.1-1.1z")
}

pub fn copy() -> Html {
    icon("M5 1h9v11h-3v3H2V4h3zm1.5 3H11v6.5h1.5v-8h-6zm-3 1.5v8h6v-8z")
}

/// An arrow down into a tray.
pub fn take() -> Html {
    icon("M7.2 1h1.6v7.2l2.6-2.6 1.1 1.1L8 11.2 3.5 6.7l1.1-1.1 2.6 2.6zM2 12h1.5v1.5h9V12H14v3H2z")
}

pub fn close() -> Html {
    icon("M3.1 2 8 6.9 12.9 2 14 3.1 9.1 8l4.9 4.9-1.1 1.1L8 9.1 3.1 14 2 12.9 6.9 8 2 3.1z")
}

pub fn menu() -> Html {
    icon("M1.5 3h13v1.6h-13zM1.5 7.2h13v1.6h-13zM1.5 11.4h13V13h-13z")
}

/// Half light, half dark.
pub fn theme() -> Html {
    icon("M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.6v10.8A5.4 5.4 0 0 1 8 2.6z")
}

pub fn brand() -> Html {
    html! {
        <svg width="1.625rem" height="1.25rem" viewBox="0 0 26 20" aria-hidden="true">
            <rect class="hue-1" y="1" width="14" height="4" rx="2" />
            <rect class="hue-2" x="6" y="8" width="20" height="4" rx="2" />
            <rect class="hue-3" x="3" y="15" width="12" height="4" rx="2" />
        </svg>
    }
}
