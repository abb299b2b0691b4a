# Going through what cannot be gone through.
for n in 5:
    print(n)
