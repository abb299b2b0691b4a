"""Module
docstring."""
# comment
def plain(a,
          b=2,
          *args,
          c=(
              3
          ),
          **kw):
    "doc"
    return (
        a
        +
        b
    )

print(
    plain(
        1,
        2,
    )
)
x = [
    1,
    plain(1),
    3,
]
y = {
    "a": 1,
    "b": plain(
        2),
}
z = (
    x
    if y
    else
    y
)
z = (
    x
    if not y
    else
    y
)
t = (1,
     2,
     3)
t = (x,
     y)
a, b = (
    1,
    2,
)
(a,
 b) = (b,
       a)
x[
    0
] = 5
x[
    1
] += (
    5
)
w = x[
    0
]
del x[
    0
]
del (a,
     b)
class C:
    """doc
    string"""
    x: int = 1
    y = (
        2
    )

    def m(self):
        pass

    @property
    def p(
        self
    ):
        return self.x
C.z = (
    1
)
(
    C
    .z
)
C().m()
(C()
 .m())
(
    C()
    .
    m
    (
    )
)
assert (
    C
), "no"
try:
    assert (
        not C
    ), (
        "no"
        + "yes"
    )
except AssertionError as e:
    print(e)
if (
    a_ := 1
):
    pass
elif 2:
    pass
else:
    pass
if (
    not a_
    and x
    or y
):
    pass
v = (1
     < 2
     < 3)
v = (1
     < a_
     < 3
     < 0)
f = f"""{
    a_
} and {
    a_:>{
        5
    }}
"""
s = ("a"
     "b"
     f"{a_}"
     "c")
g = lambda q: (
    q
)
g(
    1
)
for i in (
    1,
    2,
):
    pass
for i in range(2): pass
for i in range(2): print(i)
for i in range(2):
    print(i)
else:
    print("else")
while a_ < 3:
    a_ += 1
while True:
    a_ += 1
    if a_ > 5:
        break
    continue
else:
    pass
while a_ < 9: a_ += 1
global_ = None
print("a"); print("b")
"constant"
...
1
None
True
b"bytes"
a_
-1
f"x"
(1, 2)
[1, 2]
pass
