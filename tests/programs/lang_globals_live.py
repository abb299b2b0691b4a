globals()["dynamic"] = 5
print(dynamic)
for name in ["alpha", "beta"]:
    globals()[f"make_{name}"] = lambda n=name: n.upper()
print(make_alpha(), make_beta())
g = globals()
x = 1
print(g["x"], "x" in globals(), [k for k in globals() if not k.startswith("_")])
del g["x"]
try: x
except NameError as e: print(e)
print(sorted(k for k in globals() if k.startswith("_")))
print(__name__, globals()["__name__"], globals() is globals())
def f():
    y = 2
    l = locals()
    y = 3
    return l, locals()
print(f())
import sys
print(sys.modules["__main__"].dynamic, vars(sys.modules[__name__])["dynamic"])
exec("z = dynamic + 1")
print(z)
ns = {}
exec("def q(): return 7\nw = q()", ns)
print(ns["w"], ns["q"]())
print(__file__, __builtins__, __doc__, __package__, __spec__ is None, __annotations__)
def late(): return early
early = 1
late2 = 2
del early
early = 3
print([k for k in globals() if k[0] in "el"], list(vars().items())[-1][0])
code = compile("a = 1\nb = a + dynamic\ndef h(): return b", "<s>", "exec")
env = {"dynamic": 10}
exec(code, env)
env["b"] = 99
print(env["h"](), [k for k in env if k != "__builtins__"], env["h"].__globals__ is env)
print(eval("dynamic * 2"), eval("x + y", {"x": 1}, {"y": 2}), eval("x", {"x": 5}))
print(late.__globals__ is globals(), sys.modules["__main__"].__dict__ is globals())
setattr(sys.modules[__name__], "via", 8); print(via)
def counter(): globals()["n"] = globals().get("n", 0) + 1
counter(); counter(); print(n)
globals().update(p=1, q=2); print(p + q)
globals().pop("p")
print("p" in dir())
