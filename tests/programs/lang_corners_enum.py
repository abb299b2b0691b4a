from enum import *
class C(Enum):
    R = 1; G = auto()
    ALIAS = 1
    def up(self): return self.name.lower()
class I(IntEnum): A = 1; B = 2
class F(Flag): X = auto(); Y = auto()
print(C.R, repr(C.G), C(1), C["G"], list(C), C.ALIAS is C.R, C.R.up(), C.__members__.keys())
print(I.A < I.B, I.A + 1, f"{I.A}", F.X | F.Y, F(3), F.X in F.X | F.Y, ~F.X, bool(F(0)))
try: C(9)
except ValueError as e: print(e)
match C.R:
    case C.R: print("r")
