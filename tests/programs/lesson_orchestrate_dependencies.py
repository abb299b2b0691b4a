import asyncio


class Graph:
    def __init__(self, **deps):
        self.deps = {k: v.split() for k, v in deps.items()}

    async def build(self, target, cost=0.1):
        tasks = {}

        async def make(name, path=()):
            if name in path:
                raise ValueError("cycle: " + " -> ".join((*path, name)))
            await asyncio.gather(*(get(d, (*path, name)) for d in self.deps.get(name, ())))
            await asyncio.sleep(cost)
            print(f"{asyncio.get_running_loop().time() - start:.1f} built {name}")
            return name

        def get(name, path=()):
            if name in path:
                return make(name, path)
            if name not in tasks:
                tasks[name] = asyncio.create_task(make(name, path), name=name)
            return asyncio.shield(tasks[name])

        start = asyncio.get_running_loop().time()
        await get(target)
        return len(tasks)


async def main():
    g = Graph(app="ui api", ui="core theme", api="core db", db="config", core="config")
    print(await g.build("app"))
    bad = Graph(a="b", b="c", c="a")
    try:
        await bad.build("a")
    except ValueError as e:
        print(e)
    print(await Graph().build("alone"))


asyncio.run(main())
