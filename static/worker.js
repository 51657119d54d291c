// Keeps a release of the site for use without a network: whole or not at all.
// The build puts before this script
//   const release = { id, date, app, pages, more, sections, types }
// where `app`, `pages` and `more` map a path below the site's root to the
// integrity of that file, and `pages` has the empty page of each language;
// `sections` are the folders in which the site's pages lie, and `types` has the
// media type of a file by how its name ends.
"use strict";
const root = registration.scope;
// Other copies of the site may live on the same host.
const prefix = "milepost " + root + " ";
const files = Object.assign(Object.create(null), release.app, ...Object.values(release.pages), release.more);
// How long a page may be on its way before the kept one is drawn, in ms.
const PATIENCE = 2500;
// How long the release that is in use may take to say which it is, in ms.
const PRESENT = 3000;
// How much of a document is looked at for whose it is: it is said at its beginning.
const HEAD = 4096;
// Once the host has taken the worker back, all else is its own again.
let left = false;

function cache() {
  return caches.open(prefix + release.id);
}

/** @param {Response} response @param {string} type */
function isOfType(response, type) {
  const told = response.headers.get("content-type") || "";
  return told.split(";")[0].trim().toLowerCase() === type.split(";")[0];
}

// The same with the type that the build says: a host may have sent another one, and
// be mended since. An answer that is right goes as it is, since a browser has what it
// made of a script beside it.
/** @param {string} path @param {Response} response */
function typed(path, response) {
  // @ts-expect-error: there is always a last part.
  const type = release.types[path.split(".").pop()];
  if (isOfType(response, type) && !response.redirected) return response;
  const headers = new Headers(response.headers);
  headers.set("content-type", type);
  ["content-encoding", "content-length"].forEach(name => headers.delete(name));
  return new Response(response.body, { headers });
}

// Its digest tells whether it is the file, whoever answered; a proxy's answer by
// half or another host's is none. A name with a hash is that content for ever: the
// browser may have it already, unless what it has is damaged.
/** @param {string} path @param {RequestPriority} [priority] */
async function fetched(path, priority) {
  /** @param {RequestCache} cache */
  const from = cache => fetch(root + path, { integrity: files[path], mode: "same-origin", cache, priority });
  const hashed = /[-.][0-9a-f]{15,}[._]/.test(path);
  const response = await (hashed ? from("default").catch(() => from("reload")) : from("no-cache"));
  if (response.status !== 200) throw new Error(path + ": " + response.status);
  return typed(path, response);
}

/** @param {string} path @param {RequestPriority} [priority] */
async function keep(path, priority) {
  const response = await fetched(path, priority);
  await (await cache()).put(root + path, response.clone());
  return response;
}

/** @param {string} path @param {Response} response */
async function isWhole(path, response) {
  const [name, digest] = files[path].split("-");
  const bytes = await crypto.subtle.digest(name.replace("sha", "SHA-"), await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(bytes))) === digest;
}

// The kept file; nothing if there is none or it is damaged.
/** @param {string} path */
async function kept(path) {
  try {
    const response = await (await cache()).match(root + path);
    if (response && await isWhole(path, response)) return typed(path, response);
  } catch (refused) {
    // A storage that cannot be read is one that holds nothing.
  }
}

function pages() {
  return clients.matchAll({ includeUncontrolled: true, type: "window" });
}

/** @param {object} message */
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
/** @param {boolean} all */
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

// Deletes every kept release but those with these ids.
/** @param {string[]} but */
async function discard(but) {
  const names = but.map(id => prefix + id);
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && !names.includes(name)) await caches.delete(name);
  }
}

// What the release that is in use says of itself; nothing if it does not answer.
function present() {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = event => done(event.data);
    // @ts-expect-error: asked only where there is one.
    registration.active.postMessage({ type: "release" }, [port2]);
    setTimeout(done, PRESENT, {});
  });
}

// Of releases that were offered and not taken, the newest is kept: this one.
async function dropUntaken() {
  const { id } = registration.active ? await present() : release;
  if (id) await discard([id, release.id]);
}

// A first copy is the least that works, and grows by "mend"; a later release is
// taken with all that the one before it had.
addEventListener("install", event => event.waitUntil(hadAll().then(complete).then(dropUntaken).catch(async error => {
  // What has come is kept for the next try, unless there is no room for it.
  if (error.name === "QuotaExceededError") await caches.delete(prefix + release.id);
  throw error;
})));

addEventListener("activate", event => event.waitUntil(discard([release.id]).then(() => clients.claim())));

addEventListener("message", event => {
  const { type, saves } = event.data || {};
  /** @param {object} content */
  const answer = content => event.ports[0].postMessage(content);
  // The reader takes the new release, for all that is open.
  if (type === "apply") event.waitUntil(skipWaiting());
  if (type === "leave") event.waitUntil(leave());
  if (!event.ports[0]) return;
  if (type === "release") answer({ id: release.id, date: release.date });
  if (type === "look") event.waitUntil(look().then(met => answer({ met })));
  // With a connection, what is missing comes, and what was damaged comes again;
  // a reader who saves data keeps the least.
  if (type === "mend") event.waitUntil(complete(!saves).then(() => true, () => false).then(whole => answer({ whole })));
});

// What the host says of this worker, which nobody has but the site itself: nothing
// if all is well.
async function look() {
  const response = await fetch(location.href, { cache: "no-cache", redirect: "manual" }).catch(() => null);
  if (!response) return "offline";
  if (response.status === 404 || response.status === 410) return "gone";
  // @ts-expect-error: no type is read as "null", which is another one too.
  return response.ok && /javascript/.test(response.headers.get("content-type")) ? "" : "foreign";
}

