//! Inside another page: two embedded pictures, heard and driven by the page around them.

use crate::harness::{Browser, check, check_with};
use crate::interleave::until_over;

const HOST: &str = "/fixture/host.html";

#[test]
fn a_host_hears_and_drives_two() {
    check_with(Browser { size: (1000, 1400), ..Browser::default() }, async |page| {
        page.goto(HOST).await;
        for id in ["one", "two"] {
            page.until(&format!("told.{id}[0]?.type === 'ready'")).await;
            // The frame is as high as what is in it: nothing of it has to be scrolled to.
            page.until(&format!("last('{id}', 'height')?.height > 150")).await;
            page.until(&format!(
                "(() => {{ const root = document.getElementById('{id}').contentDocument.documentElement;
                    return root.scrollHeight <= root.clientHeight; }})()"
            ))
            .await;
        }
        page.until("last('one', 'moment')?.over === true").await;
        assert_eq!(page.js("last('one', 'moment').t").await, 2.0);
        assert_eq!(page.js("last('one', 'moment').total").await, 2.0);
        assert_eq!(page.js("last('one', 'moment').playing").await, false);
        // What one is asked, the other does not do. A run that is over does not begin again when it is to pause.
        page.js("ask('one', 'pause'), ask('two', 'pause')").await;
        page.until("last('two', 'moment')?.playing === false").await;
        assert_eq!(page.js("last('one', 'moment').over").await, true);
        page.js("ask('one', 'seek', 1.5)").await;
        page.until("last('one', 'moment').t === 1.5 && last('one', 'moment').over === false").await;
        assert_eq!(page.js("last('two', 'moment').playing").await, false);
        page.js("ask('one', 'play')").await;
        page.until("last('one', 'moment').over === true").await;
        // What is no word of ours changes nothing.
        page.js("ask('one', 'seek', 'x'), ask('one', 'stop'), document.getElementById('one').contentWindow.postMessage(null, '*')").await;
        page.js("ask('one', 'seek', 0.5)").await;
        page.until("last('one', 'moment').t === 0.5").await;
        page.assert_quiet().await;
    });
}

#[test]
fn it_shows_what_is_asked_for_and_no_chrome() {
    check(async |page| {
        let shown =
            |selector: &str| format!("!!document.querySelector('{selector}')?.getClientRects().length");
        page.goto("/#/gather?embed&speed=10").await;
        until_over(page).await;
        for (selector, is_shown) in [
            (".bars", true),
            (".transport", true),
            ("[data-whole]", true),
            (".side", false),
            ("#program", false),
            (".console", false),
            (".knobs", false),
            (".loops", false),
        ] {
            assert_eq!(page.js(&shown(selector)).await, is_shown, "{selector}");
        }
        assert_eq!(
            page.text("new URL(document.querySelector('[data-whole]').href).hash").await,
            "#/gather?speed=10"
        );
        page.goto("/#/gather?embed&show=code,console,loop&speed=10").await;
        until_over(page).await;
        for (selector, is_shown) in [
            ("#program", true),
            (".console", true),
            (".loops", true),
            (".bars", false),
            (".knobs", false),
            (".transport", true),
        ] {
            assert_eq!(page.js(&shown(selector)).await, is_shown, "{selector}");
        }
        page.assert_quiet().await;
    });
}
