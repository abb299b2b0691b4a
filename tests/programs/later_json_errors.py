import json
for bad in ('{', '{"a" 1}', "[1,]", "nope", '"abc', "", '{"a":1,}', '{1:2}', '[1 2]', '{"a":}', '"\\x"', '"\\u12"', '"a\nb"', ' [1] x', '[', '{"a":1', '-', '1.', '01', '[1,\n2,\n x]', '"\\', 'tru', '{"a":1 "b":2}', '"tab\there"', '1e', '[1.5e+, 2]', '-Infinit', '{"k": nul}'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.pos, e.lineno, e.colno, repr(e))
print(json.loads('  {"a": [1, -2, 3.5, 1e3, true, false, null, "x\\n\\u00e9\\ud83d\\ude00"], "b": {}}  '), json.loads("NaN"), json.loads("-Infinity"), json.loads(b'[1]'))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s + "!"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
data = {"z": [1, 2.5, None, True], "a": {"k": (), "e": [], "d": {}}, 3: "\x00\x7f\u2028é😀", None: 1, 1.5: 2, False: 0}
print(json.dumps(data)); print(json.dumps(data, indent=2)); print(json.dumps(data, ensure_ascii=False, indent="\t"))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True, indent=0), json.dumps([1, 2], separators=(",", ":")))
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps(float("nan")), json.dumps("\t\"\\/"))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"s": {3, 1}}, cls=E))
for o in ({1, 2}, {"a": object}, {(1,): 2}, float("nan")):
    try: json.dumps(o, allow_nan=False)
    except Exception as e: print(type(e).__name__, e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
class C: pass
try:
    json.dumps([C()], cls=E)
except TypeError as e:
    print(e)
with open("d.json", "w") as f: json.dump(data, f, indent=1)
with open("d.json") as f: print(json.load(f) == json.loads(json.dumps(data)))

