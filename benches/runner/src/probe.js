// Runs before a page's own scripts, in Milepost's pages and in the peer's alike: notes
// when something was painted, and how long an answer to the reader took.
(() => {
  const probe = { answered: null, first: 0, last: 0, readable: 0, shift: 0, started: 0 };
  window.benchProbe = probe;

  const watch = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each))
    .observe({ buffered: true, type });
  watch("layout-shift", entry => {
    probe.shift += entry.hadRecentInput ? 0 : entry.value;
  });
  watch("largest-contentful-paint", entry => {
    probe.readable = entry.startTime;
  });

  // From an input to the frame that shows what came of it: the first that shows
  // anything, and the last. A message comes after the frame that it was sent in.
  const begin = event => {
    probe.started ||= event.timeStamp;
  };
  addEventListener("click", begin, true);
  addEventListener("keydown", begin, true);
  let waiting = false;
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      waiting = false;
      probe.last = performance.now();
      probe.first ||= probe.last;
    };
    port2.postMessage(null);
  };
  new MutationObserver(() => {
    if (probe.started > 0 && !waiting) {
      waiting = true;
      requestAnimationFrame(painted);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
})();
