//! The page that leads to all others of its language.

use super::html::{About, escaped, page};
use super::words::words;
use interleave::i18n::Lang;
use interleave::scenario::{DEFAULT, SECTIONS, scenarios};
use std::fmt::Write;

pub fn index(lang: Lang, base: &str) -> String {
    let words = words(lang);
    let mut content = format!(
        "<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<ol class=\"scenes\">\n",
        escaped(words.heading),
        escaped(words.lead)
    );
    for section in &SECTIONS {
        let title = match lang {
            Lang::Ko => section.ko,
            Lang::En => section.en,
        };
        // Writing to a String does not fail.
        let _ = writeln!(content, "<li><h2>{}</h2>\n<ul>", escaped(title));
        for scenario in scenarios().iter().filter(|scenario| scenario.section == section.number) {
            let (title, heading) = (scenario.title(lang), scenario.texts(lang).heading);
            let (title, heading) = (escaped(title), escaped(heading));
            let _ = writeln!(
                content,
                "<li><a href=\"{}.html\">{title}</a> <span>{heading}</span></li>",
                scenario.id
            );
        }
        content.push_str("</ul></li>\n");
    }
    content.push_str("</ol>\n");
    let about = About {
        lang,
        name: "index",
        title: words.heading,
        description: words.lead,
        picture: DEFAULT,
        live: &format!("#/?lang={}", lang.tag()),
        base,
    };
    page(&about, &content)
}
