//! What the pages to read say by themselves; all else is the scenarios' and the live page's.

use interleave::i18n::Lang;

pub struct Words {
    /// The link to the live page, and what one does there.
    pub open: &'static str,
    pub live: &'static str,
    /// All pages of this language: the link, the heading, what stands below it.
    pub all: &'static str,
    pub heading: &'static str,
    pub lead: &'static str,
    /// What the site is.
    pub site: &'static str,
}

pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ko => &KO,
        Lang::En => &EN,
    }
}

static KO: Words = Words {
    open: "직접 실행해 보기",
    live: "막대가 자라는 것을 보고, 값을 바꾸고, 프로그램을 고쳐 볼 수 있습니다.",
    all: "모든 장면",
    heading: "asyncio가 하는 일, 장면마다 하나씩",
    lead: "파이썬 asyncio 프로그램을 실제로 돌린 그림과 출력을 모았습니다. 어느 장면이든 직접 실행하고 바꿔 볼 수 있습니다.",
    site: "Interleave는 파이썬 asyncio 프로그램을 브라우저에서 돌리고, 이벤트 루프가 하는 일을 눈으로 보여 줍니다.",
};

static EN: Words = Words {
    open: "Run it yourself",
    live: "Watch the bars grow, change the numbers, edit the program.",
    all: "All scenes",
    heading: "What asyncio does, scene by scene",
    lead: "Pictures and output of Python asyncio programs that were really run. Each of them can be run and changed live.",
    site: "Interleave runs Python asyncio programs in the browser and shows what the event loop does with them.",
};
