//! The browsers' drivers, each on a port of its own. chromedriver is shared by the tests that run at the same time;
//! the others know one browser at a time, so each test has one.

use super::kind::Kind;
use super::page::Browser;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

/// Runs the driver and cleans up behind it. Its stdin is a pipe from the tests: it ends when they let go,
/// or die, however they die; then the driver goes, its browsers with it, and their folder last.
const KEEPER: &str = r#"
    work=$(mktemp -d) && export TMPDIR="$work" || exit 1
    if [ "$INTERLEAVE_SCREEN" ]; then
        : >"$work/screen"
        Xvfb -displayfd 9 -screen 0 "$INTERLEAVE_SCREEN" -nolisten tcp 9>"$work/screen" </dev/null &
        tries=200; until [ -s "$work/screen" ] || [ $((tries -= 1)) = 0 ]; do sleep 0.05; done
        export DISPLAY=":$(cat "$work/screen")"
    fi
    "$@" </dev/null & driver=$!
    cat >/dev/null
    trap : TERM; kill -TERM 0; wait "$driver" 2>/dev/null
    # A browser that is being killed still writes for a moment.
    tries=50; until rm -rf "$work" 2>/dev/null || [ $((tries -= 1)) = 0 ]; do sleep 0.1; done
"#;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Driver {
    pub address: String,
    keeper: Child,
}

impl Driver {
    /// A driver for such a browser: the one that runs now where it can be shared, or a new one. It stops when the
    /// last test that holds it ends.
    pub fn of(kind: Kind, browser: &Browser) -> Arc<Driver> {
        if kind != Kind::Chromium {
            return Arc::new(Driver::start(kind, browser));
        }
        static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Driver::start(kind, browser));
            *running = Arc::downgrade(&driver);
            driver
        })
    }

    fn start(kind: Kind, browser: &Browser) -> Driver {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
        let port = free.expect("a free port").port();
        let mut command = Command::new("sh");
        command
            .args(["-c", KEEPER, "keeper"])
            .args(kind.driver(port))
            // A group of its own: what is sent to the tests' group must not reach the cleaning, and
            // the keeper sends the end to its own whole group, browsers included.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if kind == Kind::WebKit {
            let locale = if browser.language.starts_with("ko") { "ko_KR.UTF-8" } else { "en_US.UTF-8" };
            command.env("INTERLEAVE_SCREEN", "1600x1600x24").env("LANG", locale).env("NO_AT_BRIDGE", "1");
        }
        let driver = Driver {
            address: format!("http://127.0.0.1:{port}"),
            keeper: command.spawn().expect("sh starts"),
        };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < PATIENCE, "the driver did not start: scripts/test installs it");
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}
