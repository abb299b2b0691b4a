# ends: stopped
n = 0
while True:
    n += 1
    n -= 1
