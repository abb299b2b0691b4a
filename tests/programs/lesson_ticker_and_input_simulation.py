import asyncio


async def keyboard(queue):
    for delay, key in ((0.25, "a"), (0.1, "b"), (0.4, "p"), (0.3, "p"), (0.2, "q")):
        await asyncio.sleep(delay)
        await queue.put(key)


class Game:
    def __init__(self):
        self.running, self.paused, self.frame, self.score = True, False, 0, 0
        self.keys = asyncio.Queue()

    async def handle_keys(self):
        while self.running:
            key = await self.keys.get()
            match key:
                case "p":
                    self.paused = not self.paused
                    print("paused" if self.paused else "resumed")
                case "q":
                    self.running = False
                case k:
                    self.score += ord(k) - ord("a") + 1
                    print("key", k, "score", self.score)

    async def loop(self):
        while self.running:
            if not self.paused:
                self.frame += 1
            await asyncio.sleep(0.1)
        return self.frame


async def main():
    game = Game()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(keyboard(game.keys))
        tg.create_task(game.handle_keys())
        frames = tg.create_task(game.loop())
    print("frames", frames.result(), "score", game.score)


asyncio.run(main())
