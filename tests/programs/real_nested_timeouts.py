# Timeouts around groups, inside of groups, moved while they run.
import asyncio
async def w(n,t,fail=None):
    try:
        await asyncio.sleep(t)
        if fail: raise fail
        return n
    except asyncio.CancelledError as e:
        print(n,"cancelled",e.args); raise
async def main():
    try:
        async with asyncio.timeout(1) as outer:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(w("a",.5)); tg.create_task(w("b",5))
                async with asyncio.timeout(.2) as inner:
                    await asyncio.sleep(1)
    except* TimeoutError as eg:
        print("group",eg,eg.exceptions)
    except* ValueError: pass
    print(inner, outer, inner.expired(), outer.expired(), outer.when()is not None)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w("c",.1,ValueError("v"))); tg.create_task(w("d",.1,KeyError("k"))); t=tg.create_task(w("e",5))
    except* (ValueError,KeyError) as eg:
        print(repr(eg)); print(eg.subgroup(lambda e: isinstance(e,KeyError)), eg.split(ValueError))
    print(t.cancelled(), t)
    try:
        async with asyncio.timeout(None) as cm:
            cm.reschedule(asyncio.get_running_loop().time()+.1)
            await asyncio.sleep(1)
    except TimeoutError as e: print("T",repr(e), repr(e.__cause__), cm)
    try: cm.reschedule(1)
    except RuntimeError as e: print(e)
    try:
        async with cm: pass
    except RuntimeError as e: print(e)
asyncio.run(main())
