from os.path import join, basename
from concurrent.futures.thread import ThreadPoolExecutor
import sys

print(join("a", "b"), basename("c/d"), ThreadPoolExecutor.__name__)
print([name for name in ("os", "concurrent", "concurrent.futures") if name in sys.modules])
for text in ["import json.nothing", "import math.pi", "import no.such", "from math.pi import x", "from . import x", "from .a import x"]:
    try:
        exec(text)
    except ImportError as e:
        print(text, "|", type(e).__name__, e, e.name)
from . import local
