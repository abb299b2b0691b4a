import asyncio
async def handle(reader, writer):
    data = await reader.readline()
    addr = writer.get_extra_info("peername")
    print(f"server got {data!r} from {addr[0]}")
    writer.write(b"echo " + data); await writer.drain()
    while line := await reader.readline():
        writer.write(line.upper()); await writer.drain()
    print("server: client left")
    writer.close(); await writer.wait_closed()
async def client(n, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"hello {n}\n".encode()); await writer.drain()
    print("client", n, "got", await reader.readline())
    await asyncio.sleep(n / 10)
    writer.write(b"more\n"); print("client", n, (await reader.readline()).decode().strip())
    writer.close(); await writer.wait_closed()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8888)
    print(server.sockets[0].getsockname(), server.is_serving())
    async with server:
        await asyncio.gather(client(1, 8888), client(2, 8888))
        await asyncio.sleep(0.1)
        serving = asyncio.create_task(server.serve_forever()); await asyncio.sleep(0.1); serving.cancel()
        try: await serving
        except asyncio.CancelledError: print("stopped serving")
    print(server.is_serving())
    try: await asyncio.open_connection("127.0.0.1", 8889)
    except ConnectionRefusedError as e: print(type(e).__name__, e)
    try:
        async with asyncio.timeout(1):
            r, w = await asyncio.open_connection("127.0.0.1", 8888)
    except OSError as e: print(type(e).__name__)
async def slow(reader, writer):
    try:
        async with asyncio.timeout(0.5):
            await reader.readexactly(100)
    except TimeoutError: print("server timed out"); writer.write(b"bye"); await writer.drain()
    finally: writer.close()
async def second():
    server = await asyncio.start_server(slow, "localhost", 0); port = server.sockets[0].getsockname()[1]
    r, w = await asyncio.open_connection("127.0.0.1", port)
    print(await r.read(), r.at_eof()); w.close(); await w.wait_closed(); server.close(); await server.wait_closed(); print("all closed")
asyncio.run(main()); asyncio.run(second())
