import asyncio
import unittest

class Counter:
    def __init__(self): self.n = 0
    async def inc(self, by=1):
        await asyncio.sleep(0.1)
        self.n += by
        return self.n

class TestCounter(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = []
        print("setUp")
    async def asyncSetUp(self):
        self.c = Counter()
        await asyncio.sleep(0)
        print("asyncSetUp", asyncio.current_task().get_name())
    async def test_inc(self):
        """Increments by one."""
        self.assertEqual(await self.c.inc(), 1)
        self.assertEqual(await self.c.inc(5), 6)
    async def test_many(self):
        await asyncio.gather(*(self.c.inc() for _ in range(10)))
        self.assertEqual(self.c.n, 10, "ten increments")
    async def test_timeout(self):
        with self.assertRaises(TimeoutError) as cm:
            async with asyncio.timeout(0.05):
                await self.c.inc()
        self.assertIsInstance(cm.exception, asyncio.TimeoutError)
        self.addAsyncCleanup(self.cleanup, "a")
    async def cleanup(self, what):
        print("cleanup", what)
    def test_sync(self):
        self.assertTrue(self.c.n == 0)
    async def asyncTearDown(self):
        print("asyncTearDown")
    def tearDown(self):
        print("tearDown")

class TestPlain(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class up")
    @classmethod
    def tearDownClass(cls): print("class down")
    def test_ok(self):
        self.assertIn(3, [1, 2, 3]); self.assertIsNone(None); self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertRaisesRegex(ValueError, "invalid literal", int, "x")
        self.assertDictEqual({"a": 1}, {"a": 1}); self.assertCountEqual([1, 2], [2, 1])
    @unittest.skip("not now")
    def test_skipped(self): self.fail()
    def test_run(self):
        self.assertEqual(asyncio.run(Counter().inc()), 1)

if __name__ == "__main__":
    unittest.main()
