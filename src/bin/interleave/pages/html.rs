//! What all pages to read have in common: their head, what stands above and below.

use super::words::words;
use super::{HEAD, LANGS};
use interleave::i18n::Lang;
use std::fmt::Write;

/// Nothing is run on these pages, and nothing comes from elsewhere.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// A text for between tags, or between the quotes of an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What a page says of itself.
pub struct About<'a> {
    pub lang: Lang,
    /// Its file's name without the ending: the same in each language.
    pub name: &'a str,
    pub title: &'a str,
    pub description: &'a str,
    /// The name of the scenario whose picture stands for it.
    pub picture: &'a str,
    /// What is behind `#` where the same is live.
    pub live: &'a str,
    /// Where the site will be; empty if that is not known.
    pub base: &'a str,
}

/// The page around its content. What has to be a whole address is relative where the site's is not known.
pub fn page(about: &About, content: &str) -> String {
    let (lang, name, base) = (about.lang, about.name, about.base);
    let (tag, texts, words) = (lang.tag(), lang.texts(), words(lang));
    let [title, description] = [about.title, about.description].map(escaped);
    let base = if base.is_empty() { "../".to_owned() } else { escaped(base) };
    let mut head = String::new();
    // Writing to a String does not fail.
    for other in LANGS.map(Lang::tag) {
        let _ = writeln!(
            head,
            "<link rel=\"alternate\" hreflang=\"{other}\" href=\"{base}{other}/{name}.html\" />"
        );
    }
    let _ = writeln!(head, "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{base}en/{name}.html\" />");
    let picture = format!("{base}pictures/{}.{tag}.png", about.picture);
    let locale = |lang| match lang {
        Lang::Ko => "ko_KR",
        Lang::En => "en_US",
    };
    let other = match lang {
        Lang::Ko => Lang::En,
        Lang::En => Lang::Ko,
    };
    let (here, there) = (locale(lang), locale(other));
    let (other_tag, other_name) = (other.tag(), texts.other_lang);
    let live = escaped(about.live);
    let (home, all, made) = (texts.home, words.all, words.site);
    format!(
        r##"<!doctype html>
<html lang="{tag}" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="{POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{title} · Interleave</title>
<meta name="description" content="{description}" />
<meta name="color-scheme" content="light dark" />
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf7" />
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16171a" />
<link rel="canonical" href="{base}{tag}/{name}.html" />
{head}<meta property="og:type" content="article" />
<meta property="og:site_name" content="Interleave" />
<meta property="og:title" content="{title}" />
<meta property="og:description" content="{description}" />
<meta property="og:url" content="{base}{tag}/{name}.html" />
<meta property="og:locale" content="{here}" />
<meta property="og:locale:alternate" content="{there}" />
<meta property="og:image" content="{picture}" />
<meta property="og:image:type" content="image/png" />
<meta property="og:image:width" content="1200" />
<meta property="og:image:height" content="630" />
<meta property="og:image:alt" content="{title}" />
<meta name="twitter:card" content="summary_large_image" />
{HEAD}
</head>
<body class="read">
<header>
<p class="brand"><a href="../#/?lang={tag}" title="{home}">{LOGO} Interleave</a></p>
<p><a href="index.html">{all}</a></p>
<p><a href="../{other_tag}/{name}.html" hreflang="{other_tag}" lang="{other_tag}">{other_name}</a></p>
</header>
<main>
{content}</main>
<footer>
<p>{made}</p>
<p><a href="../{live}">{}</a></p>
</footer>
</body>
</html>
"##,
        words.open
    )
}

const LOGO: &str = "<svg width=\"26\" height=\"20\" viewBox=\"0 0 26 20\" aria-hidden=\"true\">\
    <rect class=\"hue-1\" y=\"1\" width=\"14\" height=\"4\" rx=\"2\" />\
    <rect class=\"hue-2\" x=\"6\" y=\"8\" width=\"20\" height=\"4\" rx=\"2\" />\
    <rect class=\"hue-3\" x=\"3\" y=\"15\" width=\"12\" height=\"4\" rx=\"2\" /></svg>";
