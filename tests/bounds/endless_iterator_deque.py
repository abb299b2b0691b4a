# ends: MemoryError|stopped|budget
import collections
import itertools

collections.deque(itertools.count(), maxlen=3)
