import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager


class Broker:
    def __init__(self):
        self.topics = defaultdict(list)

    @asynccontextmanager
    async def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics[topic].append(queue)
        try:
            yield queue
        finally:
            self.topics[topic].remove(queue)
            if not self.topics[topic]:
                del self.topics[topic]

    async def publish(self, topic, message):
        for q in list(self.topics.get(topic, ())):
            await q.put(message)


async def listener(broker, topic, n, ready):
    async with broker.subscribe(topic) as q:
        ready.set()
        got = []
        while len(got) < n:
            got.append(await q.get())
        return f"{topic}: {got}"


async def main():
    broker = Broker()
    tasks, events = [], []
    for topic, n in [("news", 2), ("sport", 1), ("news", 3)]:
        ev = asyncio.Event()
        tasks.append(asyncio.create_task(listener(broker, topic, n, ev), name=f"{topic}-{n}"))
        events.append(ev.wait())
    await asyncio.gather(*events)
    print(sorted(broker.topics), {k: len(v) for k, v in broker.topics.items()})
    for i in range(3):
        await broker.publish("news", i)
    await broker.publish("sport", "goal")
    await broker.publish("nobody", None)
    for t in tasks:
        print(t.get_name(), "->", await t)
    print(dict(broker.topics))


asyncio.run(main())
