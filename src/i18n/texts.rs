//! Every text of the page's own, by what it is for. Scenarios bring theirs along.

/// The texts of the page in one language. `{}` stands for what is put in.
pub struct UiTexts {
    // The side.
    /// The way through the lesson; `{}` is a scenario's title.
    pub steps: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub home: &'static str,
    pub sections: &'static str,
    pub menu: &'static str,
    pub soon: &'static str,
    /// The other language, called as its speakers call it.
    pub other_lang: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,

    // The picture.
    pub chart: &'static str,
    pub thread: &'static str,
    pub seconds: &'static str,
    pub to_come: &'static str,
    pub took: &'static str,
    /// In the place of `took`, where it stands still for ever.
    pub stuck: &'static str,
    pub unending: &'static str,
    pub cannot_run: &'static str,
    pub bars: &'static str,
    pub running: &'static str,
    pub waiting: &'static str,
    pub awaiting: &'static str,
    pub ready: &'static str,
    pub ahead: &'static str,
    pub raised: &'static str,
    pub cancelled: &'static str,
    pub end_place: &'static str,
    pub account: &'static str,

    // The transport.
    pub play: &'static str,
    pub pause: &'static str,
    pub again: &'static str,
    pub restart: &'static str,
    pub step_ahead: &'static str,
    pub step_back: &'static str,
    pub tools: &'static str,
    pub scrub: &'static str,
    pub speed: &'static str,

    // What it means: before and after the number; or one sentence where there is none.
    pub faster: (&'static str, &'static str),
    pub slower: (&'static str, &'static str),
    /// `{}`: the quicker way, the slower one, how many times, in the order of [`UiTexts::quicker_order`].
    pub quicker: &'static str,
    pub quicker_order: [usize; 3],
    pub same: (&'static str, &'static str),

    // The search, the progress.
    pub search: &'static str,
    pub seen: &'static str,
    pub right: &'static str,
    pub passed: &'static str,
    pub forget: &'static str,
    pub progress_cleared: &'static str,

    // Knobs.
    pub knobs: &'static str,
    pub unit_seconds: &'static str,
    pub unit_count: &'static str,
    pub not_a_number: &'static str,
    pub outside: &'static str,
    pub off_step: &'static str,
    pub not_a_choice: &'static str,
    pub tries: &'static str,
    pub rule: &'static str,

    // The program and its output.
    pub program: &'static str,
    pub edit: &'static str,
    /// One's own programs.
    pub own: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub share: &'static str,
    /// Pictures and other files of the run.
    pub take: &'static str,
    pub shared: &'static str,
    pub share_failed: &'static str,
    pub copy_failed: &'static str,
    pub output: &'static str,
    pub no_output: &'static str,
    pub stderr: &'static str,
    pub earlier: &'static str,
    pub deadlock: &'static str,
    /// How a run was stopped that took too much, by what it took.
    pub stopped_events: &'static str,
    pub stopped_steps: &'static str,
    pub stopped_output: &'static str,
    pub stopped_memory: &'static str,
    pub exit_status: &'static str,

    // Said in passing.
    pub ignored: &'static str,
    pub dismiss: &'static str,
    pub started: &'static str,
    pub paused_at: &'static str,
    pub finished: &'static str,
    pub stood_still: &'static str,
}

/// The text with `{}` replaced, in order.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut parts = text.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (part, value) in parts.zip(values.iter().copied().chain(std::iter::repeat(""))) {
        filled.push_str(value);
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn texts_are_filled_in_order() {
        assert_eq!(fill("{}부터 {}까지", &["0", "10"]), "0부터 10까지");
        assert_eq!(fill("plain", &["0"]), "plain");
        assert_eq!(fill("{} of {}", &["1"]), "1 of ");
    }
}
