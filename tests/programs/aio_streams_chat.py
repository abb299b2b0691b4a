import asyncio


class ChatServer:
    def __init__(self):
        self.clients = {}

    async def handle(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        self.clients[name] = writer
        print(f"[server] {name} joined, {len(self.clients)} here")
        await self.broadcast(f"{name} joined", but=name)
        try:
            while True:
                try:
                    line = await reader.readuntil(b"\n")
                except asyncio.IncompleteReadError as e:
                    print(f"[server] {name} went with {e.partial!r}")
                    break
                text = line.decode().rstrip()
                if text == "/quit":
                    break
                await self.broadcast(f"{name}: {text}", but=name)
        finally:
            del self.clients[name]
            writer.close()
            await writer.wait_closed()
            await self.broadcast(f"{name} left")

    async def broadcast(self, text, but=None):
        for name, writer in self.clients.items():
            if name != but:
                writer.write(f"{text}\n".encode())
                await writer.drain()


async def client(name, lines, delay):
    await asyncio.sleep(delay)
    reader, writer = await asyncio.open_connection("localhost", 9000)
    writer.write(f"{name}\n".encode())

    async def listen():
        async for line in reader:
            print(f"  {name} sees: {line.decode().rstrip()}")

    listener = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(0.3)
        writer.writelines([line.encode(), b"\n"])
        await writer.drain()
    await asyncio.sleep(0.5)
    writer.write(b"/quit\n")
    await listener
    writer.close()
    await writer.wait_closed()


async def main():
    chat = ChatServer()
    server = await asyncio.start_server(chat.handle, "localhost", 9000)
    async with server:
        await asyncio.gather(
            client("ann", ["hi all", "how are you"], 0),
            client("bob", ["hello"], 0.1),
            client("eve", [], 0.25),
        )
        reader, writer = await asyncio.open_connection("localhost", 9000)
        writer.write(b"zoe\nhalf a li")
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.write_eof()
        print("zoe reads", await reader.read())
        writer.close()
    print("done", chat.clients)


asyncio.run(main())
