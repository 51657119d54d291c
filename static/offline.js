// Once the page answers: has it kept for use without a network, says what was met
// in place of the site, and offers a new release. Leaves the keeping to worker.js.
(function () {
  "use strict";
  var root = document.documentElement;
  var home = new URL("./", document.baseURI).href;
  /** @type {ServiceWorkerContainer} */
  var workers;
  // Refused in a sandboxed frame, absent without a secure connection.
  try { workers = navigator.serviceWorker; } catch (refused) { return; }
  if (!workers || !/^http/.test(location.protocol)) return;
  // A script's address is trusted only from a policy of that name.
  var address = home + "worker.js";
  var policy = window.trustedTypes &&
    trustedTypes.createPolicy("milepost", { createScriptURL: function () { return address; } });
  var script = policy ? policy.createScriptURL("") : address;

  // Another copy of the site may stand in a folder above, whose worker is not ours.
  function ours() {
    var worker = workers.controller;
    return worker && worker.scriptURL === address ? worker : null;
  }
  /** @param {string | null} name @param {boolean} on @param {string} [day] */
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
  /** @param {ServiceWorker} worker @param {string} type @returns {Promise<any>} */
  function ask(worker, type) {
    return new Promise(function (answered) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { answered(event.data); };
      var connection = navigator.connection;
      worker.postMessage({ type: type, saves: Boolean(connection && connection.saveData) }, [channel.port2]);
    });
  }

  // What was met in place of the page itself, if it is a kept one.
  var own = root.getAttribute("data-met");
  var told = "";
  /** @param {string} met */
  function news(met) {
    const worker = ours();
    if (!worker || met === told) return;
    told = met;
    ask(worker, "release").then(function (release) {
      ["offline", "foreign", "gone"].forEach(function (name) { say(name, name === told, release.date); });
    });
  }
  // What is missing comes with the connection; a page that could not begin then does.
  var due = true;
  function mend() {
    due = false;
    const worker = ours();
    if (!worker) return;
    ask(worker, "mend").then(function (answer) {
      if (answer.whole && !root.hasAttribute("data-started")) location.reload();
    });
  }
  // What a browser says of its connection is a guess: the worker tries.
  function look() {
    const worker = ours();
    if (!worker) return;
    ask(worker, "look").then(function (answer) {
      var met = answer.met;
      news(met || (own === "foreign" ? own : ""));
      own = "";
      if (met) due = true;
      else if (due) mend();
      if (met === "gone" && root.hasAttribute("data-started")) worker.postMessage({ type: "leave" });
    });
  }
  document.querySelectorAll("[data-again]").forEach(function (button) {
    button.onclick = function () { location.reload(); };
  });
  ["offline", "online"].forEach(function (name) {
    window.addEventListener(name, function () {
      due = true;
      look();
    });
  });
  workers.addEventListener("message", function (event) {
    var message = event.data;
    if (message.type === "met") news(message.met);
    if (message.type === "missing") {
      look();
      if (window.milepostMissing) window.milepostMissing(message.path);
    }
  });
  if (own) news(own);
  else if (!navigator.onLine) look();

  // All that is open changes together: an address holds all that a page shows.
  var had = ours();
  workers.addEventListener("controllerchange", function () {
    if (had) location.reload();
    else mend();
    had = ours();
  });
  /** @param {ServiceWorker | null} waiting */
  function offer(waiting) {
    const worker = ours();
    if (!waiting || !worker) return;
    ask(waiting, "release").then(function (release) {
      ask(worker, "release").then(function (present) {
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
        const coming = registration.installing;
        // One that failed at once is gone by now.
        if (coming) coming.addEventListener("statechange", function () {
          if (coming.state === "installed") offer(coming);
        });
      });
      // A tab that is left open for days hears of a new release too.
      document.addEventListener("visibilitychange", function () {
        if (document.hidden) return;
        registration.update().catch(function () {});
        look();
      });
      look();
    }).catch(function () {
      // Where it is refused, the page works as long as there is a network.
    });
  }
  function whenIdle() {
    if ("requestIdleCallback" in window) requestIdleCallback(register, { timeout: 5000 });
    else setTimeout(register, 1000);
  }
  if (root.hasAttribute("data-started")) whenIdle();
  else window.addEventListener("milepost:started", whenIdle, { once: true });
})();
