// Before the page is painted: the reader's language and theme, so that nothing
// flashes, and a sentence where the page cannot start or has stopped.
(function () {
  "use strict";
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
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

  function show(why, message) {
    var box = document.getElementById("failure");
    if (!box || !box.hidden) return;
    box.querySelectorAll("[data-why]").forEach(function (line) {
      line.hidden = line.getAttribute("data-why") !== why;
    });
    document.getElementById("failure-why").textContent = message || "";
    document.getElementById("failure-again").href = location.href;
    // An app that has stopped follows no link, but would keep the browser from it.
    box.onclick = function (event) { event.stopPropagation(); };
    // A page that has stopped no longer holds what its address says; one that
    // has not begun can be read, but for choices that were not pre-rendered.
    document.getElementById("app").hidden = why === "failed" || why === "missing" || root.hasAttribute("data-pending");
    box.hidden = false;
  }
  function whenRead(call) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", call);
    else call();
  }

  // Called when a kept file is missing and the network is, too: this says more
  // than that a part did not come.
  window.milepostMissing = function (file) {
    if (root.hasAttribute("data-started")) return;
    document.getElementById("failure").hidden = true;
    show("missing", file);
  };
  // Called by the page's own code when it stops.
  window.milepostFailed = function (message) { show("failed", message); };

  if (typeof WebAssembly !== "object") {
    whenRead(function () { show("old"); });
    return;
  }
  var started = false;
  window.addEventListener("TrunkApplicationStarted", function () { started = true; });
  // It came after all.
  window.addEventListener("milepost:started", function () {
    document.getElementById("failure").hidden = true;
    document.getElementById("app").hidden = false;
  });
  function unreached() {
    if (!started) whenRead(function () { show("unreached"); });
  }
  window.addEventListener("unhandledrejection", unreached);
  window.addEventListener("error", function (event) {
    // Scripts and styles that fail to load do not bubble: caught on the way down.
    // A module that cannot begin is an error of the window in some engines.
    var tag = event.target && event.target.tagName;
    if (tag === "SCRIPT" || tag === "LINK" || event.target === window) unreached();
  }, true);
})();
