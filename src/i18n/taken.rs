//! What stands in the files that are taken along: the names of what lanes do.

use super::Lang;

/// The texts of traces and charts in one language. `{}` stands for what is put in.
pub struct TakenTexts {
    pub runs: &'static str,
    /// It holds the thread for something outside of the program: `{}`.
    pub holds: &'static str,
    pub ready: &'static str,
    /// `{}`: the second until which it does.
    pub sleeps: &'static str,
    pub turn: &'static str,
    /// `{}`: whom or what.
    pub waits: &'static str,
    pub result: &'static str,
    /// The row of the thread, and what its rows are called by.
    pub thread: &'static str,
    /// What arrows between lanes mean.
    pub awaits: &'static str,
    pub wakes: &'static str,
    pub cancels: &'static str,
    pub raises: &'static str,
    pub made: &'static str,
}

static KO: TakenTexts = TakenTexts {
    runs: "실행",
    holds: "스레드를 잡고 {} 기다림",
    ready: "준비됨",
    sleeps: "{}초까지 잠",
    turn: "다음 차례 기다림",
    waits: "{} 기다림",
    result: "결과",
    thread: "스레드를 잡은 쪽",
    awaits: "await",
    wakes: "깨움",
    cancels: "취소 요청",
    raises: "예외 전달",
    made: "만듦",
};

static EN: TakenTexts = TakenTexts {
    runs: "runs",
    holds: "holds the thread for {}",
    ready: "ready",
    sleeps: "sleeps until {} s",
    turn: "waits for its turn",
    waits: "waits for {}",
    result: "a result",
    thread: "Who holds the thread",
    awaits: "awaits",
    wakes: "wakes",
    cancels: "asks to cancel",
    raises: "exception",
    made: "makes",
};

impl TakenTexts {
    /// The texts of a language.
    #[inline(never)]
    pub fn of(lang: Lang) -> &'static TakenTexts {
        match lang {
            Lang::Ko => &KO,
            Lang::En => &EN,
        }
    }
}
