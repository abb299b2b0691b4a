# What of hashlib is seldom asked for: SHA-3 (FIPS 202) and BLAKE2 (RFC 7693).
_64 = (1 << 64) - 1


def _left(x, n):
    n %= 64
    return (x << n | x >> 64 - n) & _64 if n else x


def _permute(a):
    register = 1
    for _ in range(24):
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[(x + 4) % 5] ^ _left(c[(x + 1) % 5], 1) for x in range(5)]
        a = [lane ^ d[at % 5] for at, lane in enumerate(a)]
        x, y, current = 1, 0, a[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, a[x + 5 * y] = a[x + 5 * y], _left(current, (t + 1) * (t + 2) // 2)
        a = [a[at] ^ (~a[at - at % 5 + (at + 1) % 5] & a[at - at % 5 + (at + 2) % 5] & _64) for at in range(25)]
        for j in range(7):
            register = (register << 1 ^ (register >> 7) * 0x71) % 256
            if register & 2:
                a[0] ^= 1 << (1 << j) - 1
    return a


def keccak(data, rate, suffix, length):
    padded = bytearray(data + bytes([suffix]))
    padded += bytes(-len(padded) % rate)
    padded[-1] |= 0x80
    a = [0] * 25
    for at in range(0, len(padded), rate):
        for lane in range(rate // 8):
            a[lane] ^= int.from_bytes(padded[at + 8 * lane:at + 8 * lane + 8], 'little')
        a = _permute(a)
    out = b''
    while True:
        out += b''.join([lane.to_bytes(8, 'little') for lane in a[:rate // 8]])
        if len(out) >= length:
            return out[:length]
        a = _permute(a)


_ORDERS = [[int(digit, 16) for digit in row] for row in (
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
    '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0')]


def blake2(data, key, length, wide):
    # BLAKE2b, or BLAKE2s where not wide.
    bits, block, rounds = (64, 128, 12) if wide else (32, 64, 10)
    turns = (32, 24, 16, 63) if wide else (16, 12, 8, 7)
    mask = (1 << bits) - 1
    start = [0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
             0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179]
    start = start if wide else [word >> 32 for word in start]
    h = start[:]
    h[0] ^= 0x01010000 ^ len(key) << 8 ^ length
    data = (key + bytes(block - len(key)) if key else b'') + data
    blocks = [data[at:at + block] for at in range(0, len(data), block)] or [b'']
    done = 0
    for number, part in enumerate(blocks, 1):
        done += len(part)
        part += bytes(block - len(part))
        m = [int.from_bytes(part[at:at + bits // 8], 'little') for at in range(0, block, bits // 8)]
        v = h + start
        v[12] ^= done & mask
        v[13] ^= done >> bits
        if number == len(blocks):
            v[14] ^= mask
        for turn in range(rounds):
            order = _ORDERS[turn % 10]
            for i, (a, b, c, d) in enumerate((
                    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))):
                for half in (0, 1):
                    v[a] = (v[a] + v[b] + m[order[2 * i + half]]) & mask
                    x, n = v[d] ^ v[a], turns[2 * half]
                    v[d] = (x >> n | x << bits - n) & mask
                    v[c] = (v[c] + v[d]) & mask
                    x, n = v[b] ^ v[c], turns[2 * half + 1]
                    v[b] = (x >> n | x << bits - n) & mask
        h = [a ^ b ^ c for a, b, c in zip(h, v[:8], v[8:])]
    return b''.join([word.to_bytes(bits // 8, 'little') for word in h])[:length]
