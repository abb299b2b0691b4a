class A:
    def f(self.x):
        pass
