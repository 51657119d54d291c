// What TypeScript cannot know of the service workers: what the build puts before
// worker.js, and what a service worker has, where lib.webworker tells of another sort.
// For the checker alone (tsc -p static/tsconfig.worker.json): it is sent to nobody.

/** Integrities of files by their paths below the site's root. */
type Files = Record<string, string>;

/** Written by prerender/src/offline.rs. */
declare const release: {
  readonly id: string,
  /** The day of its data. */
  readonly date: string,
  readonly app: Files,
  /** The empty page of each language. */
  readonly pages: Record<string, Files>,
  readonly more: Files,
  /** The folders in which the site's pages lie. */
  readonly sections: readonly string[],
  /** The media type of a file by how its name ends. */
  readonly types: Record<string, string>
};

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;

/** The events of a service worker. */
interface DedicatedWorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}

/** A service worker stays awake for what a message asks of it. */
interface MessageEvent {
  waitUntil(done: Promise<unknown>): void;
}
