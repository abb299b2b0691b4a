class Positive:
    def __set_name__(self, owner, name):
        print("named", name, "in", owner.__name__)
        self.name = "_" + name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(obj, self.name, value)


class Order:
    price = Positive()
    count = Positive()

    def total(self):
        return self.price * self.count


o = Order()
print(o.total())
o.price, o.count = 3, 4
print(o.total(), o.__dict__)
try:
    o.count = -1
except ValueError as e:
    print(e)
print(type(Order.price).__name__)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner):
        value = self.function(obj)
        obj.__dict__[self.function.__name__] = value
        return value


class Report:
    @Lazy
    def data(self):
        print("computing")
        return 42


r = Report()
print(r.data, r.data)
