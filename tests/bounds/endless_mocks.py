# ends: stopped|MemoryError
from unittest.mock import MagicMock

inner = MagicMock()
while True:
    with inner as inner:
        inner(inner)
