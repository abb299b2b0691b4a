import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5))
print(random.uniform(1, 2), random.choice("abcdef"), random.choices([1, 2, 3], k=5))
print(random.choices("abc", weights=[1, 2, 7], k=6), random.choices("abc", cum_weights=[1, 3, 10], k=4))
cards = list(range(10))
random.shuffle(cards)
print(cards, random.sample(range(100), 5), random.sample("abcdefgh", 3), random.sample(range(1000), 30))
print(random.gauss(), random.gauss(10, 2), random.normalvariate(0, 1), random.expovariate(1.5))
print(random.triangular(), random.triangular(1, 5, 2), random.betavariate(2, 3), random.gammavariate(0.5, 1))
print(random.gammavariate(3, 1), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3))
print(random.weibullvariate(1, 1.5), random.getrandbits(70), random.randbytes(5), random.getrandbits(3))
for seed in ["hello", b"bytes", 1.5, -7, 0, 2**80, True, "é"]:
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 10**20))
r = random.Random(7)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], r.sample(["a", "b"], k=3, counts=[2, 4]))


def fails(call):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: random.choice([]))
fails(lambda: random.randint(5, 1))
fails(lambda: random.randrange(0))
fails(lambda: random.randrange(1, 10, 0))
fails(lambda: random.sample([1], 2))
fails(lambda: random.sample({1, 2}, 1))
fails(lambda: random.choices([1, 2], [0, 0]))
fails(lambda: random.choices([1, 2], [1]))
fails(lambda: random.randint(1.5, 2))
fails(lambda: random.seed([1]))
fails(lambda: random.choices([1, 2], 3))


class Loud(random.Random):
    def random(self):
        return 0.25


print(Loud(3).uniform(0, 4), Loud(3).randint(1, 100))
random.choice([])
