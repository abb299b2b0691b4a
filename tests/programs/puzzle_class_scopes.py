def outer():
    x = "outer"
    class C:
        x = "class"
        def get(self):
            return x
    return C.x, C().get()
try: print(outer())
except Exception as e: print(e)
def mid():
    x = "outer"
    def between():
        class C:
            x = "class"
            z = [x for _ in range(1)]
            class D:
                def get(self):
                    return x
        return C.x, C.z, C.D().get()
    return between()
try: print(mid())
except Exception as e: print(e)
async def third():
    timeout = 1
    class A:
        timeout = 2
        both = timeout, [timeout for _ in 'a'], (lambda: timeout)()
        async def f(self, timeout=timeout):
            def g(): return timeout
            return g(), A.timeout
        class B:
            def timeout(self): return __class__, timeout
    print(A.both, await A().f(), A.B().timeout())
import asyncio
asyncio.run(third())
