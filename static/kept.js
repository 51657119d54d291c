// In the head of a light page: adds the frame's script, which such a page does not
// hold itself, with all that the page says of its figure.
(() => {
  "use strict";
  const page =
    /** @type {FigureScript} */
    (document.currentScript).dataset;
  const [name, digest] = page.frame.split(" ");
  const address = new URL(name, document.baseURI).href;
  // The script adds the app by the same policy: a page has but one of a name.
  const policy = self.milepostPolicy = self.trustedTypes &&
    trustedTypes.createPolicy("milepost", { createScriptURL: String });
  const script = document.createElement("script");
  Object.assign(script.dataset, page);
  script.crossOrigin = "";
  script.integrity = digest;
  script.src = policy ? policy.createScriptURL(address) : address;
  document.head.append(script);
})();
