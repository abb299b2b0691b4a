//! The page of one scenario: its texts, the picture of its run, its programs, what they printed.

use super::html::{About, escaped, page as around};
use super::words::words;
use crate::draw::Ran;
use interleave::i18n::{Lang, fill};
use interleave::machine::{Limits, Outcome};
use interleave::scenario::{SECTIONS, Scenario, display, neighbours};
use interleave::timeline::Output;
use interleave::trace::Stream;
use interleave::view::highlight;
use std::fmt::Write;

pub struct Scene<'a> {
    pub scenario: &'static Scenario,
    pub lang: Lang,
    /// Its programs, run as they stand.
    pub ran: &'a [Ran],
    /// The size of the picture where there is room, and what it says.
    pub size: (f64, f64),
    pub told: String,
    /// Where the site will be.
    pub base: &'a str,
}

/// When another picture than the usual one is shown; the first that fits counts.
const NARROW_AND_DARK: [(&str, &str); 3] = [
    ("(max-width: 36em) and (prefers-color-scheme: dark)", ".narrow.dark"),
    ("(max-width: 36em)", ".narrow"),
    ("(prefers-color-scheme: dark)", ".dark"),
];

pub fn page(scene: &Scene) -> String {
    let Scene { scenario, lang, size: (width, height), .. } = *scene;
    let (id, tag, page, words) = (scenario.id, lang.tag(), lang.texts(), words(lang));
    let texts = scenario.texts(lang);
    let live = format!("#/{id}?lang={tag}");
    let section =
        SECTIONS.iter().find(|section| section.number == scenario.section).map_or("", |one| match lang {
            Lang::Ko => one.ko,
            Lang::En => one.en,
        });
    let [heading, lead, rule, title, section, told, chart] =
        [texts.heading, texts.lead, texts.rule, scenario.title(lang), section, &scene.told, page.chart]
            .map(escaped);
    let place = if section == title { title } else { format!("{section} · {title}") };
    let sources = NARROW_AND_DARK.map(|(media, end)| {
        format!("<source media=\"{media}\" srcset=\"../pictures/{id}.{tag}{end}.svg\" />")
    });
    let sources = sources.concat();
    let mut content = format!(
        r#"<p class="section">{place}</p>
<h1>{heading}</h1>
<p class="lead">{lead}</p>
<figure>
<picture>{sources}<img src="../pictures/{id}.{tag}.svg" width="{width:.0}" height="{height:.0}" alt="{chart}: {heading}" /></picture>
</figure>
<details><summary>{}</summary><p>{told}</p></details>
<p class="open"><a class="press" href="../{live}">{}</a> {}</p>
"#,
        page.account, words.open, words.live
    );
    if !rule.is_empty() {
        // Writing to a String does not fail.
        let _ = writeln!(content, "<p class=\"rule\">{rule}</p>");
    }
    let several = scene.ran.len() > 1;
    for (program, ran) in scenario.programs.iter().zip(scene.ran) {
        let name = match several {
            true if !ran.name.manner.is_empty() => format!("{} · {}", ran.name.short, ran.name.manner),
            true => ran.name.short.to_owned(),
            false => page.program.to_owned(),
        };
        let _ = writeln!(content, "<section data-program=\"{}\">\n<h2>{}</h2>", program.id, escaped(&name));
        content.push_str(&code(&display(program.source(lang)).text));
        content.push_str(&console(ran, lang));
        content.push_str("</section>\n");
    }
    if !texts.tries.is_empty() {
        let _ =
            writeln!(content, "<h2>{}</h2>\n<ul class=\"tries\">", escaped(page.tries.trim_end_matches(':')));
        for hint in &texts.tries {
            let more = if hint.link.contains('?') { '&' } else { '?' };
            let (link, label) = (escaped(&format!("{}{more}lang={tag}", hint.link)), escaped(hint.label));
            let _ = writeln!(content, "<li><a href=\"../{link}\">{label}</a></li>");
        }
        content.push_str("</ul>\n");
    }
    content.push_str(&steps(scenario, lang));
    let title = format!("{} · {}", texts.heading, scenario.title(lang));
    let about = About {
        lang,
        name: id,
        title: &title,
        description: texts.lead,
        picture: id,
        live: &live,
        base: scene.base,
    };
    around(&about, &content)
}

/// The program, coloured as on the live page.
fn code(text: &str) -> String {
    let mut html = String::from("<pre class=\"program\" tabindex=\"0\"><code translate=\"no\">");
    for line in highlight::lines(text) {
        html.push_str("<span class=\"ln\"><span>");
        for piece in line {
            let text = escaped(&piece.text);
            let _ = match piece.class {
                "" => write!(html, "{text}"),
                class => write!(html, "<span class=\"{class}\">{text}</span>"),
            };
        }
        html.push_str("\n</span></span>");
    }
    html.push_str("</code></pre>\n");
    html
}

/// What it printed, each line at its time, and how it ended if that is not by itself.
fn console(ran: &Ran, lang: Lang) -> String {
    let texts = lang.texts();
    let mut html = format!("<div class=\"console\">\n<h3>{}</h3>\n", escaped(texts.output));
    let lines = lines(ran.timeline.output());
    if let Some(error) = &ran.error {
        let _ = writeln!(html, "<pre>{}</pre>", escaped(error));
    } else if lines.is_empty() {
        let _ = writeln!(html, "<p class=\"none\">{}</p>", escaped(texts.no_output));
    } else {
        html.push_str("<ol>\n");
        for (at, stream, text) in lines {
            let class = if stream == Stream::Stderr { " class=\"err\"" } else { "" };
            let _ = writeln!(html, "<li{class}><time>{at:.2}</time><span>{}</span></li>", escaped(&text));
        }
        html.push_str("</ol>\n");
    }
    let end = ran.outcome.as_ref().and_then(|outcome| match outcome {
        Outcome::Deadlock => Some(texts.deadlock.to_owned()),
        Outcome::Exited(0) => None,
        Outcome::Exited(status) => Some(fill(texts.exit_status, &[&status.to_string()])),
        Outcome::Stopped(limit) => Some(limit.message(Limits::PAGE, texts)),
    });
    if let Some(end) = end {
        let _ = writeln!(html, "<p class=\"none\">{}</p>", escaped(&end));
    }
    html.push_str("</div>\n");
    html
}

/// The lines of both streams, with the parts of a line put together: when, where, what.
fn lines(output: &[Output]) -> Vec<(f64, Stream, String)> {
    let mut lines: Vec<(f64, Stream, String)> = vec![];
    for part in output {
        let open = lines.iter_mut().rfind(|(_, stream, _)| part.continues && *stream == part.stream);
        match open {
            Some((_, _, text)) => text.push_str(&part.text),
            None => lines.push((part.at.as_secs(), part.stream, part.text.to_string())),
        }
    }
    lines
}

/// The pages before and after it.
fn steps(scenario: &Scenario, lang: Lang) -> String {
    let texts = lang.texts();
    let [before, after] = neighbours(scenario.id);
    let link = |one: Option<&Scenario>, rel: &str, said: &str| {
        one.map_or_else(String::new, |one| {
            let said = escaped(&fill(said, &[one.title(lang)]));
            format!("<a rel=\"{rel}\" href=\"{}.html\">{said}</a>\n", one.id)
        })
    };
    let (before, after) = (link(before, "prev", texts.previous), link(after, "next", texts.next));
    format!("<nav class=\"steps\" aria-label=\"{}\">\n{before}{after}</nav>\n", escaped(texts.steps))
}
