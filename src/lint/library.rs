//! What is known of the library: which calls make coroutines, which hold the thread, which give back something whose
//! methods do. Names are dotted, those of methods behind the name of their class.

use super::kind::Instead;

/// Classes whose instances have such methods, or functions that give one back, and the class.
const MAKES: &[(&str, &str)] = &[
    ("asyncio.Lock", "asyncio.Lock"),
    ("asyncio.Event", "asyncio.Event"),
    ("asyncio.Condition", "asyncio.Condition"),
    ("asyncio.Semaphore", "asyncio.Semaphore"),
    ("asyncio.BoundedSemaphore", "asyncio.Semaphore"),
    ("asyncio.Barrier", "asyncio.Barrier"),
    ("asyncio.Queue", "asyncio.Queue"),
    ("asyncio.LifoQueue", "asyncio.Queue"),
    ("asyncio.PriorityQueue", "asyncio.Queue"),
    ("asyncio.StreamReader", "asyncio.StreamReader"),
    ("asyncio.StreamWriter", "asyncio.StreamWriter"),
    ("asyncio.run_coroutine_threadsafe", "concurrent.futures.Future"),
    ("concurrent.futures.ThreadPoolExecutor", "concurrent.futures.Executor"),
    ("concurrent.futures.ProcessPoolExecutor", "concurrent.futures.Executor"),
    ("concurrent.futures.Executor.submit", "concurrent.futures.Future"),
    ("threading.Thread", "threading.Thread"),
    ("threading.Timer", "threading.Thread"),
    ("threading.Event", "threading.Event"),
    ("threading.Condition", "threading.Condition"),
    ("threading.Barrier", "threading.Barrier"),
    ("queue.Queue", "queue.Queue"),
    ("queue.LifoQueue", "queue.Queue"),
    ("queue.PriorityQueue", "queue.Queue"),
    ("queue.SimpleQueue", "queue.Queue"),
    ("requests.Session", "requests.Session"),
    ("requests.session", "requests.Session"),
    ("subprocess.Popen", "subprocess.Popen"),
    ("pathlib.Path", "pathlib.Path"),
];

const COROUTINES: &[&str] = &[
    "asyncio.sleep",
    "asyncio.wait",
    "asyncio.wait_for",
    "asyncio.to_thread",
    "asyncio.open_connection",
    "asyncio.start_server",
    "asyncio.create_subprocess_exec",
    "asyncio.create_subprocess_shell",
    "asyncio.Lock.acquire",
    "asyncio.Semaphore.acquire",
    "asyncio.Condition.acquire",
    "asyncio.Condition.wait",
    "asyncio.Condition.wait_for",
    "asyncio.Event.wait",
    "asyncio.Barrier.wait",
    "asyncio.Barrier.reset",
    "asyncio.Barrier.abort",
    "asyncio.Queue.put",
    "asyncio.Queue.get",
    "asyncio.Queue.join",
    "asyncio.StreamReader.read",
    "asyncio.StreamReader.readline",
    "asyncio.StreamReader.readexactly",
    "asyncio.StreamReader.readuntil",
    "asyncio.StreamWriter.drain",
    "asyncio.StreamWriter.wait_closed",
];

const BLOCKING: &[(&str, Instead)] = &[
    ("time.sleep", Instead::Await("asyncio.sleep(...)")),
    ("input", Instead::Thread),
    ("open", Instead::Files),
    ("io.open", Instead::Files),
    ("pathlib.Path.open", Instead::Files),
    ("pathlib.Path.read_text", Instead::Files),
    ("pathlib.Path.read_bytes", Instead::Files),
    ("pathlib.Path.write_text", Instead::Files),
    ("pathlib.Path.write_bytes", Instead::Files),
    ("requests.get", Instead::Http),
    ("requests.post", Instead::Http),
    ("requests.put", Instead::Http),
    ("requests.patch", Instead::Http),
    ("requests.delete", Instead::Http),
    ("requests.head", Instead::Http),
    ("requests.options", Instead::Http),
    ("requests.request", Instead::Http),
    ("requests.Session.get", Instead::Http),
    ("requests.Session.post", Instead::Http),
    ("requests.Session.put", Instead::Http),
    ("requests.Session.patch", Instead::Http),
    ("requests.Session.delete", Instead::Http),
    ("requests.Session.head", Instead::Http),
    ("requests.Session.options", Instead::Http),
    ("requests.Session.request", Instead::Http),
    ("urllib.request.urlopen", Instead::Http),
    ("urllib.request.urlretrieve", Instead::Http),
    ("os.system", Instead::Await("asyncio.create_subprocess_shell(...)")),
    ("os.popen", Instead::Await("asyncio.create_subprocess_shell(...)")),
    ("subprocess.run", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("subprocess.call", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("subprocess.check_call", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("subprocess.check_output", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("subprocess.getoutput", Instead::Await("asyncio.create_subprocess_shell(...)")),
    ("subprocess.getstatusoutput", Instead::Await("asyncio.create_subprocess_shell(...)")),
    ("subprocess.Popen.wait", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("subprocess.Popen.communicate", Instead::Await("asyncio.create_subprocess_exec(...)")),
    ("threading.Thread.join", Instead::Thread),
    ("threading.Event.wait", Instead::Await("asyncio.Event().wait()")),
    ("threading.Condition.wait", Instead::Await("asyncio.Condition().wait()")),
    ("threading.Condition.wait_for", Instead::Await("asyncio.Condition().wait_for(...)")),
    ("threading.Barrier.wait", Instead::Await("asyncio.Barrier(...).wait()")),
    ("queue.Queue.get", Instead::Await("asyncio.Queue().get()")),
    ("queue.Queue.join", Instead::Await("asyncio.Queue().join()")),
    ("concurrent.futures.wait", Instead::Await("asyncio.wait(...)")),
    ("concurrent.futures.Future.result", Instead::WrapFuture),
    ("concurrent.futures.Future.exception", Instead::WrapFuture),
];

/// The class of what a call of this gives back.
pub fn makes(name: &str) -> Option<&'static str> {
    MAKES.iter().find(|(function, _)| *function == name).map(|(_, class)| *class)
}

/// Whether a call of this gives back a coroutine.
pub fn is_coroutine(name: &str) -> bool {
    COROUTINES.contains(&name)
}

/// What to do instead, if a call of this holds the thread.
pub fn blocking(name: &str) -> Option<Instead> {
    BLOCKING.iter().find(|(function, _)| *function == name).map(|(_, instead)| *instead)
}
