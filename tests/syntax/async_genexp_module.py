g = (x async for x in y)
h = [x async for x in g]
