# Something that a module does not have.
import asyncio

asyncio.slep(1)
