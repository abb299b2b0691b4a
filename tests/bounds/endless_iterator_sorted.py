# ends: MemoryError|stopped|budget
import itertools

sorted(itertools.repeat(1))
