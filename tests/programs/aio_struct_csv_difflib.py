import asyncio, struct, csv, io, difflib
H = struct.Struct("!HBxI")
print(H.size, H.format, H.pack(1, 2, 3), H.unpack(H.pack(65535, 255, 2**32 - 1)))
print(struct.calcsize("bhiq"), struct.calcsize("<bhiq"), struct.calcsize("@lq"), struct.pack(">d", 3.14).hex(), struct.pack("<f", 0.1).hex())
print(struct.unpack("<e", struct.pack("<e", 1.5)), struct.pack("5s?c", b"abc", True, b"x"), struct.unpack(">3h", b"\0\1\0\2\xff\xff"))
for f, a in [("B", (256,)), ("<H", (-1,)), ("i", ("x",)), ("z", ()), ("2i", (1,)), ("<i", (2**31,)), ("q", (2**63,)), ("b", (200,)), ("h", (40000,)), (">I", (2**32,))]:
    try: print(struct.pack(f, *a))
    except struct.error as e: print(f, type(e), e)
try: struct.unpack("I", b"abc")
except struct.error as e: print(e)
print(list(struct.iter_unpack(">HB", b"\0\1\2\0\3\4")), struct.unpack_from("<H", b"xxab", 2))
buf = bytearray(8); struct.pack_into(">I", buf, 2, 0xdeadbeef); print(buf)
async def frames(reader):
    while True:
        try: head = await reader.readexactly(4)
        except asyncio.IncompleteReadError as e:
            if e.partial: print("cut", e.partial)
            return
        (n,) = struct.unpack("!I", head)
        yield await reader.readexactly(n)
async def handle(r, w):
    async for f in frames(r):
        w.write(struct.pack("!I", len(f)) + f[::-1]); await w.drain()
    w.close(); await w.wait_closed()
async def main():
    srv = await asyncio.start_server(handle, "127.0.0.1", 0)
    host, port = srv.sockets[0].getsockname()[:2]
    async with srv:
        r, w = await asyncio.open_connection(host, port)
        for m in [b"hello", b"", b"x" * 3]:
            w.write(len(m).to_bytes(4, "big") + m)
        w.write_eof()
        async for f in frames(r): print(f)
        w.close(); await w.wait_closed()
asyncio.run(main())
out = io.StringIO()
w = csv.writer(out); w.writerow(["a", 1, 2.5, None, 'q"u', "x,y", "l\nn"]); w.writerows([(1, 2), ("", " "), [""]])
print(repr(out.getvalue()))
for row in csv.reader(io.StringIO('a,"b ""c""",d\r\n1,,"x\ny"\n\n"z"\n')): print(row)
d = csv.DictReader("name,age\nann,3\nbob,4,extra\ncyd\n".splitlines()); print(d.fieldnames); print(list(d))
out = io.StringIO(); dw = csv.DictWriter(out, ["id", "name"], extrasaction="ignore", delimiter=";", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
dw.writeheader(); dw.writerows([{"id": 1, "name": "x;y"}, {"name": "z", "no": 1}]); print(out.getvalue())
try: csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2})
except ValueError as e: print(e)
print(list(csv.reader(["a|'b|c'"], delimiter="|", quotechar="'")), csv.list_dialects())
print("\n".join(difflib.unified_diff("a b c d".split(), "a x c d e".split(), "old", "new", lineterm="")))
print("".join(difflib.ndiff("one\ntwo\nthree\n".splitlines(1), "ore\ntree\nemu\n".splitlines(1))))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.SequenceMatcher(None, "abcd", "bcde").ratio())
print("\n".join(difflib.context_diff("a b c d".split(), "a x c d e".split(), lineterm="")))
