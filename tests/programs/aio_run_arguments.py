import asyncio


async def main(x=1):
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), asyncio.current_task().get_name())
    return x


print(asyncio.run(main()))
print(asyncio.run(main(2), debug=True))
print(asyncio.run(main(3), debug=False))
for bad in (main, 3, None, [main()]):
    try:
        asyncio.run(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class Await:
    def __await__(self):
        return iter(())


try:
    print(asyncio.run(Await()))
except (ValueError, TypeError) as e:
    print(type(e).__name__, "Await is not a coroutine")


async def gen():
    yield 1


try:
    asyncio.run(gen())
except ValueError as e:
    print(str(e).split(" at 0x")[0])
print(asyncio.run(main("factory"), loop_factory=asyncio.new_event_loop))
asyncio.run(main(), True)
