// A file of briefings: its colours follow the system, and a search shows the briefings that have all the words typed.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const dress = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  dark.addEventListener("change", dress);
  dress();

  const box = document.getElementById("brief-words");
  if (!box) return;
  const found = document.getElementById("brief-found");
  const fold = (text) => ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  // What a briefing says itself, without what it repeats of others.
  const wordsOf = (section) => {
    const own = section.cloneNode(true);
    for (const repeats of own.querySelectorAll(".brief-repeats")) repeats.remove();
    return fold(own.textContent);
  };
  const briefings = Array.from(document.querySelectorAll("section.brief-page"), (section) => ({
    section,
    item: document.querySelector(`nav a[href="#${section.id}"]`).parentElement,
    text: wordsOf(section),
  }));

  box.addEventListener("input", () => {
    const words = fold(box.value).split(" ").filter(Boolean);
    let count = 0;
    for (const { section, item, text } of briefings) {
      const has = words.every((word) => text.includes(` ${word}`));
      section.hidden = item.hidden = !has;
      count += has;
    }
    found.textContent = words.length ? `${count} of ${briefings.length} briefings` : "";
  });

  // A link to a briefing that the search hides ends the search.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    box.value = "";
    box.dispatchEvent(new Event("input"));
    target.scrollIntoView();
  });
})();
