x: int = 1
y: str
z: list[
    int
] = [
    1,
    2,
]
(w): int = 3


class A:
    a: int
    b: int = 2
    c: dict[
        str,
        int,
    ] = {}
    d: "undefined"
    e: list[int]; f: int = 3

    def method(
        self,
        first: int,
        second: str = "x",
        *args: float,
        third: bytes = b"",
        **rest: dict[
            str, int
        ],
    ) -> tuple[
        int,
        str,
    ]:
        local: int = 1
        other: str
        self.attr: int = 5
        rest["k"]: int = 6
        return local, second


def plain(
    a,
    b=1,
    c=(
        2
    ),
    *,
    d=3,
    e,
    f=len(
        "abc"
    ),
):
    return a, b, c, d, e, f


def one(a: int, b: str = "x") -> None: pass


async def coro(
    a: int,
    b: int = 2,
) -> int:
    return a


print(A().method(1, k=2), plain(1, e=2))
print(A.__annotations__, __annotations__)
print(A.method.__annotations__)
one(1)
coro(1).close()
lam = lambda a, \
    b=1: (
        a,
        b,
    )
print(lam(1))


@staticmethod
def decorated(
    a: int,
): return a


class B(
    A,
):
    attr = (
        1,
        2,
    )
    with_default: int = 5 if A else 6


def outer():
    n: int
    m: int = 2
    t: undefined_name = 3
    class C:
        q: int = m
        r: str
    return C, t


print(outer()[0].__annotations__)
A.extra: int = 1
{}["k"]: int = 2
print(decorated(2))
