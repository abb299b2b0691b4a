import sys
print(sys.stdout, file=sys.stdout)
class W:
    def write(self, s):
        sys.__stdout__.write(f"<{s!r}>\n")
print("a", 1, file=W(), sep="-")
sys.stdout = W()
print("x")
sys.stdout = sys.__stdout__
print("y")
with open("f.txt", "w") as f:
    print(f)
    print("to file", file=f)
    f.write("second\n")
print(open("f.txt").read())
with open("f.txt", "a+") as f:
    f.write("third")
    f.seek(0)
    print(f.readlines(), f.tell())
try:
    open("nope")
except OSError as e:
    print(repr(e), e.filename, e.errno, e.strerror)
with open("f.txt", "rb") as f:
    print(f.read(5), f.readline(), f)
try:
    with open("g.txt", "w") as f: f.read()
except Exception as e:
    print(repr(e), type(e).__mro__)
for line in open("f.txt"):
    print(line.strip())
open("nope")
