//! What the picture itself says: its rare marks, and what groups of very many lanes are called.

use super::Lang;

/// The texts of the picture in one language. `{}` stands for what is put in.
pub struct MarkTexts {
    pub never_awaited: &'static str,
    pub cancel_asked: &'static str,
    pub exception_goes: &'static str,
    pub queue_place: &'static str,
    pub cycle: &'static str,
    /// `{}`: a group's name, how many there are in all, how many of them go on.
    pub fold_going: &'static str,
    pub fold_now: &'static str,
    pub fold_running: &'static str,
    pub fold_ready: &'static str,
    pub fold_sleeping: &'static str,
    pub fold_network: &'static str,
    pub fold_file: &'static str,
    pub fold_lanes: &'static str,
    pub fold_future: &'static str,
    pub fold_returned: &'static str,
    pub fold_raised: &'static str,
    pub fold_cancelled: &'static str,
}

static KO: MarkTexts = MarkTexts {
    never_awaited: "await하지 않아 실행되지 않음",
    cancel_asked: "취소: 시킨 쪽에서 취소된 쪽으로",
    exception_goes: "예외: 난 곳에서 받은 쪽으로",
    queue_place: "줄에서의 차례",
    cycle: "서로를 기다림",
    fold_going: "{}: 전체 {}개, 진행 중 {}개",
    fold_now: "{}: {}개",
    fold_running: "실행 중",
    fold_ready: "준비됨",
    fold_sleeping: "잠자는 중",
    fold_network: "네트워크",
    fold_file: "파일",
    fold_lanes: "다른 태스크",
    fold_future: "결과 대기",
    fold_returned: "끝남",
    fold_raised: "예외로 끝남",
    fold_cancelled: "취소됨",
};

static EN: MarkTexts = MarkTexts {
    never_awaited: "never awaited: nothing of it ran",
    cancel_asked: "cancellation: from who asked to who is hit",
    exception_goes: "exception: from who raised it to who got it",
    queue_place: "place in the queue",
    cycle: "waiting for each other",
    fold_going: "{}: {} in all, {} going on",
    fold_now: "{}: {}",
    fold_running: "running",
    fold_ready: "ready",
    fold_sleeping: "sleeping",
    fold_network: "network",
    fold_file: "a file",
    fold_lanes: "other tasks",
    fold_future: "a result",
    fold_returned: "finished",
    fold_raised: "failed",
    fold_cancelled: "cancelled",
};

impl MarkTexts {
    /// The texts of a language.
    #[inline(never)]
    pub fn of(lang: Lang) -> &'static MarkTexts {
        match lang {
            Lang::Ko => &KO,
            Lang::En => &EN,
        }
    }
}
