# An object may say that it is of another class; a module names what it has been given alone.
import sys


def stands_for(self, value):
    self.value = value


Stand = type("Stand", (), {"__init__": stands_for, "__class__": property(lambda self: type(self.value))})
print(isinstance(Stand(3), int), isinstance(Stand(3), str), isinstance(Stand(""), (int, str)), type(Stand(3)).__name__)
print(Stand(3).__class__, isinstance(Stand(3), Stand))
print(dir(sys.modules["__main__"]))
