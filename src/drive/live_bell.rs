//! What wakes the live driver: a bell that anyone may ring, and a macrotask that rings it at once.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageChannel, MessagePort};

/// Rung any number of times before it is heard, it is heard once. One listener at a time.
#[derive(Clone, Default)]
pub struct Bell(Rc<State>);

#[derive(Default)]
struct State {
    rung: Cell<bool>,
    listener: RefCell<Option<Waker>>,
}

impl Bell {
    pub fn ring(&self) {
        self.0.rung.set(true);
        if let Some(waker) = self.0.listener.take() {
            waker.wake();
        }
    }

    pub fn poll(&self, context: &Context<'_>) -> Poll<()> {
        if self.0.rung.take() {
            return Poll::Ready(());
        }
        self.0.listener.replace(Some(context.waker().clone()));
        Poll::Pending
    }

    pub async fn heard(&self) {
        poll_fn(|context| self.poll(context)).await;
    }
}

/// Rings a bell from the next macrotask. A message port's tasks are not clamped to 4 ms as timeouts
/// are, and unlike microtasks they let the page paint and take input in between.
pub struct Macrotask {
    port: MessagePort,
    other: MessagePort,
    _ring: Closure<dyn FnMut()>,
}

impl Macrotask {
    /// `None` where the browser has no message channels.
    pub fn new(bell: &Bell) -> Option<Macrotask> {
        let channel = MessageChannel::new().ok()?;
        let bell = bell.clone();
        let ring = Closure::<dyn FnMut()>::new(move || bell.ring());
        channel.port1().set_onmessage(Some(ring.as_ref().unchecked_ref()));
        Some(Macrotask { port: channel.port2(), other: channel.port1(), _ring: ring })
    }

    pub fn ring_soon(&self) {
        // A message that cannot be cloned is the only failure; there is none in it.
        let _ = self.port.post_message(&wasm_bindgen::JsValue::NULL);
    }
}

impl Drop for Macrotask {
    fn drop(&mut self) {
        self.other.set_onmessage(None);
        self.port.close();
        self.other.close();
    }
}
