from pprint import pprint, pformat, pp
import collections, dataclasses, types
pprint([1, 2, 3]); pprint({"b": 1, "a": [1] * 40}); pprint(list(range(50)), compact=True); pprint({"key%d" % i: "value " * 5 for i in range(5)})
pprint({"users": [{"name": "ann", "tags": ["a" * 20, "b" * 20, "c" * 20]}, {"name": "bob", "tags": []}], "total": 2}, width=50)
pprint("word " * 30); pprint(["word " * 30, 1]); pprint(("x" * 50, "y" * 50)); pprint({1, 2, 3}); pprint(set("abcdefghij" * 2), width=20)
@dataclasses.dataclass
class D:
    name: str
    values: list
pprint(D("n" * 30, list(range(30)))); pp({"z": 1, "a": 2}); pprint(collections.OrderedDict((("k" * 30, 1), ("l" * 30, 2), ("m" * 30, 3)))); pprint(collections.defaultdict(list, {"a" * 40: [1] * 10, "b" * 30: [2]}))
pprint(collections.Counter("abracadabra" * 3), width=20); pprint(types.SimpleNamespace(a="x" * 50, b="y" * 40)); pprint([[1, [2, [3, [4]]]]], depth=2); pprint({"a": {"b": {"c": 1}}}, indent=4, width=10)
print(pformat({2: 1, "a": 2, None: 3})); pprint(collections.deque(range(40), maxlen=50)); pprint(1234567, underscore_numbers=True); pprint(("only" * 30,))
