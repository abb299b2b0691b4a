import asyncio


class Participant:
    def __init__(self, name, vote=True, delay=0.1):
        self.name, self.vote, self.delay, self.state = name, vote, delay, "init"

    async def prepare(self):
        await asyncio.sleep(self.delay)
        self.state = "prepared" if self.vote else "refused"
        print(self.name, self.state)
        return self.vote

    async def finish(self, commit):
        await asyncio.sleep(0.05)
        self.state = "committed" if commit else "rolled back"


async def transaction(participants, limit):
    try:
        async with asyncio.timeout(limit):
            votes = await asyncio.gather(*(p.prepare() for p in participants))
        commit = all(votes)
    except TimeoutError:
        print("coordinator: timeout")
        commit = False
    async with asyncio.TaskGroup() as tg:
        for p in participants:
            tg.create_task(p.finish(commit))
    return commit


async def main():
    for args in ([True, True], [True, False], [True, True, 1]):
        ps = [Participant(f"p{i}", bool(v), 0.1 if v is True or v is False else v) for i, v in enumerate(args)]
        print(await transaction(ps, 0.5), [p.state for p in ps])


asyncio.run(main())
