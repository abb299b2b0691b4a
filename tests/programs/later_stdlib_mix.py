import asyncio
import copy
import io
import operator
import os
import statistics
import string
import sys
import textwrap
import traceback
import types
import warnings

print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), round(statistics.stdev([1, 2, 3, 4]), 4), statistics.mode("aab"))
print(string.ascii_lowercase, string.digits, string.Template("$a and ${b}").substitute(a=1, b=2), string.capwords("x y"))
print(textwrap.dedent("""\
    one
      two
"""), textwrap.shorten("hello wonderful world", 14), textwrap.fill("aaa bbb ccc", 7))
a = [[1], {"k": [2]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[0].append(9)
print(b, c, operator.add(1, 2), operator.itemgetter(0)("xy"), operator.methodcaller("upper")("q"))
f = io.StringIO("l1\nl2\n")
print(f.readline(), f.read().split(), os.path.join("a", "b.txt"), os.path.basename("/x/y.py"), os.path.splitext("f.tar.gz"), os.sep)
ns = types.SimpleNamespace(x=1)
ns.y = 2
print(ns, isinstance(len, types.BuiltinFunctionType), types.MappingProxyType({"a": 1})["a"])
try:
    {}["k"]
except KeyError:
    print(traceback.format_exc().splitlines()[-1], len(traceback.format_exc().splitlines()))
warnings.warn("careful")
warnings.warn("old", DeprecationWarning)
print(sys.version_info[:2], sys.platform != "", sys.maxsize, sys.getsizeof(0) > 0, sys.argv[0].endswith(".py"), sys.getrecursionlimit())


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)
    except TimeoutError as e:
        traceback.print_exception(e, limit=1)
        print(type(e).__name__, traceback.format_exception_only(e))


asyncio.run(main())
