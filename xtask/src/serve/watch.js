// First in every page of `cargo xtask serve --dev`: asks what was saved. Styles are
// fetched anew in place; for all else the page is loaded again, once it is whole.
(function () {
  "use strict";
  var styles = "", program = "", next = "";
  function look() {
    fetch("/.saved").then(function (answer) { return answer.text(); }).then(function (saved) {
      var now = saved.split(" ");
      if (!program) program = now[1];
      // Trunk writes some files after the page: it is whole when it stays as it is.
      if (now[1] !== program && now[1] !== "0" && now[1] === next) return location.reload();
      next = now[1];
      if (styles && now[0] !== styles) {
        document.querySelectorAll("link[rel=stylesheet]").forEach(function (sheet) {
          sheet.href = sheet.href.split("?")[0] + "?" + now[0];
        });
      }
      styles = now[0];
    }).catch(function () {}).then(function () { setTimeout(look, 300); });
  }
  look();
})();
