import sys, asyncio
def t(*a):
    try:
        sys.exit(*a)
    except SystemExit as e:
        print(repr(e), e.code)
t(); t(0); t(3); t("msg"); t(None); t((1,2)); t(True)
try:
    exit(4)
except SystemExit as e:
    print(e.code)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.sleep(10))
        await asyncio.sleep(0.1)
        raise SystemExit(7)
asyncio.run(main())
