// In the one file, before the page is painted: hashes as the app reads them, the
// reader's language and theme, and a sentence where the page cannot start or has
// stopped. On a site, start.js does this.
(function () {
  "use strict";
  var root = document.documentElement;
  /** @param {string} key */
  function stored(key) {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }

  // A frame's address leads to the page of its figure, and a place within a page
  // to that page: the one file has neither frames nor other hashes.
  function tidy() {
    var tidied = location.hash.replace(/^#\/(zh\/)?(?:embed\/(?:v\/[^/]+\/)?)+/, "#/$1").replace(/^(#.*?)#.*/, "$1");
    if (tidied !== location.hash) location.replace(tidied);
  }
  tidy();
  window.addEventListener("hashchange", tidy);

  // The only link to a place within a page.
  document.addEventListener("click", function (event) {
    if (event.defaultPrevented || !event.target.closest(".skip")) return;
    event.preventDefault();
    // It stands in the same page as the link.
    /** @type {HTMLElement} */
    (document.getElementById("main")).focus();
  });

  // The first paint is the overview in English. Another page, and the same in
  // Chinese, is painted by the app.
  var parts = /^#\/([^?]*)\??(.*)/.exec(location.hash) || ["", "", ""];
  var path = parts[1];
  var query = new URLSearchParams(parts[2]);
  var chinese = /^zh\//.test(path);
  var wished = query.get("lang") || stored("milepost-language") ||
    (navigator.languages || []).map(function (tag) { return tag.slice(0, 2).toLowerCase(); })
      .filter(function (tag) { return tag === "en" || tag === "zh"; })[0];
  if (wished === "zh" && !chinese) {
    query.delete("lang");
    chinese = true;
    path = "zh/" + path;
    location.replace("#/" + path + (query.toString() ? "?" + query : ""));
  }
  if (chinese) root.lang = "zh-Hans";
  var theme = query.get("theme") || stored("milepost-theme");
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  ["lang", "theme"].forEach(function (key) { query.delete(key); });
  // As in start.js: what others add hides no first paint.
  var foreign = /^(_|utm_|mc_|gad_|hsa_|mtm_|pk_|oly_|vero_|share|at_)|(clid|clkid|braid)$|^(clicktime|cmpid|enterid|epik|from_source|gclsrc|igsh|igshid|isappinstalled|li_fat_id|mkt_tok|ncid|nsukey|ref|ref_src|ref_url|s_cid|scene|spm|srsltid)$/;
  Array.from(query.keys()).forEach(function (key) { if (foreign.test(key)) query.delete(key); });
  if (!/^\d/.test(query.get("from") || "")) query.delete("from");
  if (path || query.toString()) root.setAttribute("data-pending", "");

  /** @param {string} why @param {string} [message] */
  function show(why, message) {
    var box = document.getElementById("failure");
    if (!box || !box.hidden) return;
    box.querySelectorAll("[data-why]").forEach(function (line) {
      line.hidden = line.getAttribute("data-why") !== why;
    });
    box.hidden = false;
    // A file that was broken off may lack any of what follows.
    var line = document.getElementById("failure-why");
    if (line) line.textContent = message || "";
    var again = document.getElementById("failure-again");
    if (again) again.onclick = function () { location.reload(); };
    var overview = document.getElementById("failure-home");
    if (overview) overview.onclick = function () {
      location.hash = "#/";
      location.reload();
    };
    var app = document.getElementById("app");
    if (app) app.hidden = why === "failed" || root.hasAttribute("data-pending");
  }
  /** @param {() => void} call */
  function whenRead(call) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", call);
    else call();
  }

  // Called by the page's own code when it stops.
  window.milepostFailed = function (message) { show("failed", message); };

  var old = typeof WebAssembly !== "object" || typeof DecompressionStream !== "function";
  if (old) whenRead(function () { show("old"); });
  // All that it needs is in the file: what does not start is not whole.
  /** @param {string} message */
  function failed(message) {
    if (!old && !root.hasAttribute("data-started")) whenRead(function () { show("damaged", message); });
  }
  // Told by the app's script where it cannot begin. What others do in the page counts
  // for nothing.
  window.addEventListener("milepost:unstarted", function (event) { failed(event.detail); });
  // The style stands before this script. A part that was changed is not run.
  var style =
    /** @type {HTMLScriptElement & { previousElementSibling: HTMLStyleElement }} */
    (document.currentScript).previousElementSibling;
  window.addEventListener("load", function () {
    if (!document.getElementById("end") || !window.milepostShape || !style.sheet) failed("");
  });
  window.addEventListener("milepost:started", function () {
    // The app has drawn itself in the one, which stands after the other.
    /** @type {HTMLElement} */
    (document.getElementById("failure")).hidden = true;
    /** @type {HTMLElement} */
    (document.getElementById("app")).hidden = false;
  });
})();
