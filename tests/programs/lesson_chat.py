import asyncio


class Room:
    def __init__(self):
        self.members = {}

    async def join(self, name):
        inbox = asyncio.Queue()
        await self.say("*", f"{name} joined")
        self.members[name] = inbox
        return inbox

    async def leave(self, name):
        inbox = self.members.pop(name)
        await inbox.put(None)
        await self.say("*", f"{name} left")

    async def say(self, who, text):
        for name, inbox in self.members.items():
            if name != who:
                await inbox.put(f"<{who}> {text}")


async def listen(name, inbox):
    while True:
        line = await inbox.get()
        if line is None:
            break
        print(f"{name:>6} | {line}")


async def user(name, room, arrives, lines):
    await asyncio.sleep(arrives)
    inbox = await room.join(name)
    listener = asyncio.create_task(listen(name, inbox))
    for pause, text in lines:
        await asyncio.sleep(pause)
        await room.say(name, text)
    await asyncio.sleep(0.5)
    await room.leave(name)
    await listener


async def main():
    room = Room()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(user("ann", room, 0, [(0.3, "anyone here?"), (0.4, "hi bob")]))
        tg.create_task(user("bob", room, 0.5, [(0.3, "hello ann")]))
        tg.create_task(user("carol", room, 0.85, [(0.1, "what did I miss?"), (0.2, "ok")]))
    print("room is empty:", not room.members)


asyncio.run(main())
