from __future__ import annotations

x: int = 1
y: str
z: list[
    int
] = [
    1,
]


class A:
    a: int
    b: nowhere = 2

    def method(
        self,
        first: int,
        *args: float,
        **rest: dict[
            str, int
        ],
    ) -> tuple[
        int,
    ]:
        local: int = 1
        return local


def g[T](
    a: T,
    b: int = 3,
) -> T:
    return a


class P[
    T,
]:
    a: T
    b: list[T] = [
    ]


print(A().method(1), A.__annotations__, __annotations__)
print(A.method.__annotations__, g(1))


def texts(
    a: "str",
    b: list['x'] | None,
    c: (int),
    d: dict[str, (1, 2)],
    e: f(1, *[2], k = 3, **{}) [1 : 2, ::3],
    f: -1 + (2*3)**-4 if not a else (b and (c or d)),
    g: a<b != (c in d),
    h: [1, (2,), {3}, {4:5, **{}}, ()],
    i: 1 .real,
    j: "x" "y".z if 0 else 1.50e3,
    k: a.b [c].d(),
    m: (1 << 2) & ~3 ^ (4 | 5) @ 6 // 7 - (8 - 9),
    n: Callable[[int, ...], "None"],
    *args: tuple[int, *Ts],
): ...


for name, text in texts.__annotations__.items():
    print(name, text)
