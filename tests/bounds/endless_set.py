# ends: MemoryError|stopped|budget
import itertools

set(itertools.count())
