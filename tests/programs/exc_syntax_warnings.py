import asyncio
x = 5
def f():
    if x is 1 or x is not "a" or x is () or x is -1 or x is None or x is True or 1 is x is 2:
        return '\d' "\w", b'\q', r'\d' f'\s{x}\w' """a
        \d \e""" '\400' '\x41' '\
ok'
    assert (x, "never")
    assert (x,
            "never")
    assert ()  or True
    try:
        (1)(2) if 0 else 3
        [1, 2](3) if 0 else 4
        "a"(1) if 0 else (lambda: 3)()
        f"a"() if 0 else {}() if 0 else None() if 0 else ...() if 0 else 1
        [1, 2]["a"] if 0 else (1, 2)[1.5] if 0 else "a"["b"] if 0 else b"a"[None] if 0 else [1][1:2]
        {1}[2] if 0 else (x for x in "a")[0] if 0 else None[1] if 0 else 1[2] if 0 else True[1] if 0 else {}[1] if 0 else (lambda: 1)[0] if 0 else f"a"["b"] if 0 else "a"[True]
        x is "s"
    finally:
        x is 1
    for i in range(3):
        try:
            if i is 1:
                continue
            break
        finally:
            x is 2
f()
print(eval("x is 1"))
exec("x is 'a'\ny = '\q'")
compile("x is 2.5", "some", "eval")
async def main():
    await asyncio.sleep(0 is x)
    print('done')
asyncio.run(main())
