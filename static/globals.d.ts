// What TypeScript cannot know of the scripts of the pages: the names by which they and
// the app hear of each other, and what browsers have that lib.dom does not tell of.
// For the checker alone (tsc -p static): it is sent to nobody.

interface Window {
  /** By what policy kept.js has added the frame's script, for it to add the app by. */
  milepostPolicy?: TrustedPolicy;
  /** Tells the shape of what is drawn in an element, as held.rs does of a page. */
  milepostShape?: (root: Node) => string;
  /** The data that a figure in a frame is kept with, on its way. */
  milepostKept?: { version: string, date: string, bytes: Promise<ArrayBuffer> };
  /** Called by the app when it stops. */
  milepostFailed?: (message: string) => void;
  /** Called when a kept file is missing and the network is, too. */
  milepostMissing?: (file: string) => void;
  /** Where a browser has no trusted types, any text is a script's address. */
  readonly trustedTypes?: TrustedTypes;
}

/** A policy by which an address is trusted to be a script's. */
interface TrustedPolicy {
  /** An object of its own, which is set as a text is: it is taken for one. */
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): TrustedPolicy;
}
declare const trustedTypes: TrustedTypes;

/** What the app and its script tell the scripts around it. */
interface WindowEventMap {
  /** The app has drawn itself. */
  "milepost:started": Event;
  /** It cannot begin, and why. */
  "milepost:unstarted": CustomEvent<string>;
  /** It shows another view, which has this address. */
  "milepost:view": CustomEvent<string>;
}

/** Whether a reader saves data, which Chromium alone tells. */
interface Navigator {
  readonly connection?: { readonly saveData: boolean };
}

/** The script within an embed, or of a light page, with what that says of its figure. */
interface FigureScript extends HTMLScriptElement {
  readonly dataset: {
    /** The app's script, and its digest. */
    app: string,
    digest: string,
    /** The figure as a host names it. */
    view: string,
    /** Its least height, width to height, and its greatest. */
    size: string,
    /** The version, day and digest of earlier data that it is kept with. */
    kept?: string,
    /** On a light page: the frame's script, and its digest. */
    frame: string
  };
}

/** Where a reader types, ticks or chooses: a select has less, of what nobody asks it for. */
interface Field extends HTMLInputElement {}

/** What a pointer is on is an element. */
interface MouseEvent {
  readonly target: Element;
}

/** What a selector finds is taken for HTML: parts of drawings are only measured. */
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  querySelector(selector: `script${string}`): HTMLScriptElement | null;
  querySelector(selector: string): HTMLElement | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selector: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll(selector: "#app :is(input, select, textarea)"): NodeListOf<Field>;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
}

/** A script in a drawing has no such address. */
interface SVGScriptElement {
  readonly src?: undefined;
}

/** What is asked for once a node's type has said that it has it. */
interface ChildNode {
  readonly data: string;
  readonly localName: string;
}

/** What guard.js is asked for, of nodes that are never the document itself. */
interface Node {
  /** What can be switched off; nothing else has it. */
  readonly disabled?: boolean;
  remove(): void;
  replaceWith(...nodes: (Node | string)[]): void;
  /** By what names the app calls it. */
  [name: symbol]: any;
}

/** HTML, drawings and formulas can all have the focus, and there is nothing else. */
interface Element extends HTMLOrSVGElement {}

/** Parents are asked for far below the document, where they are elements too. */
interface HTMLElement {
  readonly parentNode: HTMLElement;
}

/** On a site it is a link, to the page itself; in the one file, a button. */
interface Document {
  getElementById(id: "failure-again"): HTMLAnchorElement | null;
}
