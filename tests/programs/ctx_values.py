# Contexts are equal by what they hold; what the module refuses, and in which words.
import contextvars
from contextvars import Context, ContextVar, Token

request: ContextVar[str] = ContextVar("request", default="none")
level: ContextVar[int] = ContextVar("level")


def enter(value):
    request.set(value)
    return contextvars.copy_context()


print(Context().run(enter, "a") == Context().run(enter, "a"))
print(Context().run(enter, "a") == Context().run(enter, "b"))
print(Context().run(enter, [1, 2]) == Context().run(enter, [1, 2]))
print(Context() == Context(), Context() != Context(), Context() == 1)
print(ContextVar[int], Token[str])
token = level.set(3)
print(token.old_value is Token.MISSING, token.MISSING is Token.MISSING)

for attempt in (
    lambda: Context(1),
    lambda: ContextVar(),
    lambda: ContextVar(1),
    lambda: ContextVar("a", 1),
    lambda: ContextVar("a", default=1, other=2),
    lambda: ContextVar("a", other=2),
    lambda: Token(),
    lambda: type("A", (Context,), {}),
    lambda: type("A", (ContextVar,), {}),
    lambda: type("A", (Token,), {}),
    lambda: 1 in Context(),
    lambda: Context().get(),
    lambda: Context().get(level, 1, 2),
    lambda: hash(Context()),
    lambda: {Context()},
    lambda: level.set(),
    lambda: level.reset(),
    lambda: level.reset(1),
    lambda: level.get(1, 2),
    lambda: contextvars.copy_context(1),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
