import asyncio
import json


async def handle(reader, writer):
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        writer.close()
        return
    lines = head.decode().split("\r\n")
    method, path, _ = lines[0].split()
    headers = dict(line.split(": ", 1) for line in lines[1:] if line)
    body = await reader.readexactly(int(headers.get("Content-Length", 0)))
    if path == "/crash":
        raise ValueError("handler broke")
    if path == "/slow":
        await asyncio.sleep(2)
    answer = json.dumps({"method": method, "path": path, "body": body.decode()}).encode()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(answer) if False else
                 f"HTTP/1.1 200 OK\r\nContent-Length: {len(answer)}\r\n\r\n".encode())
    writer.write(answer)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def request(path, body=b"", timeout=1):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8080)
    try:
        async with asyncio.timeout(timeout):
            writer.write(f"POST {path} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            await writer.drain()
            status = await reader.readline()
            while (line := await reader.readline()) not in (b"\r\n", b""):
                print("  header", line.decode().strip())
            return status.decode().strip(), (await reader.read()).decode()
    except TimeoutError:
        return "timed out", ""
    finally:
        writer.close()
        await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8080)
    limit = asyncio.Semaphore(2)

    async def limited(path):
        async with limit:
            return await request(path, path.encode())

    async with server:
        for answer in await asyncio.gather(*(limited(f"/{n}") for n in range(4))):
            print(answer)
        print(await request("/slow"))
        print(await request("/crash"))
        try:
            await asyncio.start_server(handle, "127.0.0.1", 8080)
        except OSError as e:
            print(e.errno, e)
        reader, writer = await asyncio.open_connection("127.0.0.1", 8080)
        waiting = asyncio.create_task(reader.read(10))
        await asyncio.sleep(0.1)
        try:
            await reader.readline()
        except RuntimeError as e:
            print(e)
        waiting.cancel()
        print(repr(await asyncio.gather(waiting, return_exceptions=True)))
        writer.close()
        await writer.wait_closed()
        print(writer.is_closing())
    await server.wait_closed()
    print("closed", server.sockets)


asyncio.run(main())
