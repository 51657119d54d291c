//! What scripts of tests share that look into frames of the site's own origin.

/// `wake(page)` touches an embed, so that its app comes. `comes(page, waits)` waits while
/// `waits()` says that the app of a frame's document is not there yet; gives nothing, or,
/// when it did not come in time, what the page says of itself.
pub const COMES: &str = "
function wake(page) {
    page.dispatchEvent(new page.defaultView.KeyboardEvent('keydown', {key: 'Shift', bubbles: true}));
}
async function comes(page, waits) {
    const root = page.documentElement, until = Date.now() + 45000;
    let again = Date.now() + 10000;
    while (waits()) {
        if (Date.now() > until) {
            const box = page.getElementById('failure');
            const view = page.defaultView;
            const come = view.performance.getEntriesByType('resource')
                .map(one => `${one.name.split('/').pop()} ${one.responseEnd.toFixed()}`);
            return 'the app never came: ' + JSON.stringify({
                address: page.URL, asks: Object.assign({}, root.dataset), why: box && !box.hidden && box.innerText,
                variants: page.querySelectorAll('.plot .variant').length, said: view.milepostErrors, come,
            });
        }
        // An embed that could not begin begins at the next touch.
        if (Date.now() > again && 'failed' in root.dataset) {
            wake(page);
            again = Date.now() + 10000;
        }
        await new Promise(done => setTimeout(done, 20));
    }
}
";

/// How it begins what it gives then.
pub const NEVER_CAME: &str = "the app never came";

#[cfg(test)]
mod tests {
    use super::{COMES, NEVER_CAME};

    #[test]
    fn what_never_came_is_known_by_its_first_words() {
        assert!(COMES.contains(&format!("return '{NEVER_CAME}: '")));
    }
}
