def counter():
    count = 0
    async def tick():
        nonlocal cuont
        cuont += 1
