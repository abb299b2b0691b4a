# ends: stopped|budget
import itertools

any(itertools.repeat(0))
