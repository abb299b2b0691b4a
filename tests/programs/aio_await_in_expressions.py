# await wherever an expression may stand.
import asyncio


async def value(v):
    await asyncio.sleep(0)
    return v


async def main():
    print(await value(1) + await value(2) * 2, [await value(1), await value(2)], {await value("k"): await value("v")})
    print(f"{await value('f')!r} {await value(3.14159):.2f}", (await value("abc")).upper(), (await value([1, 2]))[1])
    print("yes" if await value(True) else "no", await value(0) or await value("or"), not await value(0))
    x = await value(5)
    x += await value(1)
    print(x, await value(1) < await value(2) < 3)
    if await value(1):
        while (x := x - await value(2)) > 0:
            print(x)
    for n in await value([1, 2]):
        print(n)
    return await value("end")


print(asyncio.run(main()))
