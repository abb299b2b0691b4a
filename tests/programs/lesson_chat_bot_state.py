import asyncio
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Session:
    user: str
    history: deque = field(default_factory=lambda: deque(maxlen=3))
    state: str = "start"


class Bot:
    def __init__(self):
        self.sessions = {}

    async def reply(self, user, text):
        s = self.sessions.setdefault(user, Session(user))
        s.history.append(text)
        await asyncio.sleep(0.05 * len(text))
        handler = getattr(self, f"on_{s.state}", None)
        return await handler(s, text) if handler else "I am lost"

    async def on_start(self, s, text):
        s.state = "name"
        return "What is your name?"

    async def on_name(self, s, text):
        s.state = "chat"
        return f"Hello, {text.title()}!"

    async def on_chat(self, s, text):
        if text == "bye":
            s.state = "gone"
            return f"You said {list(s.history)}"
        return text[::-1]


async def talk(bot, user, *lines):
    for line in lines:
        print(f"{user}: {line}")
        print(f"bot to {user}: {await bot.reply(user, line)}")


async def main():
    bot = Bot()
    await asyncio.gather(talk(bot, "u1", "hi", "ada", "abc", "bye", "?"), talk(bot, "u2", "hello", "bob"))
    print({u: s.state for u, s in bot.sessions.items()})


asyncio.run(main())
