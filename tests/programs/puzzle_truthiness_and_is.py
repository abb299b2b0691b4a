import asyncio


async def flag(v):
    return v


class Weird:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __bool__(self):
        raise ValueError("no truth")

    def __len__(self):
        return 0


async def main():
    print(await flag(0) or await flag("") or await flag([]) or "last")
    print(await flag(1) and await flag(None) and await flag("never"))
    print([] == [], [] is [], () is (), 1 == True, 1 is True, "a" "b" == "ab", None == 0)
    w = Weird()
    print(w == None, w is None, w in [1], [w] == [2], {w: 1} == {w: 1}, w != 3)
    try:
        print("yes" if w else "no")
    except ValueError as e:
        print(e)
    print(0.1 + 0.2 == 0.3, round(0.5), round(1.5), round(2.675, 2), -7 // 2, -7 % 3, 7 // -2, int(-3.7), 2**-1, 0**0)
    print(1 < 2 < 3, 1 < 3 < 2, (1 < 3) < 2, not 1 == 2, 3 in [1, 2] == False, "b" in "abc" in ["abc"])
    x = [1, 2, 3]
    y = x
    x += [4]
    x = x + [5]
    print(x, y)
    t = ([1],)
    try:
        t[0] += [2]
    except TypeError as e:
        print(e, t)
    a, b = 1, 2
    a, b = b, a + b
    print(a, b, [i for i in range(3)], "i" in dir())
    m = [[0] * 2] * 2
    m[0][0] = 9
    print(m, (lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}))


asyncio.run(main())
