//! SHA-512: what `random.seed` makes of a string. Its constants are worked out, which is shorter than they are.

use num_bigint::BigUint;

/// The first 64 binary places of the square or cube roots of the first primes.
pub fn constants(count: usize, root: u32) -> Vec<u64> {
    let is_prime = |n: &u32| (2..*n).take_while(|d| d * d <= *n).all(|d| !n.is_multiple_of(d));
    let fraction = |prime: u32| {
        let scaled = BigUint::from(prime) << (64 * root);
        scaled.nth_root(root).iter_u64_digits().next().unwrap_or(0)
    };
    (2..).filter(is_prime).take(count).map(fraction).collect()
}

/// The digest of these bytes.
pub fn digest(data: &[u8]) -> [u8; 64] {
    digest_from(data, constants(8, 2))
}

/// As [`digest`], from another start: SHA-384 has its own.
pub fn digest_from(data: &[u8], mut state: Vec<u64>) -> [u8; 64] {
    let k = constants(80, 3);
    let mut padded = data.to_vec();
    padded.push(0x80);
    padded.resize(padded.len() + (240 - padded.len() % 128) % 128, 0);
    padded.extend((data.len() as u128 * 8).to_be_bytes());
    for block in padded.as_chunks::<128>().0 {
        let mut w: Vec<u64> = block.as_chunks::<8>().0.iter().map(|word| u64::from_be_bytes(*word)).collect();
        for i in 16..80 {
            let (a, b) = (w[i - 15], w[i - 2]);
            let a = a.rotate_right(1) ^ a.rotate_right(8) ^ a >> 7;
            let b = b.rotate_right(19) ^ b.rotate_right(61) ^ b >> 6;
            w.push(w[i - 16].wrapping_add(a).wrapping_add(w[i - 7]).wrapping_add(b));
        }
        let mut s = state.clone();
        for i in 0..80 {
            let big = s[4].rotate_right(14) ^ s[4].rotate_right(18) ^ s[4].rotate_right(41);
            let choice = (s[4] & s[5]) ^ (!s[4] & s[6]);
            let first = s[7].wrapping_add(big).wrapping_add(choice).wrapping_add(k[i]).wrapping_add(w[i]);
            let big = s[0].rotate_right(28) ^ s[0].rotate_right(34) ^ s[0].rotate_right(39);
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s.rotate_right(1);
            s[4] = s[4].wrapping_add(first);
            s[0] = first.wrapping_add(big).wrapping_add(majority);
        }
        for (total, part) in state.iter_mut().zip(s) {
            *total = total.wrapping_add(part);
        }
    }
    let mut out = [0; 64];
    for (bytes, word) in out.as_chunks_mut::<8>().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_right() {
        let start = |data: &[u8]| u64::from_be_bytes(super::digest(data)[..8].try_into().expect("eight"));
        assert_eq!(start(b"abc"), 0xddaf_35a1_9361_7aba);
        assert_eq!(start(b""), 0xcf83_e135_7eef_b8bd);
        assert_eq!(start(&[b'a'; 112]), A112);
        assert_eq!(start(&[b'a'; 200]), A200);
    }
    const A112: u64 = 0xc01d080efd492776;
    const A200: u64 = 0x4b11459c33f52a22;
}
