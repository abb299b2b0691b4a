//! Methods of loops that no page can have: each says so when it is called (prelude/asyncio/base_events.py).

use super::loop_methods::library;
use crate::python::builtins::control;
use crate::python::value::{Args, Builtin, Exc, Method, Todo, Value};
use crate::python::vm::Vm;
use std::rc::Rc;

fn refuse(vm: &mut Vm, args: Args, name: &str, method: &'static str) -> Result<Todo, Exc> {
    let own = args.items.first().cloned().unwrap_or(Value::None);
    library(vm, "asyncio.base_events", method, Args::new(&[own, Value::str(name)]))
}

/// The method of this name, bound to the loop.
pub fn method(event_loop: &Value, name: &str) -> Option<Value> {
    let function = Value::Builtin(REFUSED.iter().find(|method| method.name == name)?);
    Some(Value::Method(Rc::new(Method { function, receiver: event_loop.clone() })))
}

macro_rules! refused {
    ($($method:literal: $($name:literal)*;)*) => {
        static REFUSED: &[Builtin] = &[
            $($(control($name, |vm, args| refuse(vm, args, $name, $method)),)*)*
        ];
    };
}

refused! {
    "socket_method":
        "add_reader" "remove_reader" "add_writer" "remove_writer" "create_connection" "create_server" "create_unix_connection" "create_unix_server" "create_datagram_endpoint" "connect_accepted_socket" "getaddrinfo" "getnameinfo" "sock_accept" "sock_connect" "sock_recv" "sock_recvfrom" "sock_sendall" "sock_sendto" "sendfile" "start_tls";
    "process_method":
        "subprocess_exec" "subprocess_shell" "connect_read_pipe" "connect_write_pipe";
}
