// The soak's driver: does one thing after the other to what can be seen, waits
// until the page has answered, and gives what it did last. Links that lead out of
// the site and files to save are left alone; each is the browser's to open.
const first = navigation.currentEntry.index;
let seed = 20261125;
// Mulberry32: small, and the same everywhere.
const random = () => {
    seed = seed + 0x6d2b79f5 | 0;
    let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
};
const one = list => list[Math.floor(random() * list.length)];
const texts = ['', 'ai', 'chip', '机器人', 'a b', '<b>', '\u202e', '%', '2025', 'zzz', "'", '=1+1'];
const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Escape', ' '];
const answered = () => new Promise(done => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(0);
});
// A page that a link leads to shows its first screen, then the rest.
const whole = () => new Promise(done => setTimeout(done, 500));
const seen = selector => [...document.querySelectorAll(selector)].filter(part => part.offsetParent || part.ownerSVGElement || part.tagName === 'svg');
const stays = link => {
    const to = new URL(link.href);
    return !link.target && !link.hasAttribute('download') && to.origin === location.origin &&
        to.pathname.endsWith('/') && !/\/embed\//.test(to.pathname);
};
// The builder's frames are pages of their own, which would run beside this one.
const is_quiet = part => !/Embed|嵌入/.test(part.textContent);
const saves = part => /CSV|JSON|SVG/.test(part.textContent);
const does = {
    click: () => one(seen('#app button').filter(part => !part.disabled && !saves(part) && is_quiet(part)))?.click(),
    follow: () => one(seen('#app a[href]').filter(part => stays(part) && is_quiet(part) && !/embed-a-figure/.test(part.href)))?.click(),
    check: () => one(seen('#app input[type=checkbox]'))?.click(),
    type: () => {
        const field = one(seen('#app input[type=search], #app input[type=text]'));
        if (!field) return;
        field.value = one(texts);
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    },
    choose: () => {
        const list = one(seen('#app select'));
        if (!list) return;
        list.value = one([...list.options]).value;
        list.dispatchEvent(new Event('change', {bubbles: true}));
    },
    press: () => {
        const figure = one(seen('#app svg.scene[tabindex]'));
        figure?.dispatchEvent(new KeyboardEvent('keydown', {key: one(keys), bubbles: true}));
    },
    point: () => {
        const figure = one(seen('#app .plot svg, #app .brush-drawing svg'));
        if (!figure) return;
        const box = figure.getBoundingClientRect();
        const at = {clientX: box.x + random() * box.width, clientY: box.y + random() * box.height, bubbles: true, pointerId: 1};
        for (const type of one([['pointermove'], ['pointermove', 'pointerleave'], ['pointerdown', 'pointermove', 'pointerup', 'click']])) {
            const Kind = type === 'click' ? MouseEvent : PointerEvent;
            figure.dispatchEvent(new Kind(type, at));
        }
    },
    // Not out of the site.
    back: () => navigation.currentEntry.index > first && new Promise(done => {
        addEventListener('popstate', done, {once: true});
        setTimeout(done, 200);
        history.back();
    }),
    open: () => { const parts = seen('#app summary'); one(parts)?.click(); },
};
const weights = ['click', 'click', 'click', 'click', 'follow', 'follow', 'follow', 'check', 'check', 'type', 'choose', 'press', 'press', 'press', 'point', 'point', 'point', 'back', 'open'];
// Where the memory is taken: not what is shown there should tell.
window.milepostHome = async () => {
    document.querySelector('.wordmark').click();
    // It comes in parts, of which the last must be there: they take memory, too.
    for (let before = -1, now; before !== (now = document.querySelectorAll('*').length); before = now) {
        await whole();
    }
};
// Every main page in each language with all that it can show, so that what the
// heaviest of them needs has been taken before it is measured.
window.milepostTour = async () => {
    const press = async selector => {
        document.querySelector(selector)?.click();
        await answered();
    };
    const search = async selector => {
        for (const text of ['ai', 'chip', '']) {
            const field = document.querySelector(selector);
            if (!field) return;
            field.value = text;
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            await answered();
        }
    };
    for (let language = 0; language < 2; language++) {
        const pages = document.querySelectorAll('nav a').length;
        for (let page = 0; page < pages; page++) {
            document.querySelectorAll('nav a')[page].click();
            await whole();
            for (let more; (more = document.querySelector('#main .wide-button, #main .more[aria-expanded=false]'));) {
                more.click();
                await answered();
            }
            await search('#main input[type=search]');
        }
        document.querySelector('.switch[lang]').click();
        await answered();
    }
    // A figure with all that can be marked on it, and heard.
    await press('nav a[href$="indicators/"]');
    await press('#main .card a');
    await press('.happened-switch');
    while (document.querySelector('.happened .toggle[aria-pressed=false]')) {
        await press('.happened .toggle[aria-pressed=false]');
    }
    await press('.hear button');
    await press('.hear button + button');
    // All that can be found.
    await press('.find');
    await search('dialog input');
    document.querySelector('dialog[open]')?.close();
    await answered();
    return milepostHome();
};
window.milepostSoak = async count => {
    let last;
    for (let step = 0; step < count; step++) {
        last = one(weights);
        await does[last]();
        await answered();
        if (!document.getElementById('failure').hidden) break;
    }
    return [last, location.href, !document.getElementById('failure').hidden];
};
