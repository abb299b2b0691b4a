//! What is painted before the program is there.

use interleave::i18n::Lang;
use interleave::scenario::{DEFAULT, find};

#[test]
fn the_shell_says_what_the_first_scenario_says() {
    let shell = include_str!("../../index.html");
    let scenario = find(DEFAULT).expect("the catalog has it");
    for lang in [Lang::Ko, Lang::En] {
        let (texts, tag) = (scenario.texts(lang), lang.tag());
        let words = [
            format!("<h1 lang=\"{tag}\">{}</h1>", texts.heading),
            format!("<p class=\"lead\" lang=\"{tag}\">{}</p>", texts.lead),
        ];
        let names = texts.programs.iter().map(|name| {
            let manner =
                format!("<span class=\"manner\"><span class=\"dot\"> · </span>{}</span>", name.manner);
            format!("<span lang=\"{tag}\">{}{manner}</span>", name.short)
        });
        let page = lang.texts();
        let words_of_picture = [page.thread, page.running, page.waiting, page.ahead];
        let words_of_picture = words_of_picture.map(|text| format!("<span lang=\"{tag}\">{text}</span>"));
        for words in words.into_iter().chain(names).chain(words_of_picture) {
            assert!(shell.contains(&words), "index.html lacks {words}");
        }
    }
}
