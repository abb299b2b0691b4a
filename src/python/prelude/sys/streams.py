# exports: stdout, stderr, __stdout__, __stderr__
from _interleave import streams
from io import _Console

stdout = __stdout__ = _Console(1, '<stdout>')
stderr = __stderr__ = _Console(2, '<stderr>')
streams(stdout, stderr)
