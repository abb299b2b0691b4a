import asyncio, unittest, sys

async def divide(a, b):
    await asyncio.sleep(0.01)
    return a / b

class T(unittest.IsolatedAsyncioTestCase):
    async def test_error(self):
        await divide(1, 0)
    async def test_fail(self):
        self.assertEqual(await divide(4, 2), 3)
    async def test_list(self):
        self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    async def test_dict(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3], "c": None})
    async def test_str(self):
        self.assertEqual("hello world\nfoo", "hello there\nfoo")
    async def test_set(self):
        self.assertEqual({1, 2}, {2, 3})
    async def test_true(self):
        self.assertTrue(0, "zero is false")
    async def test_raises(self):
        with self.assertRaises(KeyError):
            pass
    async def test_wrong_raise(self):
        with self.assertRaises(KeyError):
            raise ValueError("wrong")
    async def test_group(self):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(divide(1, 0))
            tg.create_task(divide(2, 1))
    async def test_chain(self):
        try:
            await divide(1, 0)
        except ZeroDivisionError as e:
            raise RuntimeError("chained") from e
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)
        with self.subTest("named"):
            raise OSError(2, "gone")
    @unittest.expectedFailure
    def test_xfail(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_xpass(self): pass
    @unittest.skipIf(sys.version_info > (3, 0), "new python")
    def test_skip(self): pass
    def test_less(self): self.assertLess(5, 3)
    def test_in(self): self.assertIn("z", "abc")
    def test_isinstance(self): self.assertIsInstance(3, str)
    def test_skip_inside(self): self.skipTest("later")

class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("no database")
    def test_never(self): pass

def helper(case): case.fail("from a helper")
class Helpers(unittest.TestCase):
    def test_helper(self): helper(self)
    def tearDown(self): raise LookupError("teardown")

if __name__ == "__main__":
    unittest.main(verbosity=2)
