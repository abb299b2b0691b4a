def f():
    class A:
        x = 1
        y = undefined
        z = 2
def g():
    class A:
        x = undefined
def h():
    class A(undefined):
        x = 1
def i():
    class A(int, bool):
        x = 1
        y = 2
def j():
    class A(int,
            meta=2):
        x = 1
        y = 2
def k():
    @len
    class A(int): x = 1
def l():
    @undefined
    class A(int): x = 1
import asyncio
async def main():
    for t in (f, g, h, i, j, k, l):
        asyncio.get_running_loop().call_soon(t)
    await asyncio.sleep(0)
asyncio.run(main())
class A:
    async def f(self):
        pass
    x = undefined
