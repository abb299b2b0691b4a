# Private names in `__slots__` are kept under their class's name.
import copy


class Account:
    __slots__ = ("__balance", "_owner", "__weakref__")

    def __init__(self, owner, balance=0):
        self._owner = owner
        self.__balance = balance

    def deposit(self, amount):
        self.__balance += amount
        return self.__balance


class _Savings(Account):
    __slots__ = "__rate"

    def __init__(self, owner):
        super().__init__(owner, 10)
        self.__rate = 2

    def earn(self):
        return self.deposit(10 * self.__rate)


account = _Savings("ann")
print(account.earn(), account._Account__balance, account._Savings__rate)
print(Account.__slots__, _Savings.__slots__, copy.copy(account).earn())
for name in ("__balance", "other"):
    try:
        setattr(account, name, 1)
    except AttributeError as e:
        print(e)
