//! The command line, as a person types it.

use std::path::PathBuf;
use std::process::{Command, Output};

/// A folder for this test's files, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command_line").join(name);
    // It may not be there.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

fn interleave(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_interleave")).args(args).output().expect("it runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("it is UTF-8")
}

/// A program in a file.
fn program(folder: &std::path::Path) -> String {
    let file = folder.join("jobs.py");
    let source = "
import asyncio
async def job(name, seconds):
    print(name)
    await asyncio.sleep(seconds)
async def main():
    await asyncio.gather(job('A', 2), job('B', 1))
asyncio.run(main())
";
    std::fs::write(&file, source).expect("the file can be written");
    file.to_string_lossy().into_owned()
}

#[test]
fn a_run_is_printed_and_taken_along() {
    let folder = folder("run");
    let file = program(&folder);
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (svg, chrome, mermaid, console) = (path("a.svg"), path("a.json"), path("a.mmd"), path("a.txt"));
    let ran = interleave(&[
        "run",
        &file,
        "--svg",
        &svg,
        "--chrome",
        &chrome,
        "--mermaid",
        &mermaid,
        "--console",
        &console,
        "--dark",
        "--lang",
        "ko",
        "--title",
        "둘 함께",
    ]);
    assert_eq!((ran.status.code(), text(&ran.stdout), text(&ran.stderr)), (Some(0), "A\nB\n", ""));
    let read = |file: &str| std::fs::read_to_string(file).expect("the file is there");
    assert!(
        read(&svg).starts_with("<svg ") && read(&svg).contains("둘 함께") && read(&svg).contains("#1d1f23")
    );
    let json: serde_json::Value = serde_json::from_str(&read(&chrome)).expect("it is JSON");
    assert_eq!(json["otherData"]["title"], "둘 함께");
    assert!(
        read(&mermaid).contains("section A\n        2.0초까지 잠 :done, 0, 2000\n"),
        "{}",
        read(&mermaid)
    );
    assert_eq!(read(&console), "A\nB\n");
}

#[test]
fn what_goes_to_stdout_stands_there_alone() {
    let file = program(&folder("stdout"));
    let ran = interleave(&["run", &file, "--mermaid", "-"]);
    assert!(text(&ran.stdout).starts_with("---\ndisplayMode: compact\n---\ngantt\n"), "{:?}", ran.stdout);
    assert!(!text(&ran.stdout).contains("\nA\n"));
    let drawn = interleave(&["draw", "sync-vs-async?a=3", "--into", "-", "--lang", "ko", "--at", "1"]);
    assert!(drawn.status.success());
    assert!(text(&drawn.stdout).starts_with("<svg ") && text(&drawn.stdout).ends_with("</svg>\n"));
    // The first job takes 3 s in place of 2 s: 7 s, one after another.
    assert!(text(&drawn.stdout).contains("/ 7.0초") && text(&drawn.stdout).contains("/ 3.0초"));
}

#[test]
fn scenarios_are_drawn_into_a_folder() {
    let folder = folder("draw");
    let into = folder.join("pictures").to_string_lossy().into_owned();
    let drawn = interleave(&["draw", "deadlock", "sync-vs-async?a=3", "--into", &into]);
    assert!(drawn.status.success(), "{}", text(&drawn.stderr));
    let files: Vec<&str> = text(&drawn.stdout).lines().collect();
    assert!(files.len() == 2 && files[1].ends_with("sync-vs-async-a-3.en.svg"), "{files:?}");
    for file in files {
        assert!(std::fs::read_to_string(file).expect("the file is there").starts_with("<svg "));
    }
    let all = interleave(&["draw", "--all", "--into", &into, "--dark"]);
    let files = text(&all.stdout).lines().filter(|file| file.ends_with(".en.dark.svg")).count();
    assert_eq!(files, interleave::scenario::scenarios().len());
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = folder("wrong");
    let file = program(&folder);
    let missing = folder.join("no/where.svg").to_string_lossy().into_owned();
    let wrong: &[(&[&str], &str)] = &[
        (&["run"], "which file?"),
        (&["run", &file, "--svg"], "--svg wants a FILE"),
        (&["run", &file, "--svg", &missing], "can't write file"),
        (&["run", &file, "--lang", "fr"], "--lang takes ko and en"),
        (
            &["run", &file, "--svg", "-", "--from", "3", "--to", "1"],
            "from 3.0 s to 1.0 s is no part of the time",
        ),
        (&["run", &file, "--width", "10"], "--width takes 320 to 10000"),
        (&["draw", "--into", "-"], "which scenario?"),
        (&["draw", "nothing", "--into", "-"], "there is no scenario \"nothing\""),
        (&["draw", "sync-vs-async?a=99", "--into", "-"], "sync-vs-async?a=99"),
        (&["draw", "sync-vs-async"], "where to?"),
        (&["fly"], "there is no command \"fly\""),
    ];
    for (args, message) in wrong {
        let ran = interleave(args);
        assert_eq!(ran.status.code(), Some(2), "{args:?}");
        assert!(text(&ran.stderr).contains(message), "{args:?}: {}", text(&ran.stderr));
    }
}
