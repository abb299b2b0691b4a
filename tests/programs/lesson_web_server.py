import asyncio
from dataclasses import dataclass, field


@dataclass
class Request:
    method: str
    path: str
    headers: dict = field(default_factory=dict)


@dataclass
class Response:
    status: int = 200
    body: str = ""


class App:
    def __init__(self):
        self.routes = {}
        self.middleware = []

    def route(self, path):
        def register(handler):
            self.routes[path] = handler
            return handler

        return register

    async def __call__(self, request):
        handler = self.routes.get(request.path, self.not_found)
        for wrap in reversed(self.middleware):
            handler = wrap(handler)
        try:
            return await handler(request)
        except Exception as e:
            return Response(500, f"{type(e).__name__}: {e}")

    async def not_found(self, request):
        return Response(404, f"no {request.path}")


app = App()


@app.route("/")
async def index(request):
    await asyncio.sleep(0.1)
    return Response(body="welcome")


@app.route("/slow")
async def slow(request):
    await asyncio.sleep(0.5)
    return Response(body="slow page")


@app.route("/broken")
async def broken(request):
    return Response(body=str(1 / 0))


def timing(handler):
    async def wrapped(request):
        start = asyncio.get_running_loop().time()
        response = await handler(request)
        print(f"{request.method} {request.path} {asyncio.get_running_loop().time() - start:.1f}s")
        return response

    return wrapped


app.middleware.append(timing)


async def main():
    paths = ["/", "/slow", "/nothing", "/broken", "/"]
    for r in await asyncio.gather(*(app(Request("GET", p)) for p in paths)):
        print(r)


asyncio.run(main())
