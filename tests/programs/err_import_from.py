# A name that a module does not have.
from asyncio import sleepy
