//! What values hold on to: how much memory that takes, and how it is let go of.
//!
//! The memory of a run is counted where it is taken and given back, so that a run that takes too much can be
//! stopped. And values that lie one inside the other, however deep, are not dropped one inside the other:
//! Rust's stack would not do. From a depth on they wait until the outermost one is done
//! (the trashcan of Objects/object.c).

use super::circle::Noted;
use std::cell::{Cell, Ref, RefCell, RefMut};
use std::ops::{Deref, DerefMut};

thread_local! {
    /// The bytes that values hold, of the machine whose turn it is.
    static HELD: Cell<isize> = const { Cell::new(0) };
    /// The number of what is made next.
    static BORN: Cell<u32> = const { Cell::new(1) };
    /// How many values are being dropped, one inside the other.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// Whether something waits to be dropped.
    static WAITING: Cell<bool> = const { Cell::new(false) };
    static GRAVES: RefCell<Vec<Box<dyn Grave>>> = const { RefCell::new(Vec::new()) };
}

/// How deep values are dropped one inside the other.
const DEEPEST: usize = 50;

/// What an object takes besides its items, about.
const OBJECT: usize = 64;

/// Counts bytes that a value takes.
#[inline]
pub fn take(bytes: usize) {
    HELD.set(HELD.get().wrapping_add_unsigned(bytes));
}

/// Counts bytes that a value gives back.
#[inline]
pub fn give_back(bytes: usize) {
    HELD.set(HELD.get().wrapping_sub_unsigned(bytes));
}

/// The bytes that are held.
pub fn held() -> isize {
    HELD.get()
}

/// From here on a machine's bytes are counted, which held so many before; the result is what was counted
/// until here.
pub fn count_from(bytes: isize) -> isize {
    HELD.replace(bytes)
}

/// When something was made, compared with all else that CPython's collector knows: its list begins in that order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Born(u32);

impl Born {
    /// Before all that a program makes.
    pub const FIRST: Born = Born(0);
}

impl Default for Born {
    fn default() -> Born {
        Born(BORN.replace(BORN.get().wrapping_add(1)))
    }
}

/// A field of what takes about `N` bytes, however it is made, and when that was.
pub struct Weight<const N: usize> {
    pub born: Born,
}

impl<const N: usize> Default for Weight<N> {
    fn default() -> Weight<N> {
        take(N);
        Weight { born: Born::default() }
    }
}

impl<const N: usize> Drop for Weight<N> {
    fn drop(&mut self) {
        give_back(N);
    }
}

/// Something that waits to be dropped.
trait Grave {
    fn open(&mut self);
}

struct Buried<T> {
    what: T,
    let_go: fn(&mut T),
}

impl<T> Grave for Buried<T> {
    fn open(&mut self) {
        (self.let_go)(&mut self.what);
    }
}

/// Lets go of what a value holds, now or, if that would be too deep, soon.
#[inline]
pub fn bury<T: Default + 'static>(what: &mut T, let_go: fn(&mut T)) {
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        return bury_deep(Buried { what: std::mem::take(what), let_go });
    }
    DEPTH.set(depth + 1);
    let_go(what);
    DEPTH.set(depth);
    if depth == 0 && WAITING.get() {
        open_graves();
    }
}

#[cold]
fn bury_deep<T: 'static>(buried: Buried<T>) {
    WAITING.set(true);
    // When the thread itself is at its end, nothing is left to wait for.
    _ = GRAVES.try_with(|graves| graves.borrow_mut().push(Box::new(buried)));
}

#[cold]
fn open_graves() {
    DEPTH.set(1);
    loop {
        let next = GRAVES.try_with(|graves| graves.borrow_mut().pop());
        let Ok(Some(mut grave)) = next else { break };
        grave.open();
        // The empty rest may hold some too.
        drop(grave);
    }
    WAITING.set(false);
    DEPTH.set(0);
}

/// Has the values of a type's fields let go of however deep they are.
macro_rules! buried {
    ($name:ty: $($field:ident),+) => {
        impl Drop for $name {
            fn drop(&mut self) {
                let mut all = ($(std::mem::take(&mut self.$field),)+);
                $crate::python::value::held::bury(&mut all, |all| *all = Default::default());
            }
        }
    };
}
pub(crate) use buried;

/// Something with items that takes memory for them.
pub trait Items: Default + 'static {
    /// The bytes that it takes.
    fn bytes(&self) -> usize;

    /// Drops the items, in CPython's order.
    fn let_go(&mut self);
}

/// A cell with the items of a container: they count as held, and are let go of however deep they are.
#[derive(Default)]
pub struct Held<T: Items> {
    items: RefCell<T>,
    /// What was counted for them.
    counted: Cell<usize>,
    noted: Noted,
    born: Born,
}

impl<T: Items> Held<T> {
    pub fn new(items: T) -> Held<T> {
        let counted = OBJECT + items.bytes();
        take(counted);
        let (noted, born) = (Noted::default(), Born::default());
        Held { items: RefCell::new(items), counted: Cell::new(counted), noted, born }
    }

    pub fn born(&self) -> Born {
        self.born
    }

    pub fn noted(&self) -> &Noted {
        &self.noted
    }

    pub fn borrow(&self) -> Ref<'_, T> {
        self.items.borrow()
    }

    /// To change them; what they grow by is counted.
    pub fn borrow_mut(&self) -> HeldMut<'_, T> {
        HeldMut { items: self.items.borrow_mut(), counted: &self.counted }
    }

    /// To change items without adding any.
    pub fn borrow_in_place(&self) -> RefMut<'_, T> {
        self.items.borrow_mut()
    }

    pub fn take(&self) -> T {
        self.replace(T::default())
    }

    pub fn replace(&self, items: T) -> T {
        std::mem::replace(&mut *self.borrow_mut(), items)
    }

    pub fn get_mut(&mut self) -> &mut T {
        self.items.get_mut()
    }
}

impl<T: Items> Drop for Held<T> {
    fn drop(&mut self) {
        give_back(self.counted.get());
        bury(self.items.get_mut(), T::let_go);
    }
}

/// Items that are being changed.
pub struct HeldMut<'a, T: Items> {
    items: RefMut<'a, T>,
    counted: &'a Cell<usize>,
}

impl<T: Items> Deref for HeldMut<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.items
    }
}

impl<T: Items> DerefMut for HeldMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.items
    }
}

impl<T: Items> Drop for HeldMut<'_, T> {
    fn drop(&mut self) {
        let (before, now) = (self.counted.get(), OBJECT + self.items.bytes());
        if before != now {
            HELD.set(HELD.get().wrapping_add_unsigned(now).wrapping_sub_unsigned(before));
            self.counted.set(now);
        }
    }
}
