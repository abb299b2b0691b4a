import asyncio


async def save():
    try:
        await asyncio.sleep(3)  #~ save: 0..10/0.1
        print("saved")
    finally:
        print("cleaning up")
        await asyncio.sleep(0.5)  #~ clean: 0..10/0.1
        print("cleaned up")


async def ask(saving):
    await asyncio.shield(saving)


async def main():
    saving = asyncio.create_task(save(), name="Save")
    asking = asyncio.create_task(ask(saving), name="Request")
    await asyncio.sleep(1)  #~ cancel: 0..10/0.1
    asking.cancel()
    try:
        await asking
    except asyncio.CancelledError:
        print("request cancelled")
    await saving


asyncio.run(main())
