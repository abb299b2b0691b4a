# 3.13: f-strings: expressions, conversions, nesting, the `=` form.
name, n, x = "A", 3, 2.5
print(f"{name} {n} {x}", f"{n + 1} {n * 'ab'}", f"{{}} {{{n}}}")
print(f"{name!r} {name!s} {'é'!a}", f"{[1, 'a']}", f"{None} {True}")
print(f"{n=} {n + 1=} {x = } {name=!s} {x=:.2f}")
width = 8
print(f"[{name:>{width}}] [{x:{width}.{n}f}]")
print(f"{'nested ' + f'{n}'} {"same quotes"}")
print(f"{name.lower()} {len('abc')} {[i for i in range(n)]} {'yes' if n else 'no'}")
print(f"{n}" "plain" f"{x}", f"" == "")
print(f"""many
lines {n}""")
print(f"{ {'a': 1}['a'] } {(lambda v: v * 2)(4)}")
