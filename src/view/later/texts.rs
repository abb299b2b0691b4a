//! The page's texts that are not needed at first: `ko.txt` and `en.txt`, a line each, `name: text`.

use crate::i18n::Lang;
use crate::scenario::later_text;
use std::sync::OnceLock;

macro_rules! later_texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// The later texts of the page in one language. `{}` stands for what is put in.
        pub struct LaterTexts {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        impl LaterTexts {
            /// The texts of a language, which are read from the file once: they are asked for in each frame.
            #[inline(never)]
            pub fn of(lang: Lang) -> &'static LaterTexts {
                static READ: [OnceLock<LaterTexts>; 2] = [OnceLock::new(), OnceLock::new()];
                let (read, file) = match lang {
                    Lang::Ko => (&READ[0], include_str!("ko.txt")),
                    Lang::En => (&READ[1], include_str!("en.txt")),
                };
                read.get_or_init(|| {
                    let file = later_text(file);
                    LaterTexts { $($name: text(file, stringify!($name)),)* }
                })
            }

            /// The text of this name; empty if there is none.
            pub fn named(&self, name: &str) -> &'static str {
                match name {
                    $(stringify!($name) => self.$name,)*
                    _ => "",
                }
            }

            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

later_texts! {
    /// A number of the program: its line's number, and the line.
    number,
    key_numbers,
    key_number,
    key_editor,
    problems,
    problem_list,
    problem_line,
    predict,
    predict_start,
    predict_stop,
    /// `{}`: what was chosen.
    predict_chosen,
    /// `{}`: the answer.
    predict_right,
    /// `{}`: what was chosen, the answer.
    predict_wrong,
    predict_again,
    found,
    found_none,
    concepts,
    /// `{}`: the concept.
    concept_run,
    tools,
    stride,
    stride_event,
    stride_line,
    stride_turn,
    stride_lane,
    zoom,
    zoom_in,
    zoom_out,
    fit,
    keys,
    close,
    keys_switch,
    key_play,
    key_step,
    key_line,
    key_turn,
    key_lane,
    key_ends,
    key_part,
    key_zoom,
    key_moments,
    key_rest,
    event_loop,
    loop_turn,
    loop_rests,
    loop_slow,
    loop_none,
    loop_ready,
    loop_ready_line,
    loop_thread,
    loop_thread_line,
    loop_timers,
    loop_timers_line,
    loop_waiting,
    loop_waiting_line,
    loop_done,
    loop_done_line,
    loop_empty,
    loop_takes,
    loop_sleeps,
    loop_listens,
    loop_this_turn,
    loop_next_turn,
    loop_wakes,
    loop_line,
    /// `{}`: when it is due, how long until then.
    loop_due,
    loop_its_turn,
    loop_its_timer,
    loop_returned,
    loop_cancelled,
    loop_graph,
    loop_more,
    loop_for,
    /// `{}`: the object, who holds it.
    loop_held,
    loop_result,
    minimap,
    arrows,
    /// `{}`: the lane.
    story,
    fact_now,
    fact_line,
    fact_woken,
    fact_parent,
    fact_result,
    fold,
    fold_parent,
    fold_state,
    fold_name,
    fold_none,
    fold_rows,
    fold_height,
    keep,
    keep_anew,
    differences,
    compare,
    compare_same,
    compare_none,
    swap,
    let_go,
    kept_run,
    own_run,
    kept_of,
    kept_said,
    own_said,
    kept_text,
    own_text,
    on,
    off,
    diff_total,
    diff_order,
    diff_ends,
    diff_output,
    diff_errors,
    diff_new,
    diff_gone,
    diff_moved,
    /// It moved, and is the same line by number.
    diff_past,
    done,
    own_program,
    changed,
    saved,
    has_draft,
    edit_hint,
    not_run,
    reset,
    compare_lesson,
    mine,
    broke,
    broke_now,
    run_again,
    copy_report,
    report,
    report_copied,
    held,
    held_safe,
    run_it,
    keep_program,
    programs,
    from_link,
    unsaved,
    new_program,
    import,
    export,
    name,
    delete,
    /// `{}`: the name.
    deleted,
    undelete,
    starts,
    program_name,
    /// `{}`: the name.
    moved,
    /// `{}`: the name.
    other_tab,
    not_kept,
    /// `{}`: the name.
    unreadable,
    send,
    send_holds,
    send_link,
    copy_link,
    share_link,
    link_copied,
    link_not_copied,
    /// `{}`: how many, or which.
    send_long,
    squares,
    squares_use,
    squares_long,
    embed,
    embed_use,
    embed_show,
    show_bars,
    show_code,
    show_console,
    show_sliders,
    show_loop,
    embed_theme,
    embed_theirs,
    embed_light,
    embed_dark,
    /// `{}`: how many, or which.
    embed_lang,
    this_language,
    embed_code,
    copy_embed,
    embed_copied,
    embed_preview,
    whole_page,
    take_use,
    take_part,
    take_view,
    take_whole,
    take_chrome,
    take_mermaid,
    take_console,
    take_trace,
    /// `{}`: how many seconds that takes.
    take_film,
    take_filming,
    take_stop,
    /// `{}`: the name of the file.
    take_saved,
    take_failed,
    take_page,
    newer,
    newer_take,
    newer_later,
}

/// The text of this name; empty if there is none, which a test does not allow.
fn text(file: &'static str, name: &str) -> &'static str {
    let line = file.lines().find_map(|line| line.split_once(": ").filter(|(key, _)| *key == name));
    line.map_or("", |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_every_text_and_no_other() {
        for (lang, file) in [(Lang::Ko, include_str!("ko.txt")), (Lang::En, include_str!("en.txt"))] {
            let texts = LaterTexts::of(lang).all();
            assert_eq!(texts.iter().find(|(_, text)| text.is_empty()), None, "{lang:?}");
            assert_eq!(file.lines().count(), texts.len(), "{lang:?}");
        }
    }
}
