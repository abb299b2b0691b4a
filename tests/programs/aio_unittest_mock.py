import asyncio, unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, patch, call, ANY

class Client:
    def __init__(self, url): self.url = url
    async def fetch(self, path, *, timeout=1): 
        await asyncio.sleep(timeout); return {"path": path}
    def close(self): pass

class Service:
    def __init__(self, client, notifier=None):
        self.client = client; self.notifier = notifier
    async def load(self, ids):
        results = await asyncio.gather(*(self.client.fetch(f"/u/{i}") for i in ids), return_exceptions=True)
        for r in results:
            if isinstance(r, Exception) and self.notifier: self.notifier.error(str(r))
        return results

async def now(): return asyncio.get_running_loop().time()

class ServiceTest(unittest.IsolatedAsyncioTestCase):
    async def test_fetch(self):
        client = AsyncMock(); client.fetch.return_value = {"id": 1}
        s = Service(client)
        self.assertEqual(await s.load([1, 2]), [{"id": 1}] * 2)
        client.fetch.assert_awaited()
        self.assertEqual(client.fetch.await_count, 2)
        client.fetch.assert_has_awaits([call("/u/1"), call("/u/2")])
        client.fetch.assert_any_await("/u/2")
        print(client.fetch.await_args_list, client.mock_calls)
    async def test_side_effects(self):
        client = AsyncMock(spec=Client)
        client.fetch.side_effect = [1, ConnectionError("down"), 3]
        n = Mock()
        print(await Service(client, n).load("abc"))
        n.error.assert_called_once_with("down")
        with self.assertRaises(AttributeError): client.nothing
        self.assertIsInstance(client, Client)
        with self.assertRaises(StopAsyncIteration): await client.fetch()
    async def test_patch(self):
        with patch("asyncio.sleep", new_callable=AsyncMock) as sleep:
            print(await Client("u").fetch("/x", timeout=100))
            sleep.assert_awaited_once_with(100)
        with patch.object(Client, "fetch", autospec=True) as f:
            f.return_value = "patched"
            c = Client("x")
            print(await c.fetch("/y"))
            f.assert_called_once_with(c, "/y")
        with patch(f"{__name__}.now", return_value=42) as n:
            print(await now(), type(n).__name__)
    @patch("__main__.now")
    @patch.object(Client, "close")
    async def test_decorated(self, close, now_):
        now_.side_effect = lambda: 7
        Client(1).close()
        print(close.call_count, await now(), close.called)
    async def test_context_manager(self):
        m = MagicMock()
        m.__aenter__.return_value = "entered"
        async with m as x: print(x)
        m.__aexit__.assert_awaited_once_with(None, None, None)
        m.__aiter__.return_value = [1, 2, 3]
        print([x async for x in m])
        m.__len__.return_value = 5; m.__getitem__.side_effect = lambda k: k * 2
        print(len(m), m["ab"], bool(m), list(m), int(m), 3 in m)
        with m as y: y.go(1)
        print(m.mock_calls[-3:])
    async def test_fails(self):
        m = AsyncMock(name="db")
        await m(1, a=2)
        m.assert_awaited_once_with(1, a=3)
    def test_called_fails(self):
        m = Mock(); m.x(1); m.x(2)
        m.x.assert_called_once()
    def test_not_called_fails(self):
        m = Mock(); m("a"); m.assert_not_called()
    def test_never(self): Mock().assert_called_with(3)
    def test_calls(self):
        m = Mock(return_value=3, **{"method.return_value": 4, "other.side_effect": KeyError})
        print(m(), m.method(1, k=2), m.foo.bar().baz(3) is not None)
        try: m.other()
        except KeyError as e: print(repr(e))
        print(m.mock_calls, m.method_calls)
        print(m.call_args, m.method.call_args.args, m.method.call_args.kwargs)
        m.method.assert_called_once_with(ANY, k=2)
        self.assertEqual(m.mock_calls[1], call.method(1, k=2))
        m.reset_mock(); print(m.called, m.mock_calls, m.method.call_count)
        with patch.dict({"a": 1}, b=2) as d: print(d)
        print(mock.sentinel.thing, repr(call(1, a=2)), call.a.b(3), call == call)
        self.assertTrue(asyncio.iscoroutinefunction(AsyncMock())); print(Mock().foo is not Mock().foo)
        with self.assertRaises(AttributeError) as cm: m.asert_called()
        print(cm.exception)
        w = Mock(wraps=Client("real")); print(w.url is not None)
    def test_missing(self):
        with self.assertRaises(AttributeError) as cm:
            with patch.object(Client, "nope"): pass
        print(cm.exception)
        with self.assertLogs("x", "INFO") as lg:
            import logging; logging.getLogger("x.y").warning("hm %d", 3)
        print(lg.output)

unittest.main(exit=False)
print("after")
