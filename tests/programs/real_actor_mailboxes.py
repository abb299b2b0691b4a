# Objects that are asked by messages and answer by futures.
import asyncio
class Actor:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.handlers={n[3:]:getattr(cls,n) for n in dir(cls) if n.startswith("on_")}
    def __init__(self, name):
        self.name=name; self.inbox=asyncio.Queue(); self.task=asyncio.create_task(self._run(), name=f"actor:{name}")
    async def _run(self):
        while True:
            kind, payload, reply = await self.inbox.get()
            if kind=="stop":
                reply.set_result(None); break
            try: r = await self.handlers[kind](self, *payload)
            except KeyError as e: reply.set_exception(LookupError(f"no handler {e}"))
            except Exception as e: reply.set_exception(e)
            else: reply.set_result(r)
            finally: self.inbox.task_done()
    def ask(self, kind, *p):
        f=asyncio.get_running_loop().create_future()
        self.inbox.put_nowait((kind,p,f)); return f
class Account(Actor):
    def __init__(self,*a): super().__init__(*a); self.balance=0
    async def on_deposit(self, n): self.balance+=n; return self.balance
    async def on_withdraw(self, n):
        if n>self.balance: raise ValueError(f"insufficient: {self.balance} < {n}")
        await asyncio.sleep(.1); self.balance-=n; return self.balance
async def main():
    a=Account("alice")
    print(await a.ask("deposit", 100), await a.ask("withdraw", 30))
    for q in (("withdraw",1000),("transfer",1),("deposit",)):
        try: print(await a.ask(*q))
        except Exception as e: print(type(e).__name__, e)
    print(a.task.get_name(), a.task.get_coro().__qualname__, a.inbox)
    await a.ask("stop"); await a.task
    print(a.task, a.inbox.qsize(), a.inbox.empty())
asyncio.run(main())
