import asyncio
async def w():
    try:
        await asyncio.sleep(1)
    finally:
        print("fin")
loop = asyncio.new_event_loop()
t = loop.create_task(w(), name="w")
f = loop.create_future()
g = loop.create_future()
h = loop.create_future()
d = loop.create_future()
d.set_result(1)
f.add_done_callback(print); g.add_done_callback(print)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
for call in (lambda: t.cancel(), lambda: f.set_result(1), lambda: g.set_exception(ValueError("g")), lambda: h.set_result(1), lambda: d.add_done_callback(print)):
    try:
        print(call())
    except RuntimeError as e:
        print("RuntimeError", e)
print(t, f, g, h)
print(t.cancelling())
print(g.exception())
f2 = loop.create_future()
f2.add_done_callback(print)
f2.cancel()
