//! chromedriver, on a port of its own choosing, shared by the tests that run at the same time.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Runs the driver and cleans up behind it. Its stdin is a pipe from the tests: it ends when they let go,
/// or die, however they die; then the driver goes, its browsers with it, and their folder last.
const KEEPER: &str = r#"
    work=$(mktemp -d) && export TMPDIR="$work" || exit 1
    chromedriver --port=0 </dev/null & driver=$!
    cat >/dev/null
    trap : TERM; kill -TERM 0; wait "$driver" 2>/dev/null
    # A browser that is being killed still writes for a moment.
    tries=50; until rm -rf "$work" 2>/dev/null || [ $((tries -= 1)) = 0 ]; do sleep 0.1; done
"#;

pub struct Driver {
    pub address: String,
    keeper: Child,
}

impl Driver {
    /// The driver that runs now, or a new one. It stops when the last test that holds it ends.
    pub fn shared() -> Arc<Driver> {
        static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Driver::start());
            *running = Arc::downgrade(&driver);
            driver
        })
    }

    fn start() -> Driver {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER])
            // A group of its own: what is sent to the tests' group must not reach the cleaning, and
            // the keeper sends the end to its own whole group, browsers included.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("sh starts");
        let mut output = BufReader::new(keeper.stdout.take().expect("stdout is piped"));
        let mut said = String::new();
        let port = loop {
            let from = said.len();
            let read = output.read_line(&mut said).expect("chromedriver prints text");
            assert!(read > 0, "chromedriver did not start: scripts/test installs it. It said: {said:?}");
            if let Some((_, rest)) = said[from..].split_once("successfully on port ") {
                break rest.trim_end_matches(['.', '\n']).to_owned();
            }
        };
        // It would stop at a full pipe.
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        Driver { address: format!("http://127.0.0.1:{port}"), keeper }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}
