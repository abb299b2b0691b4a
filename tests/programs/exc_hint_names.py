import sys
print('re' in sys.stdlib_module_names, len(sys.stdlib_module_names) > 200)
class A:
    def __init__(self): self.blech = 1
    def f(self): return blech
    def re(self): return re.compile("x")
try: A().f()
except NameError as e: print(e.name)
def g():
    subprocess.run("x")
import asyncio
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(asyncio.to_thread(A().f))
        tg.create_task(asyncio.to_thread(A().re))
        tg.create_task(asyncio.to_thread(g))
asyncio.run(main())
