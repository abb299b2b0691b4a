class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        print("get")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        print("set", value)
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("delete")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    @staticmethod
    def name():
        return "Celsius"

    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) * 5 / 9)


c = Celsius(100)
print(c.fahrenheit)
c.degrees += 1
print(c.fahrenheit)
print(Celsius.name(), c.name(), Celsius.from_fahrenheit(212).degrees)
try:
    c.degrees = -300
except ValueError as e:
    print("ValueError", e)
try:
    c.fahrenheit = 3
except AttributeError as e:
    print("AttributeError", e)
del c.degrees
try:
    print(c.degrees)
except AttributeError as e:
    print("AttributeError", e)
print(type(Celsius.degrees))
