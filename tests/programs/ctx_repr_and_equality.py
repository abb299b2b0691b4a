import asyncio
import contextvars
from contextvars import Context, ContextVar, Token, copy_context

default = []
var = ContextVar("var", default=default)
default.append(var)
print(str(var).replace(hex(id(var)), "ID"))


class Shown:
    def __repr__(self):
        return "Shown()"


other = ContextVar("other", default=Shown())
print(repr(other)[:50])
token = other.set(1)
print(repr(token)[:60], token.var is other, token.old_value is Token.MISSING, Token.MISSING, repr(Token.MISSING))
print(type(Token.MISSING).__name__, str(Token.MISSING) == "<Token.MISSING>", Token.MISSING is Token.MISSING)
again = other.set(2)
print(again.old_value)
other.reset(again)
other.reset(token)
try:
    other.reset(token)
except RuntimeError as e:
    print(str(e)[:30])

a, b = copy_context(), copy_context()
print(a == b, a != b, a == 1, a is b, len(a))
a.run(other.set, 5)
print(a == b, a != b, other in a, other in b)
b.run(other.set, 5.0)
print(a == b, Context() == Context())
for make in (lambda: hash(a), lambda: a < b, lambda: other < var, lambda: other.get(1, 2), lambda: ContextVar(), lambda: ContextVar(1),
             lambda: ContextVar("a", 1), lambda: Token(), lambda: a[1], lambda: 1 in a, lambda: setattr(other, "x", 1),
             lambda: setattr(other, "name", "x"), lambda: a.run(), lambda: a.run(a.run, print), lambda: Context(1),
             lambda: other.reset(1), lambda: hash(token)):
    try:
        print("gives", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0].split(" object")[0])
print(ContextVar[int], Token[str], hash(other) == hash(other))
print(list(a.items())[0][1], dict(a)[other], a.get(var, 3))


async def main():
    print(other.get("none"))


asyncio.run(main())
