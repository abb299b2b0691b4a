import asyncio
async def items5(name):
    try:
        for i in range(2):
            await asyncio.sleep(0.1)
            yield name, i
    finally:
        print(name, 'closed')
async def main():
        try:
            ag9 = items5('a10')
            async for x in ag9:
                raise KeyError('out of the loop')
        except Exception as e:
            print('others', repr(e))
        ag18 = items5('a19')
        async for x in ag18:
                raise ValueError('out of the loop')
try:
    asyncio.run(main())
except BaseException as e:
    print('run:', repr(e))
