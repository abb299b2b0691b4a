import asyncio


async def compute(x):
    return x * 2


def callback(task):
    print("callback", task.result())


async def main():
    total = 0
    try:
        for i in range(3):
            total += compute(i)
    except TypeError as e:
        print(e)
    data = {"a": compute(1)}
    print(data["a"].__class__)
    data["a"].close()
    try:
        print(compute(1) > compute(2))
    except TypeError as e:
        print(e)
    try:
        compute(1)[0]
    except TypeError as e:
        print(e)
    try:
        compute(1)()
    except TypeError as e:
        print(e)
    try:
        compute(3).result()
    except AttributeError as e:
        print(e)
    try:
        len(compute(4))
    except TypeError as e:
        print(e)
    try:
        await compute
    except TypeError as e:
        print(e)
    try:
        await compute(1)()
    except TypeError as e:
        print(e)
    try:
        await [compute(1)]
    except TypeError as e:
        print(e)
    try:
        await None
    except TypeError as e:
        print(e)
    try:
        await print("x")
    except TypeError as e:
        print(e)
    t = asyncio.create_task(compute(5))
    t.add_done_callback(callback)
    await t
    print(await t, await t)
    await asyncio.sleep(0)


asyncio.run(main())
