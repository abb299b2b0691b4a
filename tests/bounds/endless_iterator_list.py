# ends: MemoryError|stopped|budget
import itertools

list(itertools.count())
