// Once the page answers: has it kept for use without a network, says when there
// is none, and offers a new release. Leaves the keeping to worker.js.
(function () {
  "use strict";
  var root = document.documentElement;
  var home = new URL("./", document.baseURI).href;
  var workers;
  // Refused in a sandboxed frame, absent without a secure connection.
  try { workers = navigator.serviceWorker; } catch (refused) { return; }
  if (!workers || !/^http/.test(location.protocol)) return;
  // A script's address is trusted only from a policy of that name.
  var policy = window.trustedTypes &&
    trustedTypes.createPolicy("milepost", { createScriptURL: function () { return home + "worker.js"; } });
  var script = policy ? policy.createScriptURL("") : home + "worker.js";

  function say(name, on, day) {
    document.querySelectorAll('.news [data-news="' + name + '"]').forEach(function (line) {
      line.hidden = !on;
      var time = line.querySelector("time");
      if (!time || !day) return;
      time.dateTime = day;
      time.textContent = new Intl.DateTimeFormat(line.lang, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
    });
  }
  document.querySelectorAll("[data-close]").forEach(function (button) {
    button.onclick = function () { say(button.parentNode.getAttribute("data-news"), false); };
  });
  function ask(worker, type) {
    return new Promise(function (answered) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { answered(event.data); };
      var connection = navigator.connection;
      worker.postMessage({ type: type, saves: Boolean(connection && connection.saveData) }, [channel.port2]);
    });
  }

  function offline(on) {
    if (!on || !workers.controller) return say("offline", false);
    ask(workers.controller, "release").then(function (release) { say("offline", true, release.date); });
  }
  // What is missing comes with the connection; a page that could not begin then does.
  function mend() {
    if (!workers.controller) return;
    ask(workers.controller, "mend").then(function (answer) {
      if (answer.whole && !root.hasAttribute("data-started")) location.reload();
    });
  }
  window.addEventListener("offline", function () { offline(true); });
  window.addEventListener("online", function () {
    offline(false);
    mend();
  });
  workers.addEventListener("message", function (event) {
    if (event.data.type === "unreached") offline(true);
    if (event.data.type === "missing" && window.milepostMissing) window.milepostMissing(event.data.path);
  });
  offline(!navigator.onLine);

  // All that is open changes together: an address holds all that a page shows.
  var had = workers.controller;
  workers.addEventListener("controllerchange", function () {
    if (had) location.reload();
    else mend();
    had = workers.controller;
  });
  function offer(waiting) {
    if (!waiting || !workers.controller) return;
    ask(waiting, "release").then(function (release) {
      ask(workers.controller, "release").then(function (present) {
        say(release.date === present.date ? "version" : "data", true, release.date);
        document.querySelectorAll("[data-apply]").forEach(function (button) {
          button.onclick = function () { waiting.postMessage({ type: "apply" }); };
        });
      });
    });
  }
  function register() {
    workers.register(script, { scope: home, updateViaCache: "none" }).then(function (registration) {
      offer(registration.waiting);
      registration.addEventListener("updatefound", function () {
        var coming = registration.installing;
        coming.addEventListener("statechange", function () {
          if (coming.state === "installed") offer(coming);
        });
      });
      // A tab that is left open for days hears of a new release too.
      document.addEventListener("visibilitychange", function () {
        if (!document.hidden && navigator.onLine) registration.update().catch(function () {});
      });
      if (navigator.onLine) mend();
    }).catch(function () {
      // Where it is refused, the page works as long as there is a network.
    });
  }
  function whenIdle() {
    if (window.requestIdleCallback) requestIdleCallback(register, { timeout: 5000 });
    else setTimeout(register, 1000);
  }
  if (root.hasAttribute("data-started")) whenIdle();
  else window.addEventListener("milepost:started", whenIdle, { once: true });
})();
