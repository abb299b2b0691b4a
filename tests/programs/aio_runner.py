import asyncio


async def count(box):
    await asyncio.sleep(0.1)
    box.append(len(box))
    return box


async def who():
    return asyncio.current_task().get_name()


with asyncio.Runner() as runner:
    box = []
    print(runner.run(count(box)), runner.run(count(box)))
    print(runner.get_loop() is runner.get_loop())
    print(runner.run(who()), runner.run(who()))
    leftover = runner.get_loop().create_task(asyncio.sleep(100), name="leftover")
    try:
        runner.run(count)
    except ValueError as e:
        print(e)
    try:
        runner.run(asyncio.sleep(0), 3)
    except TypeError as e:
        print(e)
print(leftover)
try:
    runner.run(who())
except RuntimeError as e:
    print(e)


async def nested():
    try:
        asyncio.run(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)
    try:
        with asyncio.Runner() as r:
            r.run(asyncio.sleep(0))
    except RuntimeError as e:
        print(e)


asyncio.run(nested())
try:
    asyncio.run(nested)
except ValueError as e:
    print(e)
print(asyncio.run(who()))
