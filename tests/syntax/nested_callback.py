loop.call_later(1, lambda: print("x")
