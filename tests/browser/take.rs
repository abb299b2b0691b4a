//! What can be taken along: each file is made, and is what it should be.

use crate::harness::{Browser, Page, check, check_with};
use crate::interleave::until_over;
use crate::own::link;
use serde_json::{Value, json};

/// Takes down each file that the page would save, in place of saving it.
async fn catch_files(page: &Page) {
    page.js("(() => {
            window.files = [];
            const urls = new Map();
            const make = URL.createObjectURL;
            URL.createObjectURL = file => {
                const url = make.call(URL, file);
                urls.set(url, file);
                return url;
            };
            HTMLAnchorElement.prototype.click = function () {
                if (urls.has(this.href)) files.push([this.download, urls.get(this.href)]);
            };
        })()")
        .await;
}

async fn open(page: &Page, link: &str) {
    page.goto(link).await;
    until_over(page).await;
    catch_files(page).await;
    page.click("[data-action=take]").await;
    page.until("document.querySelector('dialog[open] [data-taken]')?.naturalWidth > 0").await;
}

/// Ends the test where the browser records no film.
async fn needs_recorder(page: &Page) {
    if page.js("globalThis.MediaRecorder?.isTypeSupported('video/webm')").await != true {
        page.skip("it records no film");
    }
}

/// Asks for a file: its name, and what `read` makes of it, a script that has it as `file`.
async fn file(page: &Page, what: &str, read: &str) -> (String, Value) {
    page.js("void files.splice(0)").await;
    page.click(&format!("[data-take={what}]")).await;
    page.until("files.length === 1").await;
    let name = page.text("files[0][0]").await;
    page.until(&format!("document.querySelector('#take [data-said]').textContent.includes({})", json!(name)))
        .await;
    let read = page.js(&format!("(async () => {{ const file = files[0][1]; {read} }})()")).await;
    (name, read)
}

const TEXT: &str = "return await file.text();";

/// The names of rows in a file of SVG, which a browser draws only if it is well-formed.
const ROWS: &str = "
    const image = new Image();
    image.src = URL.createObjectURL(file);
    await image.decode();
    return image.naturalWidth && [...(await file.text()).matchAll(/<g><title>([^<]*)/g)].map(([, name]) => name);";

/// Its width, its height, and how many colours there are.
const PIXELS: &str = "
    const image = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return [image.width, image.height, new Set(pixels).size];";

#[test]
fn pictures_are_taken_as_they_are_shown() {
    check(async |page| {
        open(page, "/#/sync-vs-async?speed=10").await;
        let (name, rows) = file(page, "svg", ROWS).await;
        let jobs = json!(["Job 1", "Job 2", "Job 3", "Job 1", "Job 2", "Job 3"]);
        assert_eq!((&*name, rows), ("sync-vs-async-6.0s.svg", jobs.clone()));
        page.click("[data-look=whole]").await;
        page.click("[data-look=dark]").await;
        let (name, rows) = file(page, "svg", ROWS).await;
        assert_eq!((&*name, rows), ("sync-vs-async.dark.svg", jobs));
        let (name, pixels) = file(page, "png", PIXELS).await;
        let [width, height, colours] = [0, 1, 2].map(|at| pixels[at].as_u64().unwrap_or_default());
        assert_eq!((&*name, width), ("sync-vs-async.dark.png", 1760));
        assert!(height > 400 && colours > 20, "{pixels}");
        page.assert_quiet().await;
    });
}

#[test]
fn an_instant_in_view_is_what_is_drawn() {
    check_with(Browser { language: "ko", ..Browser::default() }, async |page| {
        page.goto("/#/sync-vs-async?t=1.25&zoom=1..3").await;
        page.until("document.querySelector('[data-group] [data-total]')?.textContent === '1.2'").await;
        catch_files(page).await;
        page.click("[data-action=take]").await;
        page.until("document.querySelector('dialog[open] [data-taken]')?.naturalWidth > 0").await;
        let (name, text) = file(page, "svg", TEXT).await;
        let text = text.as_str().unwrap_or_default().to_owned();
        assert_eq!(name, "sync-vs-async-1.25s.svg");
        for part in ["/ 6.0초", "앞으로의 일정", ">1.25</text>", "lang=\"ko\""] {
            assert!(text.contains(part), "{part}");
        }
        page.click("[data-look=whole]").await;
        page.until("document.querySelector('#take [data-said]')").await;
        let (_, whole) = file(page, "svg", TEXT).await;
        assert!(!whole.as_str().unwrap_or_default().contains("앞으로의 일정"));
        page.assert_quiet().await;
    });
}

