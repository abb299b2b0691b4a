//! The pages to read: every scenario has one in each language, whole, with links that lead somewhere.

use interleave::i18n::Lang;
use interleave::link;
use interleave::scenario::{display, scenarios};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const BASE: &str = "https://site.example/interleave/";
const LANGS: [Lang; 2] = [Lang::Ko, Lang::En];

/// A folder with the pages, which goes with this.
struct Folder(PathBuf);

impl Folder {
    /// As the command line writes them.
    fn made(name: &str, base: Option<&str>) -> Folder {
        let folder = Folder(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let mut command = Command::new(env!("CARGO_BIN_EXE_interleave"));
        command.args(["pages", "--into"]).arg(&folder.0);
        if let Some(base) = base {
            command.args(["--base", base]);
        }
        let made = command.output().expect("the command line runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        folder
    }

    fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"))
    }

    /// All pages, by their names.
    fn pages(&self) -> Vec<(String, String)> {
        let names = LANGS.iter().flat_map(|lang| {
            let names = std::iter::once("index").chain(scenarios().iter().map(|scenario| scenario.id));
            names.map(|name| format!("{}/{name}.html", lang.tag()))
        });
        names.map(|name| (name.clone(), self.text(&name))).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The values of an attribute.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let before = format!(" {name}=\"");
    html.split(&before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What stands between the first of these and the next of those.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    html.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(inside, _)| inside)
}

/// The text of a piece of HTML.
fn text(html: &str) -> String {
    let texts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text: String = texts.collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn every_scenario_has_its_texts_and_programs_in_each_language() {
    let folder = Folder::made("pages-texts", None);
    for lang in LANGS {
        for scenario in scenarios() {
            let html = folder.text(&format!("{}/{}.html", lang.tag(), scenario.id));
            let texts = scenario.texts(lang);
            assert_eq!(between(&html, "<html lang=\"", "\""), lang.tag());
            assert_eq!(text(between(&html, "<h1>", "</h1>")), texts.heading, "{}", scenario.id);
            assert_eq!(text(between(&html, "<p class=\"lead\">", "</p>")), texts.lead, "{}", scenario.id);
            assert_eq!(
                text(between(&html, "name=\"description\" content=\"", "\"")),
                texts.lead,
                "{}",
                scenario.id
            );
            assert!(
                html.contains("<title>") && !text(between(&html, "<title>", "</title>")).starts_with(" ·")
            );
            let shown: Vec<String> = html
                .split("<code translate=\"no\">")
                .skip(1)
                .map(|rest| text(rest.split("</code>").next().unwrap_or_default()))
                .collect();
            let programs: Vec<String> =
                scenario.programs.iter().map(|program| display(program.source(lang)).text).collect();
            assert_eq!(shown, programs, "{}", scenario.id);
            assert!(
                text(between(&html, "</summary>", "</details>")).len() > 15,
                "{}: nothing is told",
                scenario.id
            );
        }
    }
    // Read as a person would: gather's results come in the order in which they were asked for.
    let html = folder.text("en/gather.html");
    let console = text(between(&html, "<div class=\"console\">", "</div>"));
    assert!(console.contains("1.00Page 1 is here") || console.contains("1.00"), "{console}");
    assert!(html.contains("../pictures/gather.en.svg") && html.contains("../pictures/gather.en.dark.svg"));
}

#[test]
fn every_link_leads_somewhere() {
    let folder = Folder::made("pages-links", None);
    for (name, html) in folder.pages() {
        assert_eq!(html.matches("<script").count() + html.matches(" style=").count(), 0, "{name}");
        assert!(html.contains("default-src 'none'; style-src 'self'; img-src 'self'"), "{name}");
        let links =
            values(&html, "href").into_iter().chain(values(&html, "src")).chain(values(&html, "srcset"));
        for link in links.collect::<BTreeSet<_>>() {
            if let Some(fragment) = link.strip_prefix("../#") {
                let fragment = format!("#{}", fragment.replace("&amp;", "&"));
                let (_, ignored) = link::decode(&fragment);
                assert!(ignored.is_empty(), "{name}: {fragment}");
                continue;
            }
            let file = folder.0.join(name.split_once('/').map_or("", |(tag, _)| tag)).join(link);
            assert!(file.exists(), "{name} leads to {link}");
        }
    }
}

#[test]
fn whole_addresses_are_there_where_the_sites_is_known() {
    let folder = Folder::made("pages-base", Some(BASE.trim_end_matches('/')));
    let map = folder.text("sitemap.xml");
    let listed: BTreeSet<&str> =
        map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert_eq!(listed.len(), 1 + 2 * (scenarios().len() + 1));
    for (name, html) in folder.pages() {
        let own = format!("{BASE}{name}");
        assert!(listed.contains(&*own), "{name}");
        assert_eq!(between(&html, "rel=\"canonical\" href=\"", "\""), own);
        assert_eq!(between(&html, "property=\"og:url\" content=\"", "\""), own);
        let picture = between(&html, "property=\"og:image\" content=\"", "\"");
        let drawn = picture.strip_prefix(BASE).and_then(|file| file.strip_suffix(".png")).unwrap_or_default();
        assert!(folder.0.join(format!("{drawn}.card.svg")).exists(), "{name}: {picture}");
        for other in ["ko", "en"] {
            let (_, file) = name.split_once('/').unwrap_or_default();
            assert!(html.contains(&format!("hreflang=\"{other}\" href=\"{BASE}{other}/{file}\"")), "{name}");
        }
        assert!(html.contains("hreflang=\"x-default\""), "{name}");
    }
    assert!(folder.text("robots.txt").contains(&format!("Sitemap: {BASE}sitemap.xml")));
}
