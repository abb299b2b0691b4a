//! What the page says around an exercise, whichever it is.

use super::Lang;

/// The texts of an exercise's page in one language. `{}` stands for what is put in.
pub struct ExerciseTexts {
    pub task: &'static str,
    /// The field that the program is written in.
    pub editor: &'static str,
    pub check: &'static str,
    pub reset: &'static str,
    /// Takes the reset back.
    pub restore: &'static str,
    pub passed: &'static str,
    pub not_yet: &'static str,
    /// `{}`: the number of a world, and what it is like.
    pub world: &'static str,
    /// Leads to a moment: `{}` seconds.
    pub look: &'static str,
    /// The run that is drawn is the one of world `{}`.
    pub watching: &'static str,
    pub leave: &'static str,
    pub hints: &'static str,
    /// `{}`: the number of the next one, and how many there are.
    pub next_hint: &'static str,
    pub solution: &'static str,
    /// Said at the first time that somebody asks for it.
    pub solution_early: &'static str,
}

static KO: ExerciseTexts = ExerciseTexts {
    task: "할 일",
    editor: "고칠 프로그램",
    check: "채점하기",
    reset: "처음 프로그램으로",
    restore: "고치던 프로그램으로",
    passed: "통과했습니다! 모든 상황에서 제대로 돌아갑니다.",
    not_yet: "아직 고칠 것이 있습니다.",
    world: "상황 {}: {}",
    look: "{}초로 가서 보기",
    watching: "지금 그림은 채점 상황 {}에서 돌린 것입니다.",
    leave: "내가 고른 값으로 돌아가기",
    hints: "힌트",
    next_hint: "힌트 {}/{} 열기",
    solution: "풀이 보기",
    solution_early: "직접 고쳐서 채점해 본 다음에 보는 것이 좋습니다. 그래도 보려면 한 번 더 누르세요.",
};

static EN: ExerciseTexts = ExerciseTexts {
    task: "What to do",
    editor: "The program to mend",
    check: "Check",
    reset: "Back to the starting program",
    restore: "Back to my program",
    passed: "Passed! It does the right thing in every world.",
    not_yet: "Not yet.",
    world: "World {}: {}",
    look: "Go to {} s",
    watching: "What is drawn is the run in world {} of the check.",
    leave: "Back to the values I chose",
    hints: "Hints",
    next_hint: "Open hint {} of {}",
    solution: "Show a solution",
    solution_early: "Better to try and check your own way first. Press again to see it all the same.",
};

impl Lang {
    pub fn exercise_texts(self) -> &'static ExerciseTexts {
        match self {
            Lang::Ko => &KO,
            Lang::En => &EN,
        }
    }
}
