import asyncio
import os
import aiofiles

files = 6
latency = 0.2
folder = f"logs/{files}/{latency}"


import io

os.listdir(folder)
errors = read = locked = 0
for name, data in io.files.items():
    errors += data.decode().count("ERROR")
    read += data != b""
    locked += data == b""
print(errors, read, locked)
