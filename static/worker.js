// Keeps a release of the site for use without a network: whole or not at all.
// The build puts before this script
//   const release = { id, date, app, pages, more }
// where `app`, `pages` and `more` map a path below the site's root to the
// integrity of that file, and `pages` has the empty page of each language.
"use strict";
const root = registration.scope;
// Other copies of the site may live on the same host.
const prefix = "milepost " + root + " ";
const files = Object.assign({}, release.app, ...Object.values(release.pages), release.more);
// How long a page may be on its way before the kept one is drawn, in ms.
const PATIENCE = 2500;

function cache() {
  return caches.open(prefix + release.id);
}

// A name with a hash is that content for ever: the browser may have it already.
function fetched(path, priority) {
  const mode = /[-.][0-9a-f]{15,}[._]/.test(path) ? "default" : "no-cache";
  return fetch(root + path, { integrity: files[path], cache: mode, priority });
}

async function keep(path, priority) {
  const response = await fetched(path, priority);
  if (!response.ok) throw new Error(path + ": " + response.status);
  await (await cache()).put(root + path, response.clone());
  return response;
}

async function isWhole(path, response) {
  const [name, digest] = files[path].split("-");
  const bytes = await crypto.subtle.digest(name.replace("sha", "SHA-"), await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(bytes))) === digest;
}

// The kept file; nothing if there is none or it is damaged.
async function kept(path) {
  try {
    const response = await (await cache()).match(root + path);
    if (response && await isWhole(path, response)) return response;
  } catch (refused) {
    // A storage that cannot be read is one that holds nothing.
  }
}

function pages() {
  return clients.matchAll({ includeUncontrolled: true, type: "window" });
}

async function tell(message) {
  for (const page of await pages()) page.postMessage(message);
}

// What the app needs for the languages that are being read.
async function least() {
  const read = (await pages()).map(page => language(page.url.slice(root.length)));
  const spoken = Object.keys(release.pages).filter(language => read.includes(language));
  return Object.keys(Object.assign({}, release.app, ...spoken.map(language => release.pages[language])));
}

// One after the other, so that nothing the reader asks for has to wait.
async function complete(all) {
  for (const path of all ? Object.keys(files) : await least()) await kept(path) || await keep(path, "low");
}

// Whether an earlier release is kept with all that belongs to it.
async function hadAll() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && await (await caches.open(name)).match(root + Object.keys(release.more)[0])) return true;
  }
  return false;
}

async function discard(own) {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && (name === prefix + release.id) === own) await caches.delete(name);
  }
}

// A first copy is the least that works, and grows by "mend"; a later release is
// taken with all that the one before it had.
addEventListener("install", event => event.waitUntil(hadAll().then(complete).catch(async error => {
  // What has come is kept for the next try, unless there is no room for it.
  if (error.name === "QuotaExceededError") await discard(true);
  throw error;
})));

addEventListener("activate", event => event.waitUntil(discard(false).then(() => clients.claim())));

addEventListener("message", event => {
  const { type } = event.data || {};
  if (type === "release" && event.ports[0]) event.ports[0].postMessage({ date: release.date });
  // The reader takes the new release, for all that is open.
  if (type === "apply") event.waitUntil(skipWaiting());
  // With a connection, what is missing comes, and what was damaged comes again;
  // a reader who saves data keeps the least.
  if (type === "mend" && event.ports[0]) {
    event.waitUntil(complete(!event.data.saves).then(() => true, () => false).then(whole => event.ports[0].postMessage({ whole })));
  }
});

addEventListener("fetch", event => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(root)) return;
  const path = url.slice(root.length).replace(/[?#].*/, "");
  if (mode === "navigate") event.respondWith(isPage(path) ? page(event.request, path) : other(event.request));
  else if (path in files) event.respondWith(file(path));
});

// Frames of figures and files are no pages of the app.
function isPage(path) {
  return !/^(zh\/)?embed\//.test(path) && !/\.(?!html$)[a-z0-9]+$/.test(path) && !/^milepost-.*\.html$/.test(path);
}

function language(path) {
  return path.startsWith("zh/") ? "zh" : "en";
}

// A page as it was drawn in advance if it comes soon and is of this release,
// else the empty one, which the app fills: what runs together is of one release.
async function page(request, path) {
  const coming = fetch(request).catch(() => {
    tell({ type: "unreached" });
  });
  const fitting = coming.then(async response => {
    if (response && await isOfThisRelease(response)) return response;
  });
  const late = new Promise(done => setTimeout(done, PATIENCE));
  return await Promise.race([fitting, late]) || await empty(path) || await coming || missing(path);
}

async function isOfThisRelease(response) {
  if (response.type === "opaqueredirect") return true;
  const text = await response.clone().text();
  if (Object.keys(release.app).every(file => text.includes(file))) return true;
  registration.update().catch(() => {});
  return false;
}

// The empty page of a language, or of another one: the app speaks them all.
async function empty(path) {
  const own = release.pages[language(path)];
  for (const candidate of [own, ...Object.values(release.pages)].flatMap(page => Object.keys(page))) {
    const page = await kept(candidate) || await keep(candidate).catch(() => null);
    if (page) {
      const text = (await page.text()).replace(/<base href="[^"]*">/, () => `<base href="${root}">`);
      return new Response(text, { headers: page.headers });
    }
  }
}

async function file(path) {
  const whole = await kept(path);
  if (whole) return whole;
  try {
    return await keep(path);
  } catch (error) {
    // It may be that only the keeping failed.
    const response = await fetched(path).catch(() => null);
    if (response) return response;
    tell({ type: "missing", path });
    return Response.error();
  }
}

async function other(request) {
  return fetch(request).catch(() => missing(request.url.slice(root.length)));
}

function missing(path) {
  const name = path.replace(/[&<>"]/g, "");
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Milepost</title><p>“${name}” is not kept for use without a network. It will be there again with a connection.` +
    `<p lang="zh-Hans">“${name}”未保存供离线使用，恢复网络后即可打开。<p><a href="${root}">Milepost</a></html>`;
  return new Response(body, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
