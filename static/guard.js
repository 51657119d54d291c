// Before the app's own script, wherever that runs: on a page, in an embed, in the one
// file. Others work on the same document: a browser's translation takes texts away
// and puts <font> in their place, an extension wraps or removes what it likes. The app
// knows its nodes by reference, and would stop at the first that is not where it left
// it. It inserts, removes and rewrites nodes by what is here (see bundle.rs), which
// finds such a place again, or has the app draw itself anew.
const [insertBefore, removeChild, nodeValue] = ["insertBefore", "removeChild", "nodeValue"].map(Symbol.for);
// Once, also where the app's script had to be added a second time.
self.milepostShape ||= (() => {
  // The page holds it: what draws in it comes with this.
  const app =
    /** @type {HTMLElement} */
    (document.getElementById("app"));
  // What somebody has put in place of a node of the app's, and for which nodes it stands.
  /** @type {WeakMap<Node, Node>} */
  const heirs = new WeakMap();
  /** @type {WeakMap<Node, Node[]>} */
  const stands = new WeakMap();
  /** @type {(heir: Node) => Node[]} */
  const nodesOf = heir => stands.get(heir) || [];
  const watcher = new MutationObserver(note);
  watcher.observe(app, { childList: true, subtree: true });

  // What others have done: the app's own doings are taken out of the records.
  /** @param {MutationRecord[]} records */
  function note(records) {
    const come = new Set();
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const node of addedNodes) {
        come.add(node);
        release(node);
      }
      removedNodes.forEach((node, at) => {
        // One for one, or put beside it before.
        const heir = addedNodes.length === removedNodes.length ? addedNodes[at]
          : [previousSibling, nextSibling].find(beside => come.has(beside));
        if (!heir) return;
        // What stood for others is translated once more.
        const nodes = stands.get(node) || [node];
        stands.set(heir, nodesOf(heir).concat(nodes));
        for (const one of nodes) heirs.set(one, heir);
      });
    }
  }
  // A node is there itself; how many are left for which its heir stands.
  /** @param {Node} node */
  function release(node) {
    const heir = heirs.get(node);
    if (!heir) return;
    heirs.delete(node);
    stands.set(heir, nodesOf(heir).filter(one => one !== node));
  }
  // Puts all that it stands for back in place of an heir.
  /** @param {Node} heir */
  function restore(heir) {
    const nodes = nodesOf(heir);
    heir.replaceWith(...nodes);
    nodes.forEach(release);
  }
  // Where a node is below its parent: itself, what was put around it, or its heir.
  /** @param {Node} node @param {Node} parent */
  function place(node, parent) {
    /** @type {(Node | null | undefined)[]} */
    const both = [node, heirs.get(node)];
    for (let at of both) {
      while (at && at.parentNode !== parent) at = at.parentNode;
      if (at) return at;
    }
    return null;
  }
  // Does something of the app's own, after all that others did before.
  /** @param {() => void} act */
  function own(act) {
    note(watcher.takeRecords());
    act();
    watcher.takeRecords();
  }

  /** @returns {Element[]} */
  const stops = () => [...app.querySelectorAll(
    "a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex]")];
  // What has the focus goes, or is switched off: the nearest after it that is left has
  // it then, or else before it, unless the app puts it elsewhere. Whoever goes through
  // the page by its keys would be thrown back to its beginning.
  /** @param {Node} gone */
  function keepFocus(gone) {
    const all = stops();
    const at = all.findIndex(stop => gone.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !gone.contains(stop));
    const near = at < 0 ? all.reverse() : [...all.slice(at), ...all.slice(0, at).reverse()];
    setTimeout(() => {
      const now = document.activeElement;
      if (now && now !== document.body && !now.disabled) return;
      near.find(stop => stop.isConnected && stop.getClientRects().length)?.focus({ preventScroll: true });
    });
  }
  new MutationObserver(records => {
    const off = records.find(({ target }) => target.disabled && target === document.activeElement);
    if (off) keepFocus(off.target);
  }).observe(app, { attributeFilter: ["disabled"], subtree: true });

  // Asks the app to draw itself anew, at most once a second, and gives the focus and
  // the place in the page back.
  let last = -1000;
  let asked = false;
  function astray() {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      last = performance.now();
      const at = stops().findIndex(stop => stop === document.activeElement);
      const [x, y] = [scrollX, scrollY];
      dispatchEvent(new Event("milepost:astray"));
      setTimeout(() => {
        if (at >= 0) stops()[at]?.focus({ preventScroll: true });
        scrollTo(x, y);
      });
    }, last + 1000 - performance.now());
  }

  /** @param {Node} node @param {Node | null} next @this {Node} */
  Node.prototype[insertBefore] = function (node, next) {
    own(() => {
      const before = next && place(next, this);
      if (!this.isConnected || next && !before) astray();
      const heir = heirs.get(node);
      this.insertBefore(node, before);
      release(node);
      if (heir && !nodesOf(heir).length) heir.remove();
    });
    return node;
  };
  /** @param {Node} node @this {Node} */
  Node.prototype[removeChild] = function (node) {
    own(() => {
      if (node.contains(document.activeElement)) keepFocus(node);
      const at = place(node, this);
      if (at === node) this.removeChild(node);
      else if (at && at.contains(node)) {
        node.remove();
        // What was around it, and nothing else.
        if (!at.textContent?.trim()) at.remove();
      } else if (at) {
        release(node);
        restore(at);
      }
    });
    return node;
  };
  Object.defineProperty(Node.prototype, nodeValue, {
    set(value) {
      own(() => {
        this.nodeValue = value;
        if (this.isConnected) return;
        const heir = heirs.get(this);
        if (heir && heir.isConnected) restore(heir);
        else astray();
      });
    }
  });

  // A digest of the elements and comments in the app, for it to compare with what was
  // drawn in advance (held.rs): FNV-1a. Texts do not count, since a browser may join or
  // split them.
  return root => {
    let digest = 0x811c9dc5;
    /** @param {string} text */
    function add(text) {
      for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
    }
    (function walk(parent) {
      for (let node = parent.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === Node.COMMENT_NODE) add("!" + node.data);
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        add("<" + node.localName);
        walk(node);
        add(">");
      }
    })(root);
    return (digest >>> 0).toString(16);
  };
})();
