import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


errors = read = locked = 0
for name in os.listdir(folder):
    try:
        with open(f"{folder}/{name}") as file:
            errors += file.read().count("ERROR")
        read += 1
    except OSError:
        locked += 1
print(errors, read, locked)
