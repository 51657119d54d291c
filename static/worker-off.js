// Served as `worker.js` in place of the site's own, ends it in the browsers of those
// who have been there: what it kept goes, and pages come from the host again. Leaves
// other copies of the site on the same host alone. See docs/hosting.md.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(end()));

async function end() {
  const kept = "milepost " + registration.scope + " ";
  for (const name of await caches.keys()) {
    if (name.startsWith(kept)) await caches.delete(name);
  }
  await registration.unregister();
  // What is open comes from the host now; a page that is being left cannot be led.
  for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url).catch(() => {});
}
