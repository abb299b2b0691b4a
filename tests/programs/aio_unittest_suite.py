import unittest, io, asyncio
class A(unittest.TestCase):
    def test_b(self): pass
    def test_a(self): self.assertEqual((1, 2), (1, 3))
class B(unittest.IsolatedAsyncioTestCase):
    async def test_x(self): await asyncio.sleep(1.5)
suite = unittest.TestSuite()
suite.addTest(A("test_b"))
suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(B))
out = io.StringIO()
r = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(out.getvalue()); print(r, r.wasSuccessful(), r.testsRun)
r = unittest.TextTestRunner().run(unittest.TestLoader().loadTestsFromTestCase(A))
print(r, len(r.failures)); print(r.failures[0][1])
print(A("test_a"), repr(A("test_a")), A("test_a").id())
