import asyncio


class LoudPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("making a loop")
        loop = super().new_event_loop()
        loop.slow_callback_duration = 3
        return loop

    def get_event_loop(self):
        print("getting the loop")
        return super().get_event_loop()


async def main():
    loop = asyncio.get_event_loop()
    print(loop is asyncio.get_running_loop(), loop.slow_callback_duration)


print(type(asyncio.get_event_loop_policy()).__name__)
asyncio.set_event_loop_policy(LoudPolicy())
print(isinstance(asyncio.get_event_loop_policy(), asyncio.AbstractEventLoopPolicy))
asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(main())
loop.close()
asyncio.set_event_loop_policy(None)
asyncio.run(main())
try:
    asyncio.set_event_loop_policy(5)
except TypeError as e:
    print(e)
try:
    asyncio.AbstractEventLoopPolicy().get_event_loop()
except NotImplementedError as e:
    print(repr(e))
