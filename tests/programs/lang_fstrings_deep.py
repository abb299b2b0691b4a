import math

x, name, items = 1234567.891, "Ada", [1, 2, 3]
print(f"{x:,.2f} {x:_.1f} {x:e} {x:.3g} {x:>20,.1f}| {x:<15.1f}| {x:^15.0f}| {-x:+.1f} {x:015.2f}")
print(f"{name!r:>10} {name:*^9} {name:<6}| {name[0]} {name.upper()} {name!s} {'é'!a}")
print(f"{42:b} {42:#x} {42:o} {42:08b} {42:+d} {42: d} {255:X} {1_000_000:,} {65:c} {42:5d}|{42:<5}|{42:^5}|")
print(f"{0.1 + 0.2} {1/3:.4f} {2/3:%} {0.256:.1%} {1e20} {1e16} {1e-5} {float('inf')} {float('nan'):>6}")
print(f"{items} {items!r:>12} {len(items)=} {items[1] = } {x=:.1f} {name=} {name = !s}")
width, prec = 12, 3
print(f"{math.pi:{width}.{prec}f}|{name:>{width}}|{'a' 'b'}|{{literal}}|{{{name}}}")
print(f"{'nested ' + f'{name} {f"{1 + 1}"}'} {[f'{n:02d}' for n in range(3)]} { {'k': 1}['k'] } {(lambda v: v * 2)(4)}")
print(f"{True} {None} {True:d} {3 > 2} {'yes' if items else 'no'} {print('side') or 'effect'}")
print(f"""multi
{name}
  line {
    1 +
    2
}""")
print("{} {1} {0}".format("a", "b") if False else "{1} {0} {k}".format("a", "b", k="c"), "{:>5}{:<5}|".format(1, 2))
print("{0[1]} {1.real} {2[k]}".format([1, 2], 5, {"k": "v"}), "%s %5.2f %-5s| %05d %x %%" % ("s", 3.14159, "l", 42, 255))
print("%(a)s %(b)r" % {"a": 1, "b": "x"}, "%c" % 65, "%s" % (1,), "%s" % [1])
for bad in (lambda: f"{name:d}", lambda: f"{1.5:d}", lambda: f"{items:>5}", lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "{}".format(), lambda: f"{None:>5}", lambda: "{:q}".format(3)):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
