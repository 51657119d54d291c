// In the head of an embed page: its looks, its height, and loading its app.
// A host hears sizes, and more only once it said hello.
(() => {
  "use strict";
  const root = document.documentElement;
  const page = document.currentScript.dataset;
  // The document cannot name its site; 'self' is nothing in a sandboxed frame.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src " + new URL(document.baseURI).origin;
  document.head.append(policy);
  const trusted = self.trustedTypes && (self.milepostPolicy ||
    trustedTypes.createPolicy("milepost", { createScriptURL: String }));
  const query = new URLSearchParams(location.search);
  const looks = ["theme", "accent", "font", "background", "parts", "childId"];
  const shapes = {
    theme: /^(auto|light|dark)$/,
    lang: /^(en|zh)$/,
    view: /^(?=.{0,2000}$)([a-z0-9-]+\/)*[a-z0-9-]*(\?[^#\s<>"]*)?$/i
  };
  // A view in one spelling, without the keys of the frame and pym.
  function plain(view) {
    const cut = (view + "?").indexOf("?");
    const rest = new URLSearchParams(view.slice(cut));
    looks.concat("initialWidth", "parentTitle", "parentUrl").forEach(key => rest.delete(key));
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
  // Mixes the accent with black or white up to 4.5:1 with #ffffff or #14171c.
  function tint() {
    const accent = /^[0-9a-f]{6}$/i.test(query.get("accent")) && query.get("accent").match(/../g);
    const theme = root.dataset.theme;
    const dark = theme === "dark" || theme !== "light" && night.matches;
    for (let step = 0, light; accent && !(dark ? light > 0.2131 : light < 0.1833); step++) {
      light = 0;
      const colour = "rgb(" + accent.map((pair, at) => {
        const part = Math.round((parseInt(pair, 16) * (32 - step) + (dark ? 255 * step : 0)) / 32);
        light += [0.2126, 0.7152, 0.0722][at] *
          (part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 255 / 12.92);
        return part;
      }) + ")";
      root.style.setProperty("--accent", colour);
      root.style.setProperty("--s0", colour);
    }
  }
  if (shapes.theme.test(query.get("theme"))) root.dataset.theme = query.get("theme");
  night.onchange = tint;
  tint();
  const font = query.get("font");
  if (/^[\p{L}\p{N} -]{1,40}$/u.test(font || "")) ["--sans", "--serif"].forEach(name => {
    const family = /^(serif|sans-serif|system-ui)$/.test(font) ? font : '"' + font + '"';
    root.style.setProperty(name, family + "," + getComputedStyle(root).getPropertyValue(name));
  });
  if (query.get("background") === "transparent") root.dataset.background = "transparent";
  const parts = (query.get("parts") ?? "title,controls,legend").split(",");
  ["title", "controls", "legend"].forEach(part => root.toggleAttribute("data-no-" + part, !parts.includes(part)));
  root.toggleAttribute("data-table", parts.includes("table"));

  const size = page.size.split(" ");
  const pym = query.get("childId");
  // Old listeners of Datawrapper size any iframe with this in its address.
  const chart = page.view.split("/")[1] || "milepost-" + (page.view.slice(0, -1) || "overview");
  const watcher = new ResizeObserver(check);
  let height = 0;
  let friend; // the origin that said hello
  let sizer, news; // what iframe-resizer calls us and waits for
  function post(message, origin = "*") {
    if (parent !== window) parent.postMessage(message, origin);
  }
  // The least that all of it takes. The chart takes what is left: the height there is
  // plays no part.
  function needed() {
    const drawing = document.querySelector(".chart");
    // Rows that cannot be lower, and the names below them.
    const rows = Math.max(0, ...[...drawing.querySelectorAll(".spacer")].map(row => row.getBoundingClientRect().height));
    const plot = drawing.querySelector(".plot") || drawing;
    const below = drawing.clientHeight - plot.clientHeight;
    const least = Math.max(200, rows && rows + below);
    return Math.round(document.body.scrollHeight - drawing.clientHeight + least);
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
    if (foot) return foot.offsetTop + foot.offsetHeight + 8;
    const usual = Math.min(Math.max(size[0], size[1] * innerWidth), size[2]);
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
    if (wanted() !== height) tell();
  }
  function watch() {
    watcher.disconnect();
    document.querySelectorAll("main.embed, .chart").forEach(part => watcher.observe(part));
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
    if (!Object.keys(shapes).every(key => typeof wish[key] === "string" && shapes[key].test(wish[key]))) return;
    root.dataset.theme = wish.theme;
    query.set("theme", wish.theme);
    tint();
    const view = plain(wish.view);
    if (wish.lang === lang && view === plain(shown)) return;
    // A frozen embed stays in its version.
    const version = /embed\/(v\/[^/]+\/)|$/.exec(location.pathname)[1] || "";
    const to = new URL((wish.lang === "zh" ? "zh/" : "") + "embed/" + version + view, document.baseURI);
    looks.forEach(key => query.has(key) && to.searchParams.set(key, query.get(key)));
    location.replace(to);
  });

  // Nothing is fetched before a touch, unless the view was not pre-rendered.
  let state; // busy, stopped
  let tries = 0;
  let pointer, clicked; // an event, a button's index
  function listen(verb) {
    ["pointermove", "pointerdown", "pointercancel", "wheel", "focusin", "keydown", "click"].forEach(type =>
      document[verb](type, touched, { capture: true, passive: true }));
  }
  // The nearest mark, which may be elsewhere once the drawing fits its room. Names
  // are drawn after the marks, so that its place among them keeps.
  let aimed;
  function marks() {
    return [...document.querySelectorAll(".plot :is(circle, rect, polygon)")]
      .map(mark => mark.getBoundingClientRect()).filter(box => box.width)
      .map(box => [box.x + box.width / 2, box.y + box.height / 2]);
  }
  function aim(x, y) {
    const far = marks().map(at => Math.hypot(at[0] - x, at[1] - y));
    return far.indexOf(Math.min(...far));
  }
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
    if (page.kept) keep();
    // Whole addresses, for a policy's rules are. A failed one would not be fetched again.
    const script = document.createElement("script");
    const address = new URL(page.app + (tries++ ? "?" + tries : ""), document.baseURI).href;
    script.type = "module";
    script.crossOrigin = "";
    script.integrity = page.digest;
    script.src = trusted ? trusted.createScriptURL(address) : address;
    document.head.append(script);
  }
  // The data that the figure is kept with, for the app to take in place of its own.
  function keep() {
    const [version, date, integrity] = page.kept.split(" ");
    const address = new URL("embed/v/" + version + "/data.bin", document.baseURI);
    const bytes = fetch(address, { integrity }).then(answer =>
      new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
    bytes.catch(error => fail(error, ""));
    window.milepostKept = { version, date, bytes };
  }
  // A script that does not come, or cannot begin; engines report them as either.
  ["error", "unhandledrejection"].forEach(type => addEventListener(type, event => {
    if (state === "busy") fail(event.reason || event.message || "not reached", "");
  }, true));
  function fail(error, next) {
    state = next;
    root.dataset.failed = next;
    if (friend) post({ type: "milepost:error", message: String(error) }, friend);
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
