rate = 5
requests = 12
print(requests, requests - {3: 2, 8: 1}.get(rate, 0))
