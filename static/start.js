// Before the page is painted: the reader's language and theme, so that nothing
// flashes, and a sentence where the page cannot start or has stopped.
(function () {
  "use strict";
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  // What others add to an address on its way is no choice of the reader's; WeChat's
  // `from` has ours for a namesake, which is a date. See address/foreign.rs.
  var foreign = /^(_|utm_|mc_|gad_|hsa_|mtm_|pk_|oly_|vero_|share|at_)|(clid|clkid|braid)$|^(clicktime|cmpid|enterid|epik|from_source|gclsrc|igsh|igshid|isappinstalled|li_fat_id|mkt_tok|ncid|nsukey|ref|ref_src|ref_url|s_cid|scene|spm|srsltid)$/;
  Array.from(query.keys()).forEach(function (key) { if (foreign.test(key)) query.delete(key); });
  if (!/^\d/.test(query.get("from") || "")) query.delete("from");
  /** @param {string} key */
  function stored(key) {
    // Storage throws in a sandboxed frame.
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  // The pages in Chinese have a folder of their own: who wishes for Chinese and
  // comes to an address that says no language goes there. What answers below that
  // folder for an address that has no page is the page in English all the same.
  var below = location.pathname.slice(new URL(document.baseURI).pathname.length);
  var asked = query.get("lang");
  var wished = asked || stored("milepost-language") ||
    (navigator.languages || []).map(function (tag) { return tag.slice(0, 2).toLowerCase(); })
      .filter(function (tag) { return tag === "en" || tag === "zh"; })[0];
  if (wished === "zh" && root.lang === "en" && !/^zh(\/|$)/.test(below)) {
    query.delete("lang");
    var rest = query.toString();
    location.replace(new URL("zh/" + below + (rest ? "?" + rest : "") + location.hash, document.baseURI));
    return;
  }

  var theme = query.get("theme") || stored("milepost-theme");
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  // Other choices are not in the page as it was pre-rendered.
  ["lang", "theme"].forEach(function (key) { query.delete(key); });
  if (query.toString()) root.setAttribute("data-pending", "");

  /** @param {string} why @param {string} [message] */
  function show(why, message) {
    var box = document.getElementById("failure");
    // A missing file says more than that a part did not come.
    if (!box || !box.hidden && why !== "missing") return;
    box.querySelectorAll("[data-why]").forEach(function (line) {
      line.hidden = line.getAttribute("data-why") !== why;
    });
    box.hidden = false;
    // A page that was broken off may lack any of what follows.
    var line = document.getElementById("failure-why");
    if (line) line.textContent = message || "";
    var again = document.getElementById("failure-again");
    if (again) again.href = location.href;
    // An app that has stopped follows no link, but would keep the browser from it.
    box.onclick = function (event) { event.stopPropagation(); };
    // A page that has stopped no longer holds what its address says; one that
    // has not begun can be read, but for choices that were not pre-rendered.
    var app = document.getElementById("app");
    if (app) app.hidden = why === "failed" || why === "missing" || root.hasAttribute("data-pending");
  }
  /** @param {() => void} call */
  function whenRead(call) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", call);
    else call();
  }

  // Called when a kept file is missing and the network is, too.
  window.milepostMissing = function (file) {
    if (!root.hasAttribute("data-started")) show("missing", file);
  };
  // Called by the page's own code when it stops.
  window.milepostFailed = function (message) { show("failed", message); };

  // What a reader types, ticks or chooses in the page as it was drawn in advance: the
  // app hears of it once it runs.
  /** @type {"#app :is(input, select, textarea)"} */
  var fields = "#app :is(input, select, textarea)";
  /** @type {{ field: Field, name: string, at: number, value: string, checked: boolean }[]} */
  var early = [];
  /** @param {Field} field */
  function named(field) {
    var label = field.closest("label");
    // Counts beside a name are others under other filters.
    return field.type + (field.getAttribute("aria-label") || label && label.textContent || "").replace(/[\d,\s]/g, "");
  }
  /** @param {string} name */
  function alike(name) {
    return Array.from(document.querySelectorAll(fields)).filter(function (other) { return named(other) === name; });
  }
  /** @param {Event} event */
  function note(event) {
    var field =
      /** @type {Field} */
      (event.target);
    if (!event.isTrusted || !field.matches(fields)) return;
    early = early.filter(function (one) { return one.field !== field; });
    var name = named(field);
    early.push({ field: field, name: name, at: alike(name).indexOf(field), value: field.value, checked: field.checked });
  }
  /** @param {typeof early[number]} one */
  function tell(one) {
    // A page that was drawn anew has another field in its place.
    var field = one.field.isConnected ? one.field : alike(one.name)[one.at];
    if (!field) return;
    if (/^(checkbox|radio)$/.test(field.type)) {
      var known = field === one.field ? field.defaultChecked : field.checked;
      if (known === one.checked) return;
      field.checked = known;
      field.click();
      return;
    }
    if (field.value !== one.value) field.value = one.value;
    ["input", "change"].forEach(function (type) { field.dispatchEvent(new Event(type, { bubbles: true })); });
    // The focus went with the field that was drawn anew.
    if (field !== one.field && document.activeElement === document.body) field.focus();
  }
  ["input", "change"].forEach(function (type) { document.addEventListener(type, note, true); });

  // The program is written with reference types, the youngest part of WebAssembly that
  // it needs: `drop (ref.null func)` as the only function of a module.
  var newest = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 112, 26, 11];
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(newest))) {
    whenRead(function () { show("old"); });
    return;
  }
  var started = false;
  window.addEventListener("TrunkApplicationStarted", function () { started = true; });
  // It came after all.
  window.addEventListener("milepost:started", function () {
    // The app has drawn itself in the one, which stands after the other.
    /** @type {HTMLElement} */
    (document.getElementById("failure")).hidden = true;
    /** @type {HTMLElement} */
    (document.getElementById("app")).hidden = false;
    ["input", "change"].forEach(function (type) { document.removeEventListener(type, note, true); });
    // Once the parts that it has drawn listen.
    setTimeout(function () { early.splice(0).forEach(tell); });
  });
  function unreached() {
    if (!started) whenRead(function () { show("unreached"); });
  }
  // Told by the app's script where it cannot begin, and by the app where a part of it
  // that the page needs does not come.
  window.addEventListener("milepost:unstarted", function () { started = false; unreached(); });
  window.addEventListener("error", function (event) {
    // Scripts and styles that fail to load do not bubble: caught on the way down. Only
    // ours count, which have a digest each and stand below the site's root; others put
    // theirs into the page. A script that an old browser cannot read is an error of
    // the window.
    var part =
      /** @type {EventTarget & { integrity?: string, src?: string, href?: string }} */
      (event.target);
    var app = document.querySelector("script[type=module]");
    var ours = part.integrity && (part.src || part.href || "").indexOf(document.baseURI) === 0;
    if (ours || part === window && app && event.filename === app.src) unreached();
  }, true);
})();
