import asyncio


async def send(name):
    await asyncio.sleep(1)  #~ wait: 0..10/0.1
    print(f"{name} sent")


async def main():
    send("Letter")
    await send("Postcard")
    print("all sent, it seems")


asyncio.run(main())
