// <milepost-embed view="indicators/ai-core-industry-scale/"></milepost-embed>:
// a figure in somebody's article. Makes a sandboxed frame, gives it the height
// that it asks for, and tells the page what becomes of it by events that bubble:
// milepost:ready and milepost:change {view, lang}, milepost:error {message}.
(function () {
  "use strict";
  // The script may stand on a page twice.
  if (!window.customElements || customElements.get("milepost-embed")) return;
  // Written into the page itself, it has no address, and neither have blobs.
  var script = [document.currentScript, document.querySelector('script[src*="/embed.js"]')]
    .find(one => one && /^(https?|file):/.test(one.src || ""));
  var home = script && new URL(".", script.src).href;

  // What an attribute may say, and what to write instead.
  /** @type {Record<string, [RegExp, string]>} */
  var rules = {
    view: [/^(?=.{0,2000}$)(?!(zh|embed)\/|.*[?&]lang=)([a-z0-9-]+\/)*[a-z0-9-]*(\?[^#\s<>"]*)?$/i,
      "a page below the site's address, as \"indicators/ai-core-industry-scale/?scale=log\"; lang=\"zh\" says its language"],
    lang: [/^(en|zh)$/, "\"en\" or \"zh\""],
    theme: [/^(auto|light|dark)$/, "\"auto\", \"light\" or \"dark\""],
    accent: [/^[0-9a-f]{6}$/i, "six hexadecimal digits, as \"0f6cab\""],
    version: [/^[\w-]+(\.[\w-]+)*$/, "a version of the data, as \"0.2.0\""]
  };
  // Passed on as they are; the frame ignores what it does not know.
  var looks = ["theme", "accent", "font", "background", "parts", "headline", "subtitle", "note", "alt"];
  // How high a frame is before it says so: width to height, least and most.
  /** @param {string} view @param {number} width */
  function shape(view, width) {
    // Figures of lanes and cells need their height at any width.
    if (/^milestones\/?(\?|$)/.test(view)) return { ratio: 4 / 3, least: 920, most: 920 };
    if (/^industries\/?(\?|$)/.test(view)) return { ratio: 4 / 3, least: 820, most: 820 };
    // A board is as high as the rows of its figures.
    var pins = view.match(/^board\/?\?/) && view.match(/[?&]pin=/g);
    if (pins) {
      var rows = Math.ceil(pins.length / Math.max(1, Math.floor((width - 8) / 436)));
      return { ratio: 4 / 3, least: rows * 430 + 60, most: rows * 430 + 60 };
    }
    return { ratio: 4 / 3, least: 480, most: 580 };
  }

  var night = matchMedia("(prefers-color-scheme: dark)");
  // Light or dark, by what is painted behind an element, or else by the page's canvas.
  /** @param {any} element Or what it stands in, on the way up. */
  function tone(element) {
    for (var node = element; node; node = node.assignedSlot || node.parentNode || node.host) {
      if (node.nodeType !== 1) continue;
      // As browsers compute it: rgb() of 0 to 255, color() of 0 to 1, or a lightness first.
      var colour = getComputedStyle(node).backgroundColor;
      /** @type {any} */
      var parts = colour.replace(/^color\(\S+/, "").match(/-?[\d.]+(e-?\d+)?/g);
      if (!parts || parts[3] < 0.5) continue;
      var grey = parts[0] * 0.299 + parts[1] * 0.587 + parts[2] * 0.114;
      var light = /^ok/.test(colour) ? parts[0] * 0.85 : /^l/.test(colour) ? parts[0] / 100 : /^c/.test(colour) ? grey : grey / 255;
      return light < 0.5 ? "dark" : "light";
    }
    var scheme = getComputedStyle(element).colorScheme;
    var dark = /dark/.test(scheme) && (night.matches || !/light/.test(scheme));
    return dark ? "dark" : "light";
  }

  class MilepostEmbed extends HTMLElement {
    static get observedAttributes() {
      return ["view", "lang", "version", "title"].concat(looks);
    }
    constructor() {
      super();
      // What has changed since the frame was last told.
      /** @type {string[]} */
      this._changed = [];
      // A page that turns dark does it by its root, its body, or the system's wish.
      this._turns = new MutationObserver(() => this._turn());
      // What stands within is shown until a frame has painted, in the same room, so
      // that nothing moves when it goes.
      var room = document.createElement("div");
      this._fallback = document.createElement("div");
      var slot = document.createElement("slot");
      slot.name = "frame";
      var own = document.createElement("slot");
      // The script may be there before what stands within the element.
      own.addEventListener("slotchange", () => this._height || this._reveal(!this._hasOwn()));
      this._fallback.append(own);
      room.append(this._fallback, slot);
      Object.assign(room.style, { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" });
      this._fallback.style.gridArea = "1 / 1";
      this.attachShadow({ mode: "open" }).append(room);
    }
    _hasOwn() {
      return [...this.childNodes].some(node => node !== this._frame &&
        (node.nodeType === 1 || node.nodeType === 3 && node.data.trim()));
    }
    // What is seen: the frame, or what stands within.
    /** @param {boolean} painted */
    _reveal(painted) {
      this._fallback.style.display = painted ? "none" : "";
      if (this._frame) Object.assign(this._frame.style, { opacity: painted ? "" : 0, pointerEvents: painted ? "" : "none" });
    }

    // What the frame shows, which a reader may have changed since it was asked for.
    /** @returns {string} */
    get view() { return this._view === undefined ? this.getAttribute("view") || "" : this._view; }
    set view(view) { this.setAttribute("view", view); }
    /** @param {string} view */
    setView(view) { this.view = view; }

    connectedCallback() {
      this._live = true;
      addEventListener("message", this);
      addEventListener("beforeprint", this);
      night.addEventListener("change", this);
      [document.documentElement, document.body].forEach(part => part && this._turns.observe(part, { attributes: true }));
      if (getComputedStyle(this).display === "inline") this.style.display = "block";
      this._build(this._view === undefined ? this._asked("view") : this._view);
    }
    disconnectedCallback() {
      this._live = false;
      removeEventListener("message", this);
      removeEventListener("beforeprint", this);
      night.removeEventListener("change", this);
      this._turns.disconnect();
      this._drop();
    }
    // Moved by moveBefore(), which keeps the frame as it is.
    connectedMoveCallback() {}

    /** @param {string} name */
    attributeChangedCallback(name) {
      if (!this._live) {
        if (name === "view") this._view = undefined;
        return;
      }
      // A framework sets many at a time: one change for all.
      if (this._changed.push(name) === 1) Promise.resolve().then(() => this._change());
    }
    _change() {
      var changed = this._changed;
      this._changed = [];
      if (!this._live) return;
      var view = changed.includes("view") ? this._asked("view") : this._view;
      // One that is not understood leaves the frame as it is.
      if (view === null && changed.every(name => name === "view")) return;
      if (view === null) view = this._view;
      if (!this._ready || changed.some(name => !["view", "lang", "theme", "title"].includes(name))) this._build(view);
      else this._set(view);
    }

    // An attribute's value; null if it is not what it may be.
    /** @param {string} name @returns {string | null} */
    _asked(name) {
      var value = this.getAttribute(name);
      if (!value) return "";
      if (rules[name] && !rules[name][0].test(value)) {
        this._fail("<milepost-embed " + name + "=\"" + value + "\"> is not understood: " +
          "it must be " + rules[name][1] + ".");
        return null;
      }
      // With a closing slash, as the site's addresses, so that one view is one text.
      return name === "view" ? value.replace(/^[^?]*[^?/](?=\?|$)/, "$&/") : value;
    }

    // The theme that is asked for; without one, that of the page around it.
    _theme() {
      var theme = this._asked("theme");
      return theme && theme !== "auto" ? theme : tone(this);
    }
    _turn() {
      if (!this._frame || this._theme() === this._shown) return;
      if (this._ready) this._set(this._view);
      else this._build(this._view);
    }

    /** @param {string | null | undefined} view */
    _build(view) {
      this._drop();
      if (typeof view !== "string") return;
      /** @type {string | undefined} */
      this._view = view;
      /** @type {string} */
      this._language = this._asked("lang") || "en";
      var version = this._asked("version");
      if (version === null) return;
      if (!home) {
        this._fail("embed.js cannot tell where it was loaded from: load it by <script async src=\"…/embed.js\">.");
        return;
      }
      var folder = (this._language === "zh" ? "zh/" : "") + "embed/" + (version && "v/" + version + "/");
      /** @type {any} */
      var to = new URL(folder + view, home);
      looks.forEach(name => {
        var value = this._asked(name);
        // Shown parts may be none at all.
        if (value || name === "parts" && this.hasAttribute(name)) to.searchParams.set(name, value);
      });
      var theme = this._shown = this._theme();
      to.searchParams.set("theme", theme);

      // A new frame each time: a new address in an old one is a step of history.
      var frame = this._frame = document.createElement("iframe");
      frame.slot = "frame";
      frame.loading = "lazy";
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
      frame.allow = "clipboard-write";
      frame.addEventListener("load", () => this._loaded(frame));
      frame.src = to;
      this._size(frame);
      this._paint(frame, theme);
      this.append(frame);
      this._reveal(!this._hasOwn());
    }
    _drop() {
      if (this._frame) this._frame.remove();
      this._frame = this._height = this._ready = this._good = null;
      this._reveal(false);
    }

    // Sandboxed, its origin has no name: what is sent can only be addressed to anyone.
    // None is left where a page has emptied the element.
    /** @param {object} message */
    _post(message) {
      var to = this._frame && this._frame.contentWindow;
      if (to) to.postMessage(message, "*");
      return to && this._frame;
    }
    /** @param {string | undefined} view */
    _set(view) {
      var lang = this._asked("lang") || "en";
      var theme = this._shown = this._theme();
      var frame = this._post({ type: "milepost:set", theme: theme, lang: lang, view: view });
      if (!frame) return this._build(view);
      // It goes to another page, and answers again from there.
      if (view !== this._view || lang !== this._language) this._ready = false;
      this._view = view;
      this._language = lang;
      this._paint(frame, theme);
    }
    /** @param {HTMLIFrameElement} frame */
    _loaded(frame) {
      if (frame !== this._frame) return;
      this._post({ type: "milepost:hello" });
      // A frame of ours has said its height by now; a browser's page about an
      // error has not, and then what stood here before is of more use.
      setTimeout(() => {
        if (frame !== this._frame || this._height || this._ready) return;
        this._fail("The figure at " + frame.src + " could not be loaded: " +
          "the address must be right, within reach, and allowed in a frame.");
        if (this._hasOwn()) this._drop();
      }, 3000);
    }

    /** @param {any} event */
    handleEvent(event) {
      if (event.type === "change") return this._turn();
      // Paper has no later.
      if (event.type === "beforeprint") return this._frame && (this._frame.loading = "eager");
      var data = event.data;
      if (!this._frame || event.source !== this._frame.contentWindow || !data) return;
      if (data.type === "milepost:height") {
        if (typeof data.height !== "number" || !(data.height >= 50 && data.height <= 20000)) return;
        /** @type {number | null} */
        this._height = data.height;
        this._size(this._frame);
        this._reveal(true);
      } else if (data.type === "milepost:ready") {
        this._ready = true;
        /** @type {(string | undefined)[] | null} */
        this._good = [this._view, this._language];
        this._tell("ready", { view: this._view, lang: this._language });
      } else if (data.type === "milepost:change") {
        if (typeof data.view !== "string" || !rules.view[0].test(data.view)) return;
        this._view = data.view;
        this._good = [data.view, this._language];
        this._tell("change", { view: this._view, lang: this._language });
      } else if (data.type === "milepost:error") {
        // It has not gone where it was sent.
        if (!this._ready && this._good) {
          [this._view, this._language] = this._good;
          this._ready = true;
        }
        this._tell("error", { message: String(data.message).slice(0, 500) });
      }
    }
    /** @param {string} name @param {object} detail */
    _tell(name, detail) {
      this.dispatchEvent(new CustomEvent("milepost:" + name, { bubbles: true, detail: detail }));
    }
    /** @param {string} message */
    _fail(message) {
      console.warn(message);
      // Later, so that who makes an element can listen to it first.
      setTimeout(() => this._tell("error", { message: message }));
    }

    // The height is right by style alone as long as the frame asks for no other.
    /** @param {HTMLIFrameElement} frame */
    _size(frame) {
      var by = shape(this.view, this.clientWidth);
      var usual = Math.min(Math.max(by.least, frame.clientWidth / by.ratio), by.most);
      var other = this._height && Math.abs(this._height - usual) > 1;
      Object.assign(frame.style, {
        display: "block", gridArea: "1 / 1", width: "100%", border: 0, height: other ? this._height + "px" : "auto",
        aspectRatio: other ? "auto" : String(by.ratio),
        minHeight: other ? 0 : by.least + "px", maxHeight: other ? "none" : by.most + "px"
      });
    }
    /** @param {HTMLIFrameElement} frame @param {string} theme */
    _paint(frame, theme) {
      var usual = this._language === "zh" ? "Milepost 图表" : "Milepost chart";
      frame.title = this.getAttribute("title") || usual;
      // A frame whose scheme is not that of its element is painted opaque.
      frame.style.colorScheme = theme;
    }
  }
  customElements.define("milepost-embed", MilepostEmbed);
})();
