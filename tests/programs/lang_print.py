# print: sep, end, file, flush; to both streams.
import sys

print()
print("a", "b", sep="-")
print("a", "b", sep="", end="!\n")
print(1, None, True, [1], sep=", ")
print("to stderr", file=sys.stderr)
print("x", end="")
print("y", flush=True)
print(*[1, 2, 3])
print(*"abc", sep="\n")
print("one\ntwo")
print("", "", sep="|")
print("no newline at the end", end="")