// The host has taken the worker back: what it kept goes, and the next page is the host's.
async function leave() {
  left = true;
  await registration.unregister();
  await discard([]);
}

addEventListener("fetch", event => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(root) || left) return;
  const path = url.slice(root.length).replace(/[?#].*/, "");
  if (path in files) event.respondWith(file(path, mode));
  else if (mode === "navigate") event.respondWith((isPage(path) ? page : other)(event.request, path));
});

// Whether the site has its pages there. Frames of figures and files are no pages of
// the app, and a host may have anything else below the site's folder.
/** @param {string} path */
function isPage(path) {
  const [folder] = path.replace(/^zh(\/|$)/, "").split("/");
  return ["", "index.html", ...release.sections].includes(folder) && !isFile(path);
}

/** @param {string} path */
function isFile(path) {
  return /\.(?!html$)[a-z0-9]+$/.test(path);
}

/** @param {string} path @returns {string} */
function language(path) {
  return path.startsWith("zh/") ? "zh" : "en";
}

// A page as it was drawn in advance if it comes soon and is of this release,
// else the empty one, which the app fills: what runs together is of one release.
/** @param {Request} request @param {string} path */
async function page(request, path) {
  const coming = judged(request);
  const late = new Promise(done => setTimeout(done, PATIENCE, {}));
  const { response, met } = await Promise.race([coming, late]);
  if (response && !met) return response;
  return await empty(path, met) || (await coming).response || missing(path);
}

// What comes for a page of ours, and what was met in its place: nothing if it is of
// this release, else another "release", something "foreign", or no answer at all.
/** @param {Request} request */
async function judged(request) {
  const response = await fetch(request).catch(() => null);
  const met = response ? await whose(request, response).catch(() => "offline") : "offline";
  if (met === "release") registration.update().catch(() => {});
  else tell({ type: "met", met });
  return { response, met };
}

/** @param {Request} request @param {Response} response */
async function whose(request, response) {
  if (response.type === "opaqueredirect") {
    if (await staysHere(request)) return "";
    if (await look() !== "gone") return "foreign";
    await leave();
    return "";
  }
  const text = await response.clone().text();
  if (!isOfType(response, "text/html") || !text.includes("</html>")) return "foreign";
  if (isOfThisRelease(text)) return "";
  return isOfThisSite(text, response) ? "release" : "foreign";
}

// Whether a host sends the reader to another of its own addresses. A network that
// wants a sign-in sends them elsewhere, and so does a site that has moved: that one
// has no worker any more.
/** @param {Request} request */
function staysHere({ url }) {
  return fetch(url, { mode: "same-origin", credentials: "include" }).then(() => true, () => false);
}

/** @param {string} text */
function isOfThisRelease(text) {
  return Object.keys(release.app).every(file => text.includes(file));
}

// Whether a document says that it is Milepost's and that its root is ours: another
// copy in a folder below has a root of its own.
/** @param {string} text @param {Response} response */
function isOfThisSite(text, { url }) {
  const [, base] = /<meta name="generator" content="Milepost">\s*<base href="([^"]*)"/.exec(text) || [];
  return base !== undefined && new URL(base, url).href === root;
}

// The empty page of a language, or of another one: the app speaks them all. It says
// what was met in its place.
/** @param {string} path */
async function empty(path, met = "") {
  const own = release.pages[language(path)];
  for (const candidate of [own, ...Object.values(release.pages)].flatMap(page => Object.keys(page))) {
    const page = await kept(candidate) || await keep(candidate).catch(() => null);
    if (page) {
      const text = (await page.text()).replace(/<base href="[^"]*">/, () => `<base href="${root}">`)
        .replace("<html", `<html data-met="${met}"`);
      return new Response(text, { headers: page.headers });
    }
  }
}

/** @param {string} path @param {RequestMode} mode */
async function file(path, mode) {
  const whole = await kept(path);
  if (whole) return whole;
  try {
    return await keep(path);
  } catch (error) {
    // It may be that only the keeping failed.
    const response = await fetched(path).catch(() => null);
    if (response) return response;
    if (mode === "navigate") return missing(path);
    tell({ type: "missing", path });
    return Response.error();
  }
}

// What is no page of ours is as the host has it, but for what a later release says of
// an address that we know no page at.
/** @param {Request} request @param {string} path */
async function other(request, path) {
  const response = await fetch(request).catch(() => null);
  if (!response) return missing(path);
  if (isFile(path) || /^(zh\/)?embed\//.test(path)) return response;
  if (!await isOfAnotherRelease(response).catch(() => false)) return response;
  registration.update().catch(() => {});
  return await empty(path) || response;
}

/** @param {Response} response */
async function isOfAnotherRelease(response) {
  if (!isOfType(response, "text/html") || !isOfThisSite(await beginning(response.clone()), response)) return false;
  return !isOfThisRelease(await response.clone().text());
}

// The beginning of a document that may go on for as long as it likes.
/** @param {Response} response */
async function beginning(response) {
  // @ts-expect-error: an answer without a body is no document: who asks sees to it.
  const [reader, decoder] = [response.body.getReader(), new TextDecoder()];
  let text = "";
  while (text.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  reader.cancel();
  return text;
}

/** @param {string} path */
function missing(path) {
  const name = path.replace(/[&<>"]/g, "");
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Milepost</title><p>“${name}” is not kept for use without a network. It will be there again with a connection.` +
    `<p lang="zh-Hans">“${name}”未保存供离线使用，恢复网络后即可打开。<p><a href="${root}">Milepost</a></html>`;
  return new Response(body, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
