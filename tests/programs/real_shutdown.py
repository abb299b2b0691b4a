import asyncio
import signal


class Server:
    def __init__(self):
        self.stopping = asyncio.Event()
        self.active = set()
        self.handled = 0

    def spawn(self, coro, name=None):
        task = asyncio.create_task(coro, name=name)
        self.active.add(task)
        task.add_done_callback(self.active.discard)
        task.add_done_callback(self._log)
        return task

    def _log(self, task):
        if task.cancelled():
            print(f"  [{task.get_name()}] cancelled")
        elif exc := task.exception():
            print(f"  [{task.get_name()}] failed: {exc}")
        else:
            print(f"  [{task.get_name()}] -> {task.result()!r}")

    async def handle(self, n):
        try:
            await asyncio.sleep(n * 0.3)
            self.handled += 1
            if n == 3:
                raise OSError("disk full")
            return n
        except asyncio.CancelledError:
            print(f"  request {n} cleaning up")
            await asyncio.sleep(0.05)
            raise

    async def accept(self):
        for n in range(10):
            if self.stopping.is_set():
                break
            self.spawn(self.handle(n), name=f"req-{n}")
            try:
                await asyncio.wait_for(self.stopping.wait(), 0.1)
            except asyncio.TimeoutError:
                continue
        print("no longer accepting")

    async def shutdown(self, grace):
        print(f"shutting down, {len(self.active)} active")
        self.stopping.set()
        if self.active:
            done, pending = await asyncio.wait(self.active, timeout=grace)
            print(f"grace over: {len(done)} done, {len(pending)} pending")
            for t in sorted(pending, key=lambda t: t.get_name()):
                t.cancel()
            await asyncio.gather(*pending, return_exceptions=True)


async def main():
    server = Server()
    acceptor = asyncio.create_task(server.accept(), name="acceptor")
    await asyncio.sleep(0.75)
    await server.shutdown(0.8)
    await acceptor
    print(server.handled, server.active)


asyncio.run(main())
