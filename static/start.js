// Before the page itself: the reader's theme, so that nothing flashes, and a
// sentence where the page cannot start or has stopped.
(function () {
  "use strict";
  var root = document.documentElement;
  var wished = /[?&]theme=(light|dark|auto)\b/.exec(location.search);
  var theme = wished && wished[1];
  if (!theme) {
    // Storage throws in a sandboxed frame.
    try { theme = localStorage.getItem("milepost-theme"); } catch (refused) { theme = null; }
  }
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);

  function show(why, message) {
    var box = document.getElementById("failure");
    if (!box || !box.hidden) return;
    box.querySelectorAll("[data-why]").forEach(function (line) {
      line.hidden = line.getAttribute("data-why") !== why;
    });
    document.getElementById("failure-why").textContent = message || "";
    document.getElementById("failure-again").href = location.href;
    document.getElementById("app").hidden = true;
    box.hidden = false;
  }
  function whenRead(call) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", call);
    else call();
  }

  // Called by the page's own code when it stops.
  window.milepostFailed = function (message) { show("failed", message); };

  if (typeof WebAssembly !== "object") {
    whenRead(function () { show("old"); });
    return;
  }
  var started = false;
  window.addEventListener("TrunkApplicationStarted", function () { started = true; });
  function unreached() {
    if (!started) whenRead(function () { show("unreached"); });
  }
  window.addEventListener("unhandledrejection", unreached);
  window.addEventListener("error", function (event) {
    // Scripts and styles that fail to load do not bubble: caught on the way down.
    var tag = event.target && event.target.tagName;
    if (tag === "SCRIPT" || tag === "LINK") unreached();
  }, true);
})();
