class Singleton:
    _instance = None

    def __new__(cls, *args, **kwargs):
        print("new", args, kwargs)
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, value):
        print("init", value)
        self.value = value


a = Singleton(1)
b = Singleton(value=2)
print(a is b, a.value)


class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, round(value, 1))

    def __str__(self):
        return f"{float(self)}C"


t = Celsius(36.66)
print(t, t + 1, repr(t), type(t).__name__, isinstance(t, float))


class Strange:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never")


print(Strange())


class Point:
    def __init__(self):
        return 3


try:
    Point()
except TypeError as e:
    print(e)
try:
    Singleton()
except TypeError as e:
    print(e)
try:
    object(3)
except TypeError as e:
    print(e)