#[test]
fn traces_charts_and_texts_are_those_of_the_whole_run() {
    check(async |page| {
        page.goto("/#/sync-vs-async?t=1").await;
        page.until("document.querySelector('[data-group] [data-total]')?.textContent === '1.0'").await;
        catch_files(page).await;
        page.click("[data-action=take]").await;
        page.until("document.querySelector('dialog[open] [data-taken]')").await;
        let read = "const trace = JSON.parse(await file.text());
            return [trace.traceEvents.filter(event => event.name === 'process_name').map(event => event.args.name),
                Math.max(...trace.traceEvents.filter(event => event.ph === 'X').map(event => event.ts + event.dur))];";
        let (name, trace) = file(page, "chrome", read).await;
        assert_eq!(
            (&*name, &trace[0]),
            ("sync-vs-async.trace.json", &json!(["Synchronous", "Asynchronous"]))
        );
        assert!(trace[1].as_f64().is_some_and(|end| (6e6..6.001e6).contains(&end)), "{trace}");
        let (name, chart) = file(page, "mermaid", TEXT).await;
        let chart = chart.as_str().unwrap_or_default();
        assert_eq!(name, "sync-vs-async.mmd");
        assert!(chart.contains("\ngantt\n") && chart.contains("section Synchronous · Job 3\n"), "{chart}");
        let (name, output) = file(page, "console", TEXT).await;
        assert_eq!(name, "sync-vs-async.output.txt");
        assert!(output.as_str().unwrap_or_default().starts_with("# Synchronous\n"), "{output}");
        let (name, trace) = file(page, "trace", TEXT).await;
        let trace = trace.as_str().unwrap_or_default();
        assert_eq!(name, "sync-vs-async.trace.txt");
        assert!(trace.contains("\n0.0 0 #0 opened Main ") && trace.contains("\n6.0 "), "{trace}");
        page.assert_quiet().await;
    });
}

#[test]
fn the_run_is_recorded_from_its_start_to_its_end() {
    check(async |page| {
        open(page, "/#/sync-vs-async?speed=5").await;
        needs_recorder(page).await;
        let read = "const bytes = new Uint8Array(await file.arrayBuffer());
            return [file.type, bytes.length, [...bytes.slice(0, 4)]];";
        let (name, film) = file(page, "film", read).await;
        assert_eq!(
            (&*name, &film[0], &film[2]),
            ("sync-vs-async.webm", &json!("video/webm"), &json!([0x1a, 0x45, 0xdf, 0xa3]))
        );
        assert!(film[1].as_u64().is_some_and(|bytes| bytes > 5_000), "{film}");
        page.assert_quiet().await;
    });
}

#[test]
fn a_film_ends_when_it_is_told_to_and_is_dropped_with_the_dialog() {
    check(async |page| {
        // All of it would take a minute.
        page.goto("/#/sync-vs-async?speed=0.1&t=1").await;
        page.until("document.querySelector('[data-group] [data-total]')?.textContent === '1.0'").await;
        needs_recorder(page).await;
        catch_files(page).await;
        page.click("[data-action=take]").await;
        page.click("[data-take=film]").await;
        page.until("document.querySelector('[data-filming] progress').value > 0").await;
        page.click("[data-take=film-stop]").await;
        page.until("files.length === 1 && document.querySelector('[data-take=film]')").await;
        page.click("[data-take=film]").await;
        page.until("document.querySelector('[data-filming] progress').value > 0").await;
        page.click("[data-action=close-dialog]").await;
        page.until("!document.querySelector('#take')").await;
        // Another file comes behind whatever the film would have left.
        page.click("[data-action=take]").await;
        page.click("[data-take=console]").await;
        page.until("files.some(([name]) => name.endsWith('.txt'))").await;
        assert_eq!(page.js("files.length").await, 2);
        page.assert_quiet().await;
    });
}

#[test]
fn of_a_run_without_an_end_what_came_so_far_is_taken() {
    check(async |page| {
        page.goto("/#/code?speed=10").await;
        until_over(page).await;
        let program = "import asyncio\n\nasync def main():\n    while True:\n        print('still')\n        await asyncio.sleep(0.5)\n\nasyncio.run(main())\n";
        let link = link(page, program).await;
        page.goto(&format!("{link}&t=2.25")).await;
        page.until("document.querySelector('[data-action=start]')").await;
        page.click("[data-action=start]").await;
        page.until("document.querySelectorAll('.console li, .console .line').length > 0 || document.querySelector('.console').textContent.includes('still')").await;
        catch_files(page).await;
        page.click("[data-action=take]").await;
        page.until("document.querySelector('dialog[open] [data-taken]')?.naturalWidth > 0").await;
        let (name, output) = file(page, "console", TEXT).await;
        let output = output.as_str().unwrap_or_default();
        assert_eq!(name, "program.output.txt");
        assert!(output.starts_with("still\n") && output.len() < 100_000, "{} bytes", output.len());
    });
}

#[test]
fn where_nothing_can_be_recorded_it_is_not_offered() {
    check(async |page| {
        page.goto("/#/sync-vs-async?speed=10").await;
        until_over(page).await;
        page.js("void delete window.MediaRecorder").await;
        page.click("[data-action=take]").await;
        page.until("document.querySelector('dialog[open] [data-take=chrome]')").await;
        assert_eq!(page.js("document.querySelectorAll('[data-take=film]').length").await, 0);
    });
}

#[test]
fn the_page_itself_is_one_of_the_files() {
    check(async |page| {
        open(page, "/#/gather?speed=10").await;
        let size = "fetch(document.querySelector('[data-take=page]').href).then((answer) => answer.blob()).then((file) => file.size)";
        assert!(page.js(size).await.as_u64() > Some(1_000_000));
    });
}
