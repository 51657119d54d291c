// Put into a page by the test servers for an engine whose driver tells nothing
// of the console. `addEventListener` comes first of all scripts of the page.
(function () {
  var errors = (window.milepostErrors = []);
  addEventListener("error", function (event) {
    var from = event.target;
    var address = from && (from.src || from.href);
    // A report that comes a frame later, of which no console shows a word.
    if (/^ResizeObserver loop/.test(event.message)) return;
    errors.push(address ? "did not load: " + address : "uncaught: " + event.message);
  }, true);
  addEventListener("unhandledrejection", function (event) {
    errors.push("unhandled: " + event.reason);
  });
  document.addEventListener("securitypolicyviolation", function (event) {
    errors.push("against the policy " + event.violatedDirective + ": " + event.blockedURI);
  });
  var say = console.error;
  console.error = function () {
    errors.push(Array.prototype.join.call(arguments, " "));
    return say.apply(console, arguments);
  };
})();
