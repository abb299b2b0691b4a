class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __iadd__(self, other):
        print("in place")
        self.x += other.x
        self.y += other.y
        return self


v = Vector(3, 4)
print(v + Vector(1, 1), v * 2, 2 * v, -v, abs(v))
print(sum([v, v, v]))
print(bool(Vector(0, 0)), not v, v == Vector(3, 4), v != Vector(3, 4), v == 3)
w = v
w += Vector(1, 1)
print(v, w is v)
try:
    v + 1
except TypeError as e:
    print(e)
try:
    v - v
except TypeError as e:
    print(e)
try:
    {v: 1}
except TypeError as e:
    print(e)
try:
    v < v
except TypeError as e:
    print(e)
