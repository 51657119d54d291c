// Ticks a filter as soon as there is one, and notes when the count has followed it.
(() => {
  const count = () => document.querySelector(".count")?.textContent;
  let before = null;
  const timer = setInterval(() => {
    const box = document.querySelector(".filters input[type=checkbox]");
    if (before === null && box && count()) {
      before = count();
      box.click();
    } else if (before !== null && count() !== before) {
      window.benchProbe.answered = performance.now();
      clearInterval(timer);
    }
  }, 20);
})();
