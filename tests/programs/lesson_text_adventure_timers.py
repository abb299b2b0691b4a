import asyncio


async def countdown(label, seconds):
    for left in range(seconds, 0, -1):
        print(f"{label}: {left}")
        await asyncio.sleep(1)
    return f"{label} exploded"


async def defuse(bomb, after):
    await asyncio.sleep(after)
    print("cut the red wire")
    bomb.cancel("defused")


async def round_(after):
    bomb = asyncio.create_task(countdown("bomb", 3), name="bomb")
    hero = asyncio.create_task(defuse(bomb, after), name="hero")
    try:
        print(await bomb)
    except asyncio.CancelledError as e:
        print("saved:", e.args[0], bomb.cancelled())
    finally:
        hero.cancel()
    return bomb.cancelled()


async def main():
    print(await round_(1.5))
    print(await round_(5))
    print(sorted(t.get_name() for t in asyncio.all_tasks()))


asyncio.run(main())
