# ends: OverflowError: too many digits in integer
n = 10**30
1 << n
