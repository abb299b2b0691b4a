import asyncio


async def player(name, mine, other, rounds):
    for i in range(rounds):
        await mine.wait()
        mine.clear()
        print(name, i)
        await asyncio.sleep(0.1)
        other.set()


async def with_condition(name, cond, state, me, rounds):
    for _ in range(rounds):
        async with cond:
            await cond.wait_for(lambda: state["turn"] == me)
            print(name, "moves")
            state["turn"] = 1 - me
            cond.notify_all()


async def main():
    ping, pong = asyncio.Event(), asyncio.Event()
    ping.set()
    await asyncio.gather(player("ping", ping, pong, 3), player("pong", pong, ping, 3))
    cond, state = asyncio.Condition(), {"turn": 0}
    await asyncio.gather(with_condition("white", cond, state, 0, 2), with_condition("black", cond, state, 1, 2))
    sem_a, sem_b = asyncio.Semaphore(1), asyncio.Semaphore(0)
    out = []

    async def alternate(name, a, b):
        for i in range(3):
            await a.acquire()
            out.append(f"{name}{i}")
            b.release()

    await asyncio.gather(alternate("x", sem_a, sem_b), alternate("y", sem_b, sem_a))
    print(out)


asyncio.run(main())
