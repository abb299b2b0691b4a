import asyncio
class EchoServerProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("Connection from", transport.get_extra_info("peername")[0])
    def data_received(self, data):
        print("Data received:", data.decode())
        self.transport.write(data)
        print("Close the client socket")
        self.transport.close()
    def connection_lost(self, exc): print("server lost", exc)
class EchoClientProtocol(asyncio.Protocol):
    def __init__(self, message, on_con_lost):
        self.message = message; self.on_con_lost = on_con_lost
    def connection_made(self, transport):
        transport.write(self.message.encode()); print("Data sent:", self.message)
    def data_received(self, data): print("Received:", data.decode())
    def eof_received(self): print("eof")
    def connection_lost(self, exc):
        print("The server closed the connection", exc)
        self.on_con_lost.set_result(True)
async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: EchoServerProtocol(), "127.0.0.1", 8888)
    async with server:
        on_con_lost = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: EchoClientProtocol("Hello World!", on_con_lost), "127.0.0.1", 8888)
        print(type(protocol).__name__, transport.is_closing())
        try: await on_con_lost
        finally: transport.close()
    print("end", transport.is_closing())
asyncio.run(main())
