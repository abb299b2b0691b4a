class Account:
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


a = Account("ann")
b = Account("bob", 10)
print(a.deposit(5).deposit(7), b)
print(a.interest, Account.interest, b.interest)
b.interest = 0.5
print(a.interest, Account.interest, b.interest)
Account.interest = 0.1
print(a.interest, b.interest)
print(a.__dict__, vars(b))
print(isinstance(a, Account), type(a) is Account, type(a).__name__)
print(hasattr(a, "owner"), hasattr(a, "nothing"), getattr(a, "nothing", "default"))
setattr(a, "nothing", 1)
print(a.nothing)
del a.nothing
try:
    a.nothing
except AttributeError as e:
    print(e)
try:
    b.deposit(-1)
except ValueError as e:
    print("error:", e)
print(Account)
print(a.deposit)
Account("zoe").withdraw(1)
