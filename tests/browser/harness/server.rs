//! A static file server for the built page, on a free port of 127.0.0.1.
//!
//! The page is at `/` and, to prove that it does not care, in the folder `/in/a/folder/` as well. In `/spoiled/NAME/`
//! those of its files whose names begin with NAME have other bytes, which mean the same; in `/held/KEY/NAME/` they
//! do not come before a test lets them. The harness's own fixtures are at `/fixture/`.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};

/// Where the built page is besides `/`.
const FOLDER: &str = "/in/a/folder/";
/// Where it is with files that somebody changed.
const SPOILED: &str = "/spoiled/";
/// Where it is with files that are late.
const HELD: &str = "/held/";

/// Where a test lets a page lie that it changes.
const LYING: &str = "/lying/";

/// The keys of those that may come now.
static RELEASED: (Mutex<Vec<String>>, Condvar) = (Mutex::new(Vec::new()), Condvar::new());

/// Lets what is held under this key come.
pub fn release(key: &str) {
    RELEASED.0.lock().unwrap_or_else(PoisonError::into_inner).push(key.to_owned());
    RELEASED.1.notify_all();
}

/// The folder of each of these, by its number; one that is not there is a server that does not answer.
static FOLDERS: Mutex<Vec<Option<PathBuf>>> = Mutex::new(Vec::new());

/// A page that lies at an address of its own.
pub struct Lies {
    number: usize,
    /// `/` at both its ends.
    pub path: String,
}

/// Lets this folder lie at an address of its own.
pub fn lie_at(folder: Option<&Path>) -> Lies {
    let mut all = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
    all.push(folder.map(Path::to_owned));
    Lies { number: all.len() - 1, path: format!("{LYING}{}/", all.len() - 1) }
}

impl Lies {
    /// From here on this folder lies there, or nothing answers.
    pub fn become_(&self, folder: Option<&Path>) {
        FOLDERS.lock().unwrap_or_else(PoisonError::into_inner)[self.number] = folder.map(Path::to_owned);
    }
}

pub struct Server {
    /// `http://127.0.0.1:PORT`, with no slash at its end.
    pub address: String,
}

impl Server {
    /// `told`: the pages say what their consoles get.
    pub fn start(told: bool) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("a bound socket has an address"));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A browser that goes away in the middle of an answer is no failure of ours.
                std::thread::spawn(move || drop(answer(stream, told)));
            }
        });
        Server { address }
    }
}

fn answer(mut stream: TcpStream, told: bool) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let lies = target.strip_prefix(LYING).and_then(|rest| rest.split_once('/'));
    if lies.is_some_and(|(number, _)| lying(number).is_none()) {
        return Ok(());
    }
    if let Some((key, _)) = target.strip_prefix(HELD).and_then(|rest| rest.split_once('/'))
        && is_named(target, &format!("{HELD}{key}/"))
    {
        let released = RELEASED.0.lock().unwrap_or_else(PoisonError::into_inner);
        drop(RELEASED.1.wait_while(released, |released| !released.iter().any(|other| other == key)));
    }
    let (status, mime, body) = match file(target).and_then(|path| Some((mime(&path)?, read(target, &path)?)))
    {
        Some((mime, body)) => ("200 OK", mime, body),
        None => ("404 Not Found", "text/plain", b"not found".to_vec()),
    };
    // What a service worker keeps must have its hash.
    let listens = told && lies.is_none() && mime.starts_with("text/html");
    let body = if listens { listening(body) } else { body };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// A page that notes what its console gets, from its beginning. Each page has a `<meta>` first, whether it has a `<head>`
/// or not.
fn listening(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8_lossy(&page);
    page.replacen("<meta", "<script src=\"/fixture/log.js\"></script><meta", 1).into_bytes()
}

/// What is in a file; changed, if the address asks for that.
fn read(target: &str, path: &Path) -> Option<Vec<u8>> {
    let mut bytes = std::fs::read(path).ok()?;
    if is_named(target, SPOILED) {
        // A section that no engine looks into, the first there is; a line with nothing in it.
        let (at, more): (usize, &[u8]) =
            if path.extension()? == "wasm" { (8, &[0, 2, 1, b'x']) } else { (bytes.len(), b"\n") };
        bytes.splice(at..at, more.iter().copied());
    }
    Some(bytes)
}

/// Whether it is one of the files that this address is about.
fn is_named(target: &str, at: &str) -> bool {
    let parts = target.strip_prefix(at).and_then(|rest| rest.split_once('/'));
    parts.is_some_and(|(name, rest)| rest.starts_with(name))
}

fn lying(number: &str) -> Option<PathBuf> {
    let all = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
    all.get(number.parse::<usize>().ok()?)?.clone()
}

/// The file that an address names; `None` for one that would leave the folders that are served.
fn file(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (folder, rest) = if let Some(rest) = path.strip_prefix("/fixture/") {
        (root.join("tests/browser/fixture"), rest)
    } else if let Some(rest) = path.strip_prefix(FOLDER) {
        (root.join("dist"), rest)
    } else if let Some(rest) = path.strip_prefix(LYING) {
        let (number, rest) = rest.split_once('/')?;
        (lying(number)?, rest)
    } else if let Some(rest) = path.strip_prefix(SPOILED) {
        (root.join("dist"), rest.split_once('/')?.1)
    } else if let Some(rest) = path.strip_prefix(HELD) {
        (root.join("dist"), rest.splitn(3, '/').nth(2)?)
    } else {
        (root.join("dist"), path.strip_prefix('/')?)
    };
    let inside = Path::new(rest).components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| folder.join(if rest.is_empty() { "index.html" } else { rest }))
}

/// The type of what the page is made of; nothing else is served.
fn mime(path: &Path) -> Option<&'static str> {
    Some(match path.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" | "webmanifest" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}
