//! `interleave pages`: a page to read for each scenario in each language, for search engines, previews of links, and
//! whoever has no scripts. Made of the same texts as the live page, and of the same runs.
//!
//! What a page needs of the built site, its style sheets and its icon, is not known here: `HEAD` stands in its place
//! (scripts/page/read.mjs).

mod card;
mod html;
mod index;
mod page;
mod words;

use crate::args::{Look, Pages};
use crate::draw::{drawing, run};
use interleave::export::Theme;
use interleave::export::picture::WIDTH;
use interleave::export::svg::svg;
use interleave::i18n::Lang;
use interleave::link;
use interleave::scenario::scenarios;
use page::Scene;
use std::fmt::Write;
use std::path::Path;

/// In the head of each page: the tags that name its style sheets and its icon.
pub const HEAD: &str = "<!--head-->";

/// The pictures of a page: the one where there is room, and on phones, light and dark.
const LOOKS: [(Theme, f64, &str); 4] = [
    (Theme::Light, WIDTH, ""),
    (Theme::Dark, WIDTH, ".dark"),
    (Theme::Light, 360.0, ".narrow"),
    (Theme::Dark, 360.0, ".narrow.dark"),
];

const LANGS: [Lang; 2] = [Lang::Ko, Lang::En];

/// Writes them all, with their pictures, and what tells machines where they are.
pub fn write(asked: &Pages) -> Result<(), String> {
    let into = Path::new(&asked.into);
    let put = |name: &str, text: &str| {
        let file = into.join(name);
        let folder = file.parent().unwrap_or(into);
        std::fs::create_dir_all(folder).map_err(|e| format!("can't make folder {folder:?}: {e}"))?;
        crate::write(&file.to_string_lossy(), text)
    };
    for lang in LANGS {
        let tag = lang.tag();
        for scenario in scenarios() {
            let id = scenario.id;
            let (state, _) = link::decode(&format!("#/{id}"));
            let ran = run(&state, lang);
            for (theme, width, end) in LOOKS {
                // The page says the title itself.
                let look = Look { lang, theme, width, title: Some(String::new()), ..Look::default() };
                put(&format!("pictures/{id}.{tag}{end}.svg"), &svg(&drawing(&state, &look, &ran)?))?;
            }
            put(&format!("pictures/{id}.{tag}.card.svg"), &card::card(&state, lang, &ran)?)?;
            let look = Look { lang, title: Some(String::new()), ..Look::default() };
            let drawing = drawing(&state, &look, &ran)?;
            let scene = Scene {
                scenario,
                lang,
                ran: &ran,
                size: drawing.size(),
                told: drawing.told(),
                base: &asked.base,
            };
            put(&format!("{tag}/{id}.html"), &page::page(&scene))?;
        }
        put(&format!("{tag}/index.html"), &index::index(lang, &asked.base))?;
    }
    put("robots.txt", &robots(&asked.base))?;
    if !asked.base.is_empty() {
        put("sitemap.xml", &sitemap(&asked.base))?;
    }
    Ok(())
}

/// The names of all pages of a language, without its folder and their ending.
fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once("index").chain(scenarios().iter().map(|scenario| scenario.id))
}

fn robots(base: &str) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if !base.is_empty() {
        // Writing to a String does not fail.
        let _ = writeln!(text, "Sitemap: {base}sitemap.xml");
    }
    text
}

/// Where each page is, and the same one in the other language. It takes whole addresses alone.
fn sitemap(base: &str) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let base = html::escaped(base);
    let _ = writeln!(text, "<url><loc>{base}</loc></url>");
    for lang in LANGS {
        for name in names() {
            let _ = write!(text, "<url><loc>{base}{}/{name}.html</loc>", lang.tag());
            for other in LANGS.map(Lang::tag) {
                let _ = write!(
                    text,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{base}{other}/{name}.html\"/>"
                );
            }
            text.push_str("</url>\n");
        }
    }
    text.push_str("</urlset>\n");
    text
}
