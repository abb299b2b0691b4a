# Digests that are seldom asked for, names of paths, sets of weak references.
import hashlib, os, os.path, weakref
for n in ("sha3_224","sha3_256","sha3_384","sha3_512","blake2b","blake2s"):
    for d in (b"", b"abc", b"x"*200):
        h=hashlib.new(n); h.update(d); print(n, h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
print(hashlib.shake_128(b"a").hexdigest(20), hashlib.shake_256(b"a"*300).hexdigest(40), hashlib.blake2b(b"msg",digest_size=8,key=b"k").hexdigest(), hashlib.blake2s(b"",digest_size=4).hexdigest(), hashlib.sha3_256(b"q").hexdigest()[:8])
try: hashlib.blake2b(digest_size=99)
except ValueError as e: print(e)
print(os.path.commonpath(["/a/b/c","/a/b/d"]), os.path.commonpath(["a/b","a"]), os.path.splitdrive("/x"), os.path.expandvars("$NOPE/x"), os.path.normcase("A"), os.SEEK_END, os.fsencode("a"), os.fsdecode(b"a"), os.path.splitroot("/a/b"), os.path.splitroot("a"))
class A: pass
x,y,z=A(),A(),A(); s=weakref.WeakSet([x,y]); t=weakref.WeakSet([y,z]); print(len(s|t),len(s&t),len(s-t),len(s^t), s.issuperset([x])); s.difference_update([x]); print(len(s)); s|=t; s&={z}; print(len(s), z in s)
