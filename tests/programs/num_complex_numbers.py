z = 3 + 4j
print(z, 1j, -1j, 1.5j, 0j, -0.0 + 1j, 1e20j, complex(1, -2), complex(-0.0, 2), [z])
print(abs(z), z.real, z.imag, z.conjugate(), type(z), type(z).__name__, isinstance(z, complex), isinstance(1, complex))
print(z + 1, 1 + z, z - 2.5, 2 - z, z * 2, 2 * z, z * z, z / 2, 1 / z, z / (1 - 1j), -z, +z)
print(z ** 2, z ** -1, z ** 0, 2 ** 1j == 2 ** (0 + 1j), 1j ** 2)
print(z == 3 + 4j, z != 3, complex(3) == 3, 3 == complex(3), complex(3) == 3.0, hash(complex(3)) == hash(3), z == "z")
print(bool(0j), bool(1j), complex(), complex("1+2j"), complex(" (3-1e2J) "), complex("j"), complex("5"), complex(1j, 2))
print({1: "one"}[complex(1)], sum([1j, 2, 3.5]), f"{z}", f"{z:.2f}", str(z), "%s" % z, "{!r}".format(z))
for make in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: 1j / 0, lambda: z + "a",
             lambda: complex("a"), lambda: complex("1", 2), lambda: complex([]), lambda: complex(1, "2"), lambda: z(), lambda: z[0],
             lambda: sorted([1j, 2j]), lambda: round(z), lambda: 0j ** -1, lambda: range(1j), lambda: z.nothing):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Point:
    at: complex = 1j

    def __complex__(self):
        return 2 + 2j


print(Point.at, complex(Point()), Point.__annotations__)
match z:
    case complex(real=3.0):
        print("matched")


def f(complex):
    return complex


print(f(1), complex is type(1j))
print(1j / 0)
