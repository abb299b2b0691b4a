class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        print("setattr", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


p = Proxy([3, 1, 2])
p.sort()
print(p.target)
p.extra = 1
print(p.extra)
del p.extra
print(hasattr(p, "append"), hasattr(p, "_hidden"), hasattr(p, "missing"))
try:
    p.missing
except AttributeError as e:
    print(e)


class Log:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("no secrets")
        return super().__getattribute__(name)


log = Log()
log.secret = 1
log.open = 2
print(log.open, getattr(log, "secret", "hidden"))
log.secret
