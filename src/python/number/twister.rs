//! The generator of random numbers: the Mersenne Twister (MT19937), seeded and read as CPython's
//! `_random.Random`, so that one seed gives the same numbers.

use super::BigInt;
use num_bigint::{BigUint, Sign};

const N: usize = 624;
const M: usize = 397;

/// The generator's state: `_random.Random`.
pub struct Twister {
    state: Box<[u32; N]>,
    next: usize,
}

impl Twister {
    /// Seeded with the digits of an integer; its sign does not count.
    pub fn new(seed: &BigUint) -> Twister {
        let mut key = seed.to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        let mut twister = Twister::from_one(19_650_218);
        let s = &mut twister.state;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let before = s[i - 1] ^ s[i - 1] >> 30;
            s[i] = (s[i] ^ before.wrapping_mul(1_664_525)).wrapping_add(key[j]).wrapping_add(j as u32);
            i += 1;
            if i == N {
                s[0] = s[N - 1];
                i = 1;
            }
            j = (j + 1) % key.len();
        }
        for _ in 1..N {
            let before = s[i - 1] ^ s[i - 1] >> 30;
            s[i] = (s[i] ^ before.wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i == N {
                s[0] = s[N - 1];
                i = 1;
            }
        }
        s[0] = 0x8000_0000;
        twister
    }

    fn from_one(seed: u32) -> Twister {
        let mut state = Box::new([seed; N]);
        for i in 1..N {
            let before = state[i - 1] ^ state[i - 1] >> 30;
            state[i] = before.wrapping_mul(1_812_433_253).wrapping_add(i as u32);
        }
        Twister { state, next: N }
    }

    /// The state as 625 numbers, as `getstate` gives it.
    pub fn save(&self) -> Vec<u32> {
        self.state.iter().copied().chain([self.next as u32]).collect()
    }

    /// The opposite of [`Twister::save`]; `None` for what is no state.
    pub fn load(saved: &[u32]) -> Option<Twister> {
        let (state, next) = saved.split_first_chunk::<N>()?;
        let [next] = next else { return None };
        let next = usize::try_from(*next).ok().filter(|next| *next <= N)?;
        Some(Twister { state: Box::new(*state), next })
    }

    /// 32 random bits.
    pub fn word(&mut self) -> u32 {
        if self.next >= N {
            let s = &mut self.state;
            for i in 0..N {
                let y = (s[i] & 0x8000_0000) | (s[(i + 1) % N] & 0x7fff_ffff);
                s[i] = s[(i + M) % N] ^ y >> 1 ^ if y & 1 == 1 { 0x9908_b0df } else { 0 };
            }
            self.next = 0;
        }
        let mut y = self.state[self.next];
        self.next += 1;
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c_5680;
        y ^= y << 15 & 0xefc6_0000;
        y ^ y >> 18
    }

    /// A float from 0 to 1, of 53 random bits.
    pub fn float(&mut self) -> f64 {
        let (a, b) = (f64::from(self.word() >> 5), f64::from(self.word() >> 6));
        (a * 67_108_864.0 + b) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// An integer of so many random bits.
    pub fn bits(&mut self, count: u32) -> BigInt {
        let mut words = Vec::new();
        let mut left = count;
        while left > 0 {
            let taken = left.min(32);
            words.push(self.word() >> (32 - taken));
            left -= taken;
        }
        BigInt::from_biguint(Sign::Plus, BigUint::new(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_cpythons_numbers() {
        let mut twister = Twister::new(&BigUint::from(42u32));
        let words: Vec<u32> = (0..3).map(|_| twister.word()).collect();
        assert_eq!(words, [2_746_317_213, 478_163_327, 107_420_369]);
        assert_eq!(twister.float(), 0.741_550_499_759_832_9);
        let mut twister = Twister::new(&((BigUint::from(1u32) << 80) + 5u32));
        assert_eq!(twister.float(), 0.958_445_770_086_315);
        assert_eq!(twister.bits(100).to_string(), "1264507872434367833450462758365");
        assert_eq!(twister.bits(3), BigInt::from(3));
        let mut again = Twister::load(&twister.save()).expect("a state");
        assert_eq!(again.word(), twister.word());
    }
}
