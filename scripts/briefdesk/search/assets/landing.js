// Marks the words by which a reader found the page: those that the address names as `h`.
(function () {
  "use strict";
  const wanted = new URLSearchParams(location.search).get("h");
  const article = document.querySelector(".md-content article");
  if (!wanted || !article) return;
  const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const words = new Set((wanted.match(WORD) || []).map(fold));
  const SKIPPED = "script, style, .headerlink, .brief-meta, .brief-mark, .brief-search";

  function texts() {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(SKIPPED)) found.push(walker.currentNode);
    return found;
  }

  for (const text of texts()) {
    const pieces = [];
    let at = 0;
    for (const match of text.data.matchAll(WORD)) {
      if (!words.has(fold(match[0]))) continue;
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      pieces.push(text.data.slice(at, match.index), mark);
      at = match.index + match[0].length;
    }
    if (pieces.length) text.replaceWith(...pieces, text.data.slice(at));
  }
})();
