//! The kinds of what is said of a program, and how each is said.

use crate::i18n::Lang;
use crate::scenario::Problem;

/// What is said.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// What CPython refuses: the class of its error and its message.
    Syntax { error: &'static str, message: String },
    /// What CPython has and this machine has not: what the machine says, and the words of the program.
    Unsupported { message: String, text: String },
    /// What CPython warns of when it compiles the program.
    Warned(String),
    /// A knob's directive that declares none.
    Directive(Problem),
    /// A call that makes a coroutine (of this function) which nothing ever runs.
    NeverAwaited { name: String, how: Unawaited },
    /// A call (of this function) that holds the thread, and the event loop with it.
    Blocking { name: String, instead: Instead },
}

/// Where a coroutine that is not awaited stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unawaited {
    /// In a coroutine, where `await` can be put before it.
    InCoroutine,
    /// In a plain function, which cannot await.
    InFunction,
    /// In the module's own code.
    InModule,
}

/// What does the same without holding the thread.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Instead {
    /// `await` something of this name.
    Await(&'static str),
    /// `await asyncio.wrap_future(...)`.
    WrapFuture,
    /// `await asyncio.to_thread(...)`.
    Thread,
    /// aiohttp, or a thread.
    Http,
    /// aiofiles, or a thread.
    Files,
}

impl Kind {
    pub(super) fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Kind::Syntax { error, message }, _) => format!("{error}: {message}"),
            (Kind::Unsupported { message, .. }, Lang::En) => message.clone(),
            (Kind::Unsupported { message, text }, Lang::Ko) => {
                let what = if text.is_empty() { message } else { text };
                format!("여기서는 아직 쓸 수 없습니다: {what}")
            }
            (Kind::Warned(message), _) => format!("SyntaxWarning: {message}"),
            (Kind::Directive(problem), _) => problem.message(lang).to_owned(),
            (Kind::NeverAwaited { name, how }, _) => never_awaited(name, *how, lang),
            (Kind::Blocking { name, instead }, Lang::En) => format!(
                "`{name}()` holds the thread, and the whole event loop stands still: {}",
                instead.advice(lang)
            ),
            (Kind::Blocking { name, instead }, Lang::Ko) => {
                format!(
                    "`{name}()` 때문에 스레드가 멈추고, 이벤트 루프 전체가 함께 멈춥니다. {}",
                    instead.advice(lang)
                )
            }
        }
    }
}

fn never_awaited(name: &str, how: Unawaited, lang: Lang) -> String {
    match (how, lang) {
        (Unawaited::InCoroutine, Lang::En) => {
            format!("`{name}()` only makes a coroutine, which nothing ever runs: put `await` before it")
        }
        (Unawaited::InCoroutine, Lang::Ko) => {
            format!("`{name}()` 호출은 코루틴을 만들기만 할 뿐 실행하지 않습니다. 앞에 `await`를 붙이세요.")
        }
        (Unawaited::InFunction, Lang::En) => format!(
            "`{name}()` only makes a coroutine, which nothing ever runs: a plain `def` cannot await it, make it an \
             `async def`"
        ),
        (Unawaited::InFunction, Lang::Ko) => format!(
            "`{name}()` 호출은 코루틴을 만들기만 할 뿐 실행하지 않습니다. 보통의 `def` 안에서는 기다릴 수 없으니 \
             `async def`로 바꾸고 `await`를 붙이세요."
        ),
        (Unawaited::InModule, Lang::En) => format!(
            "`{name}()` only makes a coroutine, which nothing ever runs: give it to `asyncio.run(...)`"
        ),
        (Unawaited::InModule, Lang::Ko) => format!(
            "`{name}()` 호출은 코루틴을 만들기만 할 뿐 실행하지 않습니다. `asyncio.run(...)`에 넘겨 실행하세요."
        ),
    }
}

impl Instead {
    fn advice(self, lang: Lang) -> String {
        let (ko, en) = match self {
            Instead::Await(name) => {
                return match lang {
                    Lang::Ko => format!("대신 `await {name}`를 쓰세요."),
                    Lang::En => format!("use `await {name}`"),
                };
            }
            Instead::WrapFuture => (
                "대신 `await asyncio.wrap_future(...)`로 기다리세요.",
                "use `await asyncio.wrap_future(...)`",
            ),
            Instead::Thread => (
                "`await asyncio.to_thread(...)`로 다른 스레드에 맡기세요.",
                "hand it to `await asyncio.to_thread(...)`",
            ),
            Instead::Http => (
                "aiohttp를 쓰거나 `await asyncio.to_thread(...)`로 다른 스레드에 맡기세요.",
                "use aiohttp, or hand it to `await asyncio.to_thread(...)`",
            ),
            Instead::Files => (
                "aiofiles를 쓰거나 `await asyncio.to_thread(...)`로 다른 스레드에 맡기세요.",
                "use aiofiles, or hand it to `await asyncio.to_thread(...)`",
            ),
        };
        match lang {
            Lang::Ko => ko.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}
