# ends: MemoryError|stopped|budget
import itertools

"".join(itertools.repeat("x"))
