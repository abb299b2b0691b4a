import asyncio


class Download:
    def __init__(self, name, size, speed):
        self.name, self.size, self.speed = name, size, speed
        self.done = 0
        self.resume = asyncio.Event()
        self.resume.set()

    async def run(self, bandwidth):
        while self.done < self.size:
            await self.resume.wait()
            async with bandwidth:
                await asyncio.sleep(0.1)
                self.done = min(self.size, self.done + self.speed)
        return self.name

    def bar(self):
        filled = self.done * 10 // self.size
        return f"{self.name:<6}[{'=' * filled}{' ' * (10 - filled)}]{self.done / self.size:4.0%}"


async def main():
    bandwidth = asyncio.Semaphore(2)
    files = [Download("a.iso", 100, 25), Download("b.mp3", 30, 10), Download("c.txt", 5, 5)]
    tasks = {asyncio.create_task(f.run(bandwidth)): f for f in files}
    pending = set(tasks)
    step = 0
    while pending:
        done, pending = await asyncio.wait(pending, timeout=0.15, return_when=asyncio.FIRST_COMPLETED)
        for f in sorted(t.result() for t in done):
            print("finished", f)
        step += 1
        if step == 1:
            files[0].resume.clear()
            print("paused", files[0].name)
        if step == 4:
            files[0].resume.set()
            print("resumed", files[0].name)
        print(" | ".join(f.bar() for f in files))


asyncio.run(main())
