import asyncio


class Actor:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name=f"actor-{name}")

    def tell(self, message, sender=None):
        self.inbox.put_nowait((message, sender))

    async def ask(self, message):
        reply = asyncio.get_running_loop().create_future()
        self.tell(message, reply)
        return await reply

    async def run(self):
        while True:
            message, sender = await self.inbox.get()
            if message == "stop":
                print(self.name, "stops")
                return
            try:
                result = await self.receive(message)
            except Exception as e:
                if isinstance(sender, asyncio.Future):
                    sender.set_exception(e)
                else:
                    print(self.name, "error", repr(e))
            else:
                if isinstance(sender, asyncio.Future):
                    sender.set_result(result)
                elif sender:
                    sender.tell(result)


class Counter(Actor):
    count = 0

    async def receive(self, message):
        self.count += message
        await asyncio.sleep(0.1)
        return self.count


class Printer(Actor):
    async def receive(self, message):
        print("printer:", message)


async def main():
    c, p = Counter("counter"), Printer("printer")
    c.tell(1, p)
    c.tell(10, p)
    print("asked:", await c.ask(100))
    try:
        await c.ask("text")
    except TypeError as e:
        print("error came back:", e)
    c.tell(None)
    for a in (c, p):
        a.tell("stop")
    await asyncio.gather(c.task, p.task)
    print(c.count, c.task.get_name())


asyncio.run(main())
