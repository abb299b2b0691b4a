import asyncio
from collections import defaultdict


class Broker:
    def __init__(self):
        self.topics = defaultdict(list)

    def subscribe(self, topic):
        queue = asyncio.Queue()
        self.topics[topic].append(queue)
        return queue

    async def publish(self, topic, message):
        for queue in self.topics[topic]:
            await queue.put(message)

    async def close(self):
        for topic in self.topics.values():
            for queue in topic:
                await queue.put(None)


async def subscriber(name, broker, topic):
    queue = broker.subscribe(topic)
    count = 0
    while (message := await queue.get()) is not None:
        count += 1
        print(f"{name} <- {topic}: {message}")
        await asyncio.sleep(0.1 if name == "fast" else 0.3)
    return name, count


async def main():
    broker = Broker()
    async with asyncio.TaskGroup() as tg:
        subs = [tg.create_task(subscriber(*args)) for args in
                (("fast", broker, "news"), ("slow", broker, "news"), ("fan", broker, "sport"))]
        await asyncio.sleep(0)
        for i in range(3):
            await broker.publish("news", f"headline {i}")
            await broker.publish("sport", f"score {i}:{i * 2}")
            await asyncio.sleep(0.15)
        await broker.publish("empty", "nobody hears")
        await broker.close()
    print([s.result() for s in subs], sorted(broker.topics))


asyncio.run(main())
