// SHA-256 of bytes, at once: browsers have it as a promise only, and what must not wait cannot wait for its hash.

/// The first 32 bits of the fractions of roots of the first primes.
function fractions(count, root) {
  const found = [];
  for (let number = 2; found.length < count; number++) {
    if (!isPrime(number)) continue;
    const value = root(number);
    found.push(((value - Math.floor(value)) * 2 ** 32) | 0);
  }
  return found;
}

function isPrime(number) {
  for (let by = 2; by * by <= number; by++) if (number % by === 0) return false;
  return true;
}

const turned = (word, by) => (word >>> by) | (word << (32 - by));

export function sha256(bytes) {
  const keys = fractions(64, Math.cbrt);
  const state = Int32Array.from(fractions(8, Math.sqrt));
  const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, bytes.length / 2 ** 29);
  view.setUint32(padded.length - 4, bytes.length << 3);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let at = 0; at < 64; at++) {
      if (at < 16) {
        words[at] = view.getInt32(block + at * 4);
      } else {
        const [near, far] = [words[at - 15], words[at - 2]];
        const small = turned(near, 7) ^ turned(near, 18) ^ (near >>> 3);
        words[at] = words[at - 16] + small + words[at - 7] + (turned(far, 17) ^ turned(far, 19) ^ (far >>> 10));
      }
      const chosen = (e & f) ^ (~e & g);
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + keys[at] + words[at]) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] += word));
  }
  const made = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => made.setInt32(at * 4, word));
  return new Uint8Array(made.buffer);
}
