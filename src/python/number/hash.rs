//! CPython's hashes, bit for bit, as with `PYTHONHASHSEED=0`: what `hash()` shows, and what sets are ordered
//! by (Python/pyhash.c, and the `*_hash` of each type).

use super::BigInt;
use num_bigint::Sign;

/// Numbers hash by their remainder from this prime.
const MODULUS: u64 = (1 << 61) - 1;

/// The hash that says "error" in C is no value's.
fn no_error(hash: u64) -> u64 {
    if hash == u64::MAX { u64::MAX - 1 } else { hash }
}

/// The hash of an integer.
pub fn int(i: i64) -> u64 {
    let rest = i.unsigned_abs() % MODULUS;
    no_error(if i < 0 { rest.wrapping_neg() } else { rest })
}

/// The hash of a larger integer.
pub fn big(i: &BigInt) -> u64 {
    let digits = i.magnitude().iter_u64_digits();
    // 2**64 is 8, as 2**61 is 1.
    let rest = digits.rev().fold(0u128, |rest, digit| (rest * 8 + u128::from(digit)) % u128::from(MODULUS));
    no_error(if i.sign() == Sign::Minus { (rest as u64).wrapping_neg() } else { rest as u64 })
}

/// The hash of a float: that of the equal integer, if there is one. `None` for NaN.
pub fn float(f: f64) -> Option<u64> {
    if f.is_nan() {
        return None;
    }
    if f.is_infinite() {
        return Some(if f > 0.0 { 314_159 } else { 314_159_u64.wrapping_neg() });
    }
    if f == 0.0 {
        return Some(0);
    }
    let (mantissa, exponent) = super::float::parts(f);
    // A product with a power of 2 modulo 2**61 - 1 is a rotation of 61 bits.
    let turn = exponent.rem_euclid(61) as u32;
    let rest = mantissa % MODULUS;
    let rest = ((rest << turn) & MODULUS) | (rest >> (61 - turn));
    let rest = if rest == MODULUS { 0 } else { rest };
    Some(no_error(if f < 0.0 { rest.wrapping_neg() } else { rest }))
}

/// The hash of None.
pub const NONE: u64 = 0xFCA8_6420;

/// The hash of a tuple whose items hash so.
pub fn tuple(items: impl ExactSizeIterator<Item = u64>) -> u64 {
    let len = items.len() as u64;
    let hash = mixed(items).wrapping_add(len ^ (PRIME_5 ^ 3_527_539));
    if hash == u64::MAX { 1_546_275_796 } else { hash }
}

/// The hash of a slice whose parts hash so.
pub fn slice(parts: [u64; 3]) -> u64 {
    let hash = mixed(parts.into_iter());
    if hash == u64::MAX { 1_546_275_796 } else { hash }
}

const PRIME_5: u64 = 2_870_177_450_012_600_261;

fn mixed(items: impl Iterator<Item = u64>) -> u64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    items.fold(PRIME_5, |acc, lane| {
        acc.wrapping_add(lane.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1)
    })
}

/// The hash of a frozenset whose items hash so, in any order.
pub fn set(items: impl ExactSizeIterator<Item = u64>) -> u64 {
    let shuffle = |h: u64| ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
    let len = items.len() as u64;
    let hash = items.fold(0, |all, h| all ^ shuffle(h)) ^ (len + 1).wrapping_mul(1_927_868_237);
    let hash = hash ^ (hash >> 11) ^ (hash >> 25);
    let hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
    if hash == u64::MAX { 590_923_713 } else { hash }
}

/// The hash of a string: of its characters in one, two or four bytes each, whichever all fit in.
pub fn text(text: &str) -> u64 {
    if text.is_ascii() {
        return bytes(text.as_bytes());
    }
    match text.chars().max().map_or(0, u32::from) {
        0..0x100 => bytes(&text.chars().map(|c| c as u8).collect::<Vec<_>>()),
        0x100..0x1_0000 => bytes(&text.chars().flat_map(|c| (c as u16).to_le_bytes()).collect::<Vec<_>>()),
        _ => bytes(&text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect::<Vec<_>>()),
    }
}

/// The hash of bytes: SipHash-1-3 with a key of zeros.
pub fn bytes(data: &[u8]) -> u64 {
    if data.is_empty() {
        return 0;
    }
    let mut v: [u64; 4] =
        [0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573];
    let (words, rest) = data.as_chunks::<8>();
    for word in words {
        let word = u64::from_le_bytes(*word);
        v[3] ^= word;
        round(&mut v);
        v[0] ^= word;
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let last = u64::from_le_bytes(last) | (data.len() as u64) << 56;
    v[3] ^= last;
    round(&mut v);
    v[0] ^= last;
    v[2] ^= 0xff;
    for _ in 0..3 {
        round(&mut v);
    }
    no_error(v[0] ^ v[1] ^ v[2] ^ v[3])
}

fn round(v: &mut [u64; 4]) {
    v[0] = v[0].wrapping_add(v[1]);
    v[2] = v[2].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(13) ^ v[0];
    v[3] = v[3].rotate_left(16) ^ v[2];
    v[0] = v[0].rotate_left(32);
    v[2] = v[2].wrapping_add(v[1]);
    v[0] = v[0].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(17) ^ v[2];
    v[3] = v[3].rotate_left(21) ^ v[0];
    v[2] = v[2].rotate_left(32);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_cpythons() {
        assert_eq!(text("hello") as i64, HELLO);
        assert_eq!(text("héllo") as i64, LATIN);
        assert_eq!(text("日本語です") as i64, WIDE);
        assert_eq!(text("a😀") as i64, WIDEST);
        assert_eq!(int(-1) as i64, -2);
        assert_eq!(int(i64::MIN) as i64, -4);
        assert_eq!(big(&(BigInt::from(1) << 100)) as i64, 549_755_813_888);
        assert_eq!(float(0.5).map(|h| h as i64), Some(1_152_921_504_606_846_976));
        assert_eq!(float(-2.75).map(|h| h as i64), Some(-1_729_382_256_910_270_466));
        assert_eq!(float(1e300).map(|h| h as i64), Some(1_224_995_262_755_759_164));
        assert_eq!(tuple([1, 2, 3].into_iter()) as i64, 529_344_067_295_497_451);
        assert_eq!(set([1, 2, 3].into_iter()) as i64, -272_375_401_224_217_160);
    }
    const HELLO: i64 = -2_096_571_579_003_691_106;
    const LATIN: i64 = 6_395_329_678_795_984_700;
    const WIDE: i64 = 3_044_249_436_829_990_641;
    const WIDEST: i64 = -6_970_120_874_385_731_343;
}
