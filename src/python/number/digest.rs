//! The digests of `hashlib`: MD5, SHA-1, SHA-256 and its kin.

use super::sha512::{self, constants};

/// The digest of this name, if it is known.
pub fn digest(name: &str, data: &[u8]) -> Option<Vec<u8>> {
    Some(match name {
        "md5" => md5(data),
        "sha1" => sha1(data),
        "sha224" => {
            // The second 32 bits of the roots of the ninth to sixteenth primes (FIPS 180-4).
            let start = constants(16, 2)[8..].iter().map(|&word| word as u32).collect();
            let mut digest = sha256(data, start);
            digest.truncate(28);
            digest
        }
        "sha256" => sha256(data, constants(8, 2).iter().map(|&word| (word >> 32) as u32).collect()),
        "sha384" => {
            let mut digest = sha512::digest_from(data, constants(16, 2)[8..].to_vec()).to_vec();
            digest.truncate(48);
            digest
        }
        "sha512" => sha512::digest(data).to_vec(),
        _ => return None,
    })
}

/// The data with its length behind it, in blocks of 64 bytes.
fn padded(data: &[u8], length: [u8; 8]) -> Vec<u8> {
    let mut padded = data.to_vec();
    padded.push(0x80);
    padded.resize(padded.len() + (120 - padded.len() % 64) % 64, 0);
    padded.extend(length);
    padded
}

fn bits(data: &[u8]) -> u64 {
    data.len() as u64 * 8
}

fn sha256(data: &[u8], mut state: Vec<u32>) -> Vec<u8> {
    let k: Vec<u32> = constants(64, 3).iter().map(|&word| (word >> 32) as u32).collect();
    for block in padded(data, bits(data).to_be_bytes()).as_chunks::<64>().0 {
        let mut w: Vec<u32> = block.as_chunks::<4>().0.iter().map(|word| u32::from_be_bytes(*word)).collect();
        for i in 16..64 {
            let (a, b) = (w[i - 15], w[i - 2]);
            let a = a.rotate_right(7) ^ a.rotate_right(18) ^ a >> 3;
            let b = b.rotate_right(17) ^ b.rotate_right(19) ^ b >> 10;
            w.push(w[i - 16].wrapping_add(a).wrapping_add(w[i - 7]).wrapping_add(b));
        }
        let mut s = state.clone();
        for i in 0..64 {
            let big = s[4].rotate_right(6) ^ s[4].rotate_right(11) ^ s[4].rotate_right(25);
            let choice = (s[4] & s[5]) ^ (!s[4] & s[6]);
            let first = s[7].wrapping_add(big).wrapping_add(choice).wrapping_add(k[i]).wrapping_add(w[i]);
            let big = s[0].rotate_right(2) ^ s[0].rotate_right(13) ^ s[0].rotate_right(22);
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            s.rotate_right(1);
            s[4] = s[4].wrapping_add(first);
            s[0] = first.wrapping_add(big).wrapping_add(majority);
        }
        for (total, part) in state.iter_mut().zip(s) {
            *total = total.wrapping_add(part);
        }
    }
    state.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn sha1(data: &[u8]) -> Vec<u8> {
    let mut state: [u32; 5] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    for block in padded(data, bits(data).to_be_bytes()).as_chunks::<64>().0 {
        let mut w: Vec<u32> = block.as_chunks::<4>().0.iter().map(|word| u32::from_be_bytes(*word)).collect();
        for i in 16..80 {
            w.push((w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16]).rotate_left(1));
        }
        let [mut a, mut b, mut c, mut d, mut e] = state;
        for (i, word) in w.iter().enumerate() {
            let (f, k) = match i / 20 {
                0 => ((b & c) | (!b & d), 0x5a82_7999),
                1 => (b ^ c ^ d, 0x6ed9_eba1),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
                _ => (b ^ c ^ d, 0xca62_c1d6_u32),
            };
            let next = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(k).wrapping_add(*word);
            (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
        }
        for (total, part) in state.iter_mut().zip([a, b, c, d, e]) {
            *total = total.wrapping_add(part);
        }
    }
    state.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn md5(data: &[u8]) -> Vec<u8> {
    const SHIFTS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let k: Vec<u32> = (1..=64).map(|i| (f64::from(i).sin().abs() * 4_294_967_296.0) as u32).collect();
    let mut state: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    for block in padded(data, bits(data).to_le_bytes()).as_chunks::<64>().0 {
        let w: Vec<u32> = block.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect();
        let [mut a, mut b, mut c, mut d] = state;
        for i in 0..64 {
            let (f, at) = match i / 16 {
                0 => ((b & c) | (!b & d), i),
                1 => ((d & b) | (!d & c), (5 * i + 1) % 16),
                2 => (b ^ c ^ d, (3 * i + 5) % 16),
                _ => (c ^ (b | !d), (7 * i) % 16),
            };
            let sum = f.wrapping_add(a).wrapping_add(k[i]).wrapping_add(w[at]);
            (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(SHIFTS[i / 16][i % 4])));
        }
        for (total, part) in state.iter_mut().zip([a, b, c, d]) {
            *total = total.wrapping_add(part);
        }
    }
    state.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn digests_are_those_of_the_standards() {
        for (name, text, start) in [
            ("md5", "abc", [0x90, 0x01, 0x50, 0x98]),
            ("sha1", "abc", [0xa9, 0x99, 0x3e, 0x36]),
            ("sha224", "abc", [0x23, 0x09, 0x7d, 0x22]),
            ("sha256", "abc", [0xba, 0x78, 0x16, 0xbf]),
            ("sha384", "abc", [0xcb, 0x00, 0x75, 0x3f]),
            ("sha512", "", [0xcf, 0x83, 0xe1, 0x35]),
        ] {
            let digest = super::digest(name, text.as_bytes()).expect("it is known");
            assert_eq!(digest[..4], start, "{name}");
        }
    }
}
