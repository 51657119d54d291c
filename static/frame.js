// In the head of an embed page: its looks, its height, and loading its app.
// A host hears sizes, and more only once it said hello.
(() => {
  "use strict";
  const root = document.documentElement;
  const page =
    /** @type {FigureScript} */
    (document.currentScript).dataset;
  // The document cannot name its site; 'self' is nothing in a sandboxed frame.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src " + new URL(document.baseURI).origin;
  document.head.append(policy);
  const trusted = self.trustedTypes && (self.milepostPolicy ||
    trustedTypes.createPolicy("milepost", { createScriptURL: String }));
  const query = new URLSearchParams(location.search);
  const looks = ["theme", "accent", "font", "background", "parts", "childId"];
  // What a newsroom says in its own words, and how many characters that may have.
  /** @type {Record<string, number>} */
  const own = { headline: 120, subtitle: 200, note: 300, alt: 500 };
  /** @type {Record<string, RegExp>} */
  const shapes = {
    theme: /^(auto|light|dark)$/,
    lang: /^(en|zh)$/,
    view: /^(?=.{0,2000}$)([a-z0-9-]+\/)*[a-z0-9-]*(\?[^#\s<>"]*)?$/i
  };
  // What others add to an address on its way: see address/foreign.rs.
  const foreign = /^(_|utm_|mc_|gad_|hsa_|mtm_|pk_|oly_|vero_|share|at_)|(clid|clkid|braid)$|^(clicktime|cmpid|enterid|epik|from_source|gclsrc|igsh|igshid|isappinstalled|li_fat_id|mkt_tok|ncid|nsukey|ref|ref_src|ref_url|s_cid|scene|spm|srsltid)$/;
  // A view in one spelling, without the keys of the frame, pym and others.
  /** @param {string} view */
  function plain(view) {
    const cut = (view + "?").indexOf("?");
    const rest = new URLSearchParams(view.slice(cut));
    looks.concat(Object.keys(own), "lang", "initialWidth", "parentTitle", "parentUrl").forEach(key => rest.delete(key));
    [...rest.keys()].forEach(key => foreign.test(key) && rest.delete(key));
    if (!/^\d/.test(rest.get("from") || "")) rest.delete("from");
    return view.slice(0, cut).replace(/[^/]$/, "$&/") + ("?" + rest).replace(/^\?$/, "");
  }
  let shown = plain(page.view + location.search);
  // Kept with earlier data, its page is light and nothing is drawn in it.
  const pending = Boolean(page.kept) || shown !== plain(page.view);
  if (pending) root.setAttribute("data-pending", query.has("with") ? "title" : "");
  root.toggleAttribute("data-kept", Boolean(page.kept));
  // With scripts, what the address chooses is drawn.
  root.toggleAttribute("data-scripts", true);

  const night = matchMedia("(prefers-color-scheme: dark)");
  /** @type {(colour: string) => number[]} */
  const bytes = colour => (colour.match(/[0-9a-f]{2}/gi) || []).map(pair => parseInt(pair, 16));
  // CIE L*a*b* of a colour.
  /** @param {number[]} colour */
  function lab(colour) {
    const [r, g, b] = colour.map(part => part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 255 / 12.92);
    const [x, y, z] = [0.4339 * r + 0.3762 * g + 0.1899 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b,
      0.0177 * r + 0.1095 * g + 0.8727 * b].map(Math.cbrt);
    return [116 * y, 500 * (x - y), 200 * (y - z)];
  }
  // Mixes the accent with black or white up to 4.5:1 with #ffffff or #14171c. The
  // series that would be taken for it gets the first colour: figures/src/colour.rs.
  function tint() {
    const asked = query.get("accent") || "";
    if (!/^[0-9a-f]{6}$/i.test(asked)) return;
    const theme = root.dataset.theme;
    const dark = theme === "dark" || theme !== "light" && night.matches;
    const accent = bytes(asked);
    let mixed = accent;
    for (let step = 1; dark ? lab(mixed)[0] < 69.29 : lab(mixed)[0] > 65.89; step++)
      mixed = accent.map(part => Math.round((part * (32 - step) + (dark ? 255 * step : 0)) / 32));
    const style = root.style;
    /** @type {any[]} */
    const [first, ...far] = [0, 1, 2, 3, 4, 5, 6, 7].map(slot => {
      style.removeProperty("--s" + slot);
      style.removeProperty("--n" + slot);
      const own = getComputedStyle(root).getPropertyValue("--s" + slot);
      return slot ? Math.hypot(...lab(bytes(own)).map((part, at) => part - lab(mixed)[at])) : own;
    });
    const near = Math.min(...far);
    /** @type {(name: string, colour: string) => void} */
    const set = (name, colour) => style.setProperty("--" + name, colour);
    ["accent", "s0"].forEach(name => set(name, "rgb(" + mixed + ")"));
    if (near < 15) ["s", "n"].forEach(name => set(name + (far.indexOf(near) + 1), first));
  }
  const theme = query.get("theme") || "";
  if (shapes.theme.test(theme)) root.dataset.theme = theme;
  night.onchange = tint;
  tint();
  const font = query.get("font") || "";
  if (/^[\p{L}\p{N} -]{1,40}$/u.test(font)) ["--sans", "--serif"].forEach(name => {
    const family = /^(serif|sans-serif|system-ui)$/.test(font) ? font : '"' + font + '"';
    root.style.setProperty(name, family + "," + getComputedStyle(root).getPropertyValue(name));
  });
  if (query.get("background") === "transparent") root.dataset.background = "transparent";
  const parts = (query.get("parts") ?? "title,controls,legend").split(",");
  ["title", "controls", "legend"].forEach(part => root.toggleAttribute("data-no-" + part, !parts.includes(part)));
  root.toggleAttribute("data-table", parts.includes("table"));
  // Own words stand beside what the app draws, in elements that it does not know.
  function say() {
    const app = document.getElementById("app");
    if (!app) return;
    words.disconnect();
    const [above, below] = ["header", "footer"].map(name => document.createElement(name));
    const said = Object.keys(own).filter(part => {
      const text = [...(query.get(part) || "").trim()].slice(0, own[part]).join("");
      const line = document.createElement("p");
      line.className = "own-" + part + (part === "alt" ? " visually-hidden" : "");
      line.textContent = text;
      if (text) (part === "note" ? below : above).append(line);
      return text;
    });
    root.dataset.own = said.join(" ");
    if (above.firstChild) app.before(above);
    if (said.some(part => part !== "alt")) app.after(below);
    above.className = below.className = "own";
  }
  const words = new MutationObserver(say);
  if (Object.keys(own).some(part => query.get(part))) {
    words.observe(root, { childList: true, subtree: true });
    say();
  }

  /** @type {any[]} */
  const size = page.size.split(" ");
  const pym = query.get("childId");
  // Old listeners of Datawrapper size any iframe with this in its address.
  const chart = page.view.split("/")[1] || "milepost-" + (page.view.slice(0, -1) || "overview");
  const watcher = new ResizeObserver(check);
  let height = 0;
  // The origin that said hello.
  /** @type {string | undefined} */
  let friend;
  // What iframe-resizer calls us and waits for.
  /** @type {string | undefined} */
  let sizer;
  /** @type {string | undefined} */
  let news;
  /** @param {unknown} message */
  function post(message, origin = "*") {
    if (parent !== window) parent.postMessage(message, origin);
  }
  // The greatest height of some rows of the drawing that is seen.
  /** @param {string} rows */
  function high(rows) {
    return Math.max(0, ...[...document.querySelectorAll(".chart " + rows)].map(row => row.getBoundingClientRect().height));
  }
  // The least that all of it takes. The chart takes what is left: the height there is
  // plays no part.
  function needed() {
    // Whoever asks has seen that there is one.
    const drawing =
      /** @type {HTMLElement} */
      (document.querySelector(".chart"));
    // Rows that cannot be lower or higher, and the names below them.
    const low = high(".low");
    const rows = low || high(".spacer");
    const plot = drawing.querySelector(".plot") || drawing;
    const below = drawing.clientHeight - plot.clientHeight;
    const least = Math.max(low ? 0 : 200, rows && rows + below);
    return Math.ceil(document.body.scrollHeight - drawing.clientHeight + least);
  }
  // Too low a frame, as older snippets give it, leaves the definition a line or none.
  let squeezed = 0;
  function fit() {
    root.removeAttribute("data-tight");
    if (!document.querySelector(".chart") || document.querySelector(".board")) return;
    const whole = needed();
    for (const left of ["line", "none"]) if (needed() > innerHeight) root.dataset.tight = left;
    squeezed = whole - needed();
  }
  function wanted() {
    // Figures on a board have heights of their own.
    const foot = document.querySelector(".board ~ .frame-foot");
    if (document.readyState === "loading" || !(foot || document.querySelector(".chart")) || !innerWidth) return height;
    if (foot) {
      const rest = document.body.scrollHeight - foot.parentNode.offsetHeight;
      return Math.ceil(foot.offsetTop + foot.offsetHeight + rest + parseFloat(getComputedStyle(foot.parentNode).paddingBottom));
    }
    // What has a height of its own needs no more.
    const usual = high(".low") ? 0 : Math.min(Math.max(size[0], size[1] * innerWidth), size[2]);
    return Math.max(Math.round(usual), needed() + squeezed);
  }
  function tell() {
    height = wanted();
    if (!height) return;
    post({ type: "milepost:height", height });
    post({ type: "embed-size", sentinel: "amp", height });
    post({ "datawrapper-height": { [chart]: height } });
    if (secret) post({ message: "height", value: height, secret });
    if (pym) post(["pym", pym, "height", height].join("xPYMx"));
    // Without a last part, version 5 warns of an old frame.
    if (sizer) post("[iFrameSizer]" + [sizer, height, innerWidth, news, "milepost"].join(":"));
    news = "size";
  }
  function check() {
    // A pixel less is rounding: told, it would be asked for again, without end.
    const next = wanted();
    if (next > height || next < height - 1) tell();
  }
  function watch() {
    watcher.disconnect();
    document.querySelectorAll("main.embed, .chart, .plot > *").forEach(part => watcher.observe(part));
    check();
  }

  addEventListener("resize", fit);
  // WordPress shows a frame only once it says the secret from its address.
  const secret = new URLSearchParams(location.hash.replace(/^#\?/, "")).get("secret");
  addEventListener("message", event => {
    const data = event.data;
    if (parent === window || event.source !== parent || !data) return;
    const text = typeof data === "string" ? data : "";
    const init = /^\[iFrameSizer\]([^:]+):[^:]*:(true|false):/.exec(text);
    if (init) [sizer, news] = [init[1], "init"];
    if (data.type === "milepost:hello" && event.origin !== "null") {
      friend = event.origin;
      post({ type: "milepost:ready" }, friend);
    }
    if (/^(milepost:hello|frames-init)$/.test(data.type) ||
      /^(\[iFrameSizer\]|pymxPYMx.+xPYMxwidthxPYMx)/.test(text)) tell();
    if (data.type !== "milepost:set") return;

    const lang = root.lang.slice(0, 2);
    const wish = { theme: root.dataset.theme, lang, view: plain(shown), ...data };
    const wrong = Object.keys(shapes).find(key => typeof wish[key] !== "string" || !shapes[key].test(wish[key]));
    if (wrong) return complain("milepost:set: no such " + wrong);
    root.dataset.theme = wish.theme;
    query.set("theme", wish.theme);
    tint();
    const view = plain(wish.view);
    if (wish.lang === lang && view === plain(shown)) return;
    // A frozen embed stays in its version.
    const version = /embed\/(v\/[^/]+\/)/.exec(location.pathname)?.[1] || "";
    const to = new URL((wish.lang === "zh" ? "zh/" : "") + "embed/" + version + view, document.baseURI);
    // Words that were said of this view say nothing of another.
    const kept = view === plain(shown) ? looks.concat(Object.keys(own)) : looks;
    kept.forEach(key => query.has(key) && to.searchParams.set(key, query.get(key) || ""));
    // One that has no embed is not gone to: the last good view stays.
    next = to;
    fetch(to, { method: "HEAD" }).then(answer => answer.ok, () => true).then(there => {
      if (next !== to) return;
      if (there) location.replace(to);
      else complain("no figure has the view " + view);
    });
  });
  // Where the last message leads.
  /** @type {URL | undefined} */
  let next;
  /** @param {unknown} message */
  function complain(message) {
    if (friend) post({ type: "milepost:error", message: String(message) }, friend);
  }

  // Nothing is fetched before a touch, unless the view was not pre-rendered.
  /** @type {"busy" | "stopped" | "" | undefined} */
  let state;
  // Its script.
  /** @type {HTMLScriptElement | undefined} */
  let app;
  let tries = 0;
  /** @type {PointerEvent | null | undefined} */
  let pointer;
  // The index of a button.
  let clicked = -1;
  /** @param {"addEventListener" | "removeEventListener"} verb */
  function listen(verb) {
    ["pointermove", "pointerdown", "pointercancel", "wheel", "focusin", "keydown", "click"].forEach(type =>
      document[verb](type, touched, { capture: true, passive: true }));
  }
  // The nearest mark, which may be elsewhere once the drawing fits its room. Names
  // are drawn after the marks, so that its place among them keeps.
  /** @type {number} */
  let aimed;
  function marks() {
    return [...document.querySelectorAll(".plot :is(circle, rect, polygon)")]
      .map(mark => mark.getBoundingClientRect()).filter(box => box.width)
      .map(box => [box.x + box.width / 2, box.y + box.height / 2]);
  }
  /** @param {number} x @param {number} y */
  function aim(x, y) {
    const far = marks().map(at => Math.hypot(at[0] - x, at[1] - y));
    return far.indexOf(Math.min(...far));
  }
  /** @param {any} event */
  function touched(event) {
    // A finger that scrolled the page.
    if (event.type === "pointercancel") return pointer = null;
    if (event.pointerType) {
      pointer = event;
      aimed = aim(event.clientX, event.clientY);
    }
    const button = event.type === "click" && event.target.closest("#app button");
    if (button) clicked = [...document.querySelectorAll("#app button")].indexOf(button);
    // After a failure, only what is done on purpose tries again.
    if (!tries || /down|click/.test(event.type)) load();
  }
  function load() {
    if (state) return;
    state = "busy";
    if (page.kept) keep(page.kept);
    // Whole addresses, for a policy's rules are. A failed one would not be fetched again.
    const script = document.createElement("script");
    const address = new URL(page.app + (tries++ ? "?" + tries : ""), document.baseURI).href;
    script.type = "module";
    script.crossOrigin = "";
    script.integrity = page.digest;
    script.src = trusted ? trusted.createScriptURL(address) : address;
    script.onerror = () => fail("not reached", "");
    document.head.append(app = script);
  }
  // The data that the figure is kept with, for the app to take in place of its own.
  /** @param {string} told */
  function keep(told) {
    const [version, date, integrity] = told.split(" ");
    const address = new URL("embed/v/" + version + "/data.bin", document.baseURI);
    const bytes = fetch(address, { integrity }).then(answer =>
      // What has that digest is not empty.
      new Response(
        /** @type {ReadableStream} */
        (answer.body).pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
    bytes.catch(error => fail(error, ""));
    window.milepostKept = { version, date, bytes };
  }
  // A script that cannot begin, or that this browser cannot read. Others' errors are
  // theirs.
  addEventListener("milepost:unstarted", event => fail(event.detail, ""));
  addEventListener("error", event => app && event.filename === app.src && fail(event.message, ""));
  /** @param {unknown} error @param {"stopped" | ""} next */
  function fail(error, next) {
    if (state !== "busy") return;
    state = next;
    root.dataset.failed = next;
    complain(error);
  }
  // Called by the app when it stops: another could not go on from there.
  window.milepostFailed = message => fail(message, "stopped");
  addEventListener("milepost:started", () => {
    listen("removeEventListener");
    root.toggleAttribute("data-pending", false);
    root.toggleAttribute("data-failed", false);
    watch();
    // What was there before it has been fitted.
    if (pending) requestAnimationFrame(fit);
    requestAnimationFrame(replay);
  });
  function replay() {
    // The drawing that answers comes once the app knows its room.
    if (document.querySelector(".plot .variant")) return requestAnimationFrame(replay);
    const button = document.querySelectorAll("#app button")[clicked];
    if (button) button.click();
    if (!pointer || pointer.pointerType === "mouse" && !document.querySelector(".chart:hover")) return;
    const [clientX, clientY] = marks()[aimed] || [pointer.clientX, pointer.clientY];
    const under = document.elementFromPoint(clientX, clientY);
    if (under) under.dispatchEvent(new PointerEvent("pointermove", {
      bubbles: true, pointerType: pointer.pointerType, clientX, clientY
    }));
  }
  addEventListener("milepost:view", event => {
    const view = String(event.detail);
    // The app may replace what is watched.
    requestAnimationFrame(watch);
    if (friend && plain(view) !== plain(shown)) post({ type: "milepost:change", view }, friend);
    shown = view;
  });

  listen("addEventListener");
  // For who listens only since then.
  addEventListener("load", tell);
  function ready() {
    fit();
    watch();
    if (pending) new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) load();
    }).observe(document.body);
  }
  // A light page's script comes later than the page.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
  else ready();
})();
