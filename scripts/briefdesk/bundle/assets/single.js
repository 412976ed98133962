// A file of briefings: its colours follow the system, and the search of the site shows the briefings that it finds.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const dress = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  dark.addEventListener("change", dress);
  dress();

  const box = document.getElementById("brief-words");
  if (!box) return;
  const said = document.getElementById("brief-found");
  const { files, chapters } = JSON.parse(document.getElementById("brief-index").textContent);
  const search = self.briefSearch;
  const opening = search.openIndex(async (path) => files[path]);
  const briefings = Array.from(document.querySelectorAll("section.brief-page"), (section) => ({
    section,
    item: document.querySelector(`nav a[href="#${section.id}"]`).parentElement,
  }));
  const quoted = (words, between = ", ") => words.map((word) => `“${word}”`).join(between);

  function show(isFound) {
    for (const { section, item } of briefings) section.hidden = item.hidden = !isFound(section.id);
  }

  async function summary(found, count) {
    const words = found.relaxed && count ? "; none has all of it" : "";
    const instead = found.corrections.map(([typed, near]) => `, with ${quoted(near, " or ")} instead of ${quoted([typed])}`);
    const nearest = count ? [] : (await found.suggestions()).map(([, other]) => `; the nearest word is ${quoted([other])}`);
    return [`${count} of ${briefings.length} briefings`, ...instead, words, ...nearest].join("");
  }

  let asked = "";
  box.addEventListener("input", async () => {
    const text = (asked = box.value);
    const reader = await opening;
    const found = text.trim() ? await search.find(search.parseQuery(text), reader, "relevance", reader.count) : null;
    const keys = found && new Set(found.first.map((number) => chapters[number]).filter(Boolean));
    const words = found ? await summary(found, keys.size) : "";
    if (text !== asked) return;
    show((key) => !keys || keys.has(key));
    said.textContent = words;
  });

  // A link to a briefing that the search hides ends the search.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest("[hidden]")) return;
    box.value = asked = "";
    show(() => true);
    said.textContent = "";
    target.scrollIntoView();
  });
})();
