import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock, patch, create_autospec, PropertyMock, mock_open, call
class Api:
    rate = 3
    async def get(self, key, default=None): return 1
    def put(self, key, value): return 2
async def main():
    api = create_autospec(Api, instance=True)
    api.get.return_value = "x"
    print(await api.get("k"), isinstance(api, Api))
    api.get.assert_awaited_once_with("k")
    try: await api.get()
    except TypeError as e: print(e)
    try: api.put(1, 2, 3)
    except TypeError as e: print(e)
    with patch.object(Api, "rate", new_callable=PropertyMock) as p:
        p.return_value = 9
        print(Api().rate, p.call_count)
    with patch("builtins.open", mock_open(read_data="a\nb\n")) as o:
        with open("f.txt") as f: print(f.read(), o.call_args)
    with patch("random.random", side_effect=[0.1, 0.2]), patch("time.sleep") as s:
        import random, time
        print(random.random(), random.random()); time.sleep(100); print(s.mock_calls)
    q = AsyncMock(side_effect=[1, 2, ValueError("third")])
    print(await asyncio.gather(q("a"), q("b"), q("c"), return_exceptions=True), q.await_count)
    m = Mock(spec=["a", "b"]); m.a = 3; print(m.a)
    for bad in ("c", "assert_foo"):
        try: getattr(m, bad)
        except AttributeError as e: print(e)
    m = Mock(); m.connect().cursor().execute("sql"); print(m.mock_calls == call.connect().cursor().execute("sql").call_list())
    m = MagicMock(); m + 1; m["k"] = 2; del m["k"]; str(m); print(m.mock_calls, m != 3, hash(m) == hash(m))
    parent = Mock(); parent.attach_mock(q, "q"); await q() if False else None
    async def slow(x): await asyncio.sleep(x); return x * 2
    w = AsyncMock(wraps=slow); print(await w(0.5), w.await_args)
    a = AsyncMock(side_effect=slow); print(await a(1))
    patcher = patch(f"{__name__}.Api.put", return_value="stub"); patcher.start(); print(Api().put(1, 2)); patcher.stop(); print(Api().put(1, 2))
    m = Mock(side_effect=lambda x: x + 1); print(m(1), m.call_count, m.called, m.call_args.args)
    e = Mock(side_effect=RuntimeError("boom"))
    t = asyncio.create_task(q("d")); 
    try: await t
    except BaseException as x: print(type(x))
    e()
asyncio.run(main())
