# ends: MemoryError|stopped|budget|OverflowError
import math

x = math.factorial(10**8)
