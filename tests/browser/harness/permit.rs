//! How many browsers run at once: a few, however many cores there are.

use std::sync::{Condvar, Mutex, PoisonError};

const AT_ONCE: usize = 3;

static TAKEN: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

pub struct Permit;

/// Waits until fewer than [`AT_ONCE`] are out, and takes one.
pub fn take() -> Permit {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    while *taken >= AT_ONCE {
        taken = GIVEN_BACK.wait(taken).unwrap_or_else(PoisonError::into_inner);
    }
    *taken += 1;
    Permit
}

impl Drop for Permit {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GIVEN_BACK.notify_one();
    }
}
