//! Comparison: a run is kept, another one stands below it, and what differs is named.

use crate::harness::{Page, check};
use crate::interleave::slide;
use serde_json::{Value, json};

const HERE: &str = "location.hash";

/// What the comparison says about this.
async fn said(page: &Page, about: &str) -> String {
    let place = format!("document.querySelector('[data-difference={about}]')?.textContent");
    page.until(&place).await;
    page.text(&place).await
}

/// The groups of bars from above, with the exact total of each that has ended.
async fn groups(page: &Page) -> Value {
    page.js("[...document.querySelectorAll('[data-group]')].map((group) =>
            [group.dataset.group, group.querySelector('[data-total]').dataset.total])")
        .await
}

/// Keeps the run that the tools are opened for.
async fn keep(page: &Page) {
    page.click("[data-action=tools]").await;
    page.click("[data-action=keep]").await;
    page.until("document.querySelector('[data-compare] [data-same]')").await;
}

#[test]
fn a_kept_run_is_compared_with_what_is_chosen_then() {
    check(async |page| {
        page.goto("/#/gather?t=10&speed=10&lang=en").await;
        keep(page).await;
        page.until(&format!("{HERE}.includes('kept')")).await;
        slide(page, "a", "5").await;
        assert_eq!(said(page, "total").await, "This run takes 3.0 s more (2.0 s → 5.0 s).");
        let order = said(page, "order").await;
        assert!(order.ends_with("page 1 ends 3rd, not 1st."), "{order}");
        assert!(said(page, "output").await.starts_with("1 moved line."));
        page.until("document.querySelector('[data-group=main]').dataset.state === 'finished'").await;
        page.until("document.querySelector('[data-group=main] [data-total]').dataset.total").await;
        assert_eq!(groups(page).await, json!([["kept-main", "2.0"], ["main", "5.0"]]));
        let widths = "[...document.querySelectorAll('canvas[data-bars]')].map((one) => one.clientWidth)";
        let widths = page.js(widths).await;
        assert_eq!(widths[0], widths[1], "both are drawn in one scale");
        page.until("document.querySelector('#account').textContent.includes('Comparison: This run takes')")
            .await;

        page.click("[data-action=swap]").await;
        page.until(&format!(
            "{HERE}.startsWith('#/gather?speed=10') && {HERE}.endsWith('kept=a:5&lang=en&show=bars,tools')"
        ))
        .await;
        assert_eq!(said(page, "total").await, "This run takes 3.0 s less (5.0 s → 2.0 s).");
        page.click("[data-action=let-go]").await;
        page.until("document.querySelector('[data-compare]') === null").await;
        page.until(&format!("!{HERE}.includes('kept')")).await;
        assert_eq!(page.js("document.querySelectorAll('[data-group]').length").await, json!(1));
        page.until("document.querySelector('[data-group=main] [data-total]').dataset.total === '2.0'").await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_link_opens_the_same_comparison() {
    check(async |page| {
        page.goto("/#/sync-vs-async?a=1&kept=a:6&t=20&lang=en").await;
        page.until("document.querySelectorAll('[data-difference=total]').length === 2").await;
        // How a run will end is known a little later.
        let totals = "[...document.querySelectorAll('[data-difference=total]')].map((one) => one.textContent).join(' ')";
        let said = "This run takes 5.0 s less (10.0 s → 5.0 s). This run takes 4.0 s less (6.0 s → 2.0 s).";
        page.until(&format!("{totals} === '{said}'")).await;
        page.until(
            "[...document.querySelectorAll('[data-total]')].filter((one) => one.dataset.total).length === 4",
        )
        .await;
        assert_eq!(
            groups(page).await,
            json!([["kept-sync", "10.0"], ["sync", "5.0"], ["kept-async", "6.0"], ["async", "2.0"]])
        );
        // The factor is that of the run that is.
        assert!(page.text("document.querySelector('.meaning').textContent").await.contains("2.5"));
        // Steps go through both, and the kept program can be read.
        page.click("[data-action=back]").await;
        page.until(&format!("{HERE}.includes('kept=a:6')")).await;
        page.click("#tab-0").await;
        page.until("document.querySelector('#program').textContent.includes('6')").await;
        page.assert_quiet().await;
    });
}

#[test]
fn a_persons_program_is_compared_with_what_it_was() {
    check(async |page| {
        page.goto("/#/crawler?t=0&lang=en").await;
        keep(page).await;
        page.js("(() => { const field = document.querySelector('[data-editor]');
                field.value = 'print(1)';
                field.dispatchEvent(new Event('input', { bubbles: true })); })()")
            .await;
        page.until("document.querySelector('[data-difference=output]')?.textContent.includes('1 new line')")
            .await;
        page.click("[data-action=swap]").await;
        page.until("document.querySelector('[data-editor]').value.includes('for page in found')").await;
        page.until(
            "document.querySelector('[data-difference=output]')?.textContent.includes('print') === false",
        )
        .await;
        page.click("[data-action=let-go]").await;
        page.until("document.querySelector('[data-compare]') === null").await;
        page.assert_quiet().await;
    });
}

#[test]
fn the_two_programs_of_a_scenario_are_compared_when_asked() {
    check(async |page| {
        page.goto("/#/sync-vs-async?t=0&lang=ko").await;
        page.click("[data-action=tools]").await;
        page.click("[data-action=differences]").await;
        assert_eq!(said(page, "total").await, "비동기는 4.0초 덜 걸립니다(6.0초 → 2.0초).");
        page.click("[data-action=close-compare]").await;
        page.until("document.querySelector('[data-compare]') === null").await;
        page.assert_quiet().await;
    });
}
