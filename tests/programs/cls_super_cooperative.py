class Base:
    def __init__(self, **kwargs):
        print("Base", kwargs)
        super().__init__(**kwargs)


class Named(Base):
    def __init__(self, name="?", **kwargs):
        print("Named", name)
        super().__init__(**kwargs)
        self.name = name


class Aged(Base):
    def __init__(self, age=0, **kwargs):
        print("Aged", age)
        super().__init__(**kwargs)
        self.age = age


class Person(Named, Aged):
    def __init__(self, **kwargs):
        print("Person")
        super().__init__(**kwargs)

    @classmethod
    def make(cls):
        return cls(name="x", age=3)

    def __str__(self):
        return f"{self.name} {self.age}"


print(Person(name="Ann", age=30))
print(Person.make())
print(super(Named, Person).__init__ is Aged.__init__)


class Loud(str):
    def upper(self):
        return super().upper() + "!"


print(Loud("hi").upper(), Loud("hi") == "hi", len(Loud("abc")), {Loud("k"): 1}["k"])
try:
    Person(color="red")
except TypeError as e:
    print(e)
def lonely():
    super().x
try:
    lonely()
except RuntimeError as e:
    print(e)
