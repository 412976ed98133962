// The part of the search page that narrows: a list of values with counts for each facet.
(function (search) {
  "use strict";
  const TITLES = {
    tag: "Topic",
    person: "Person",
    organization: "Organization",
    place: "Place",
    year: "Year",
    source: "Source",
    status: "Status",
  };
  const FEW = 6;
  const MANY = 60;
  const { element } = search;
  const opened = new Set();

  function choice(facet, value, isChosen, change) {
    const box = element("input");
    box.type = "checkbox";
    box.checked = isChosen;
    box.id = `brief-${facet}-${value.key}`;
    box.addEventListener("change", () => change(facet, value.key, box.checked));
    const name = facet === "status" ? value.name[0].toUpperCase() + value.name.slice(1) : value.name;
    const number = element("span", "brief-facet__count", search.grouped(value.count));
    return element("li", "", element("label", "", box, element("span", "brief-facet__name", name), number));
  }

  function group(facet, values, chosen, change) {
    const known = new Set(values.map((value) => value.key));
    const missing = chosen.filter((key) => !known.has(key)).map((key) => ({ key, name: search.names(facet, key), count: 0 }));
    const all = [...missing, ...values];
    const isOpen = opened.has(facet);
    const first = all.slice(0, isOpen ? MANY : FEW);
    const shown = [...first, ...all.filter((value) => chosen.includes(value.key) && !first.includes(value))];
    const list = element("ul", "", ...shown.map((value) => choice(facet, value, chosen.includes(value.key), change)));
    const set = element("fieldset", "brief-facet", element("legend", "", TITLES[facet]), list);
    if (all.length > FEW) {
      const more = element("button", "brief-facet__more", isOpen ? "Fewer" : `More (${Math.min(all.length, MANY) - FEW})`);
      more.type = "button";
      more.setAttribute("aria-label", `${isOpen ? "Fewer" : "More"}: ${TITLES[facet]}`);
      more.addEventListener("click", () => {
        if (!opened.delete(facet)) opened.add(facet);
        const renewed = group(facet, values, chosen, change);
        set.replaceWith(renewed);
        renewed.querySelector(".brief-facet__more").focus();
      });
      set.append(more);
    }
    return set;
  }

  // Names of the values seen so far, so that a chosen one that is left out of the counts is still told by its name.
  const seen = new Map();
  search.names = (facet, key) => seen.get(`${facet} ${key}`) || key;

  search.facetTitles = TITLES;
  // A fieldset for each facet that has anything to choose.
  search.facetGroups = function (counts, state, change) {
    for (const [facet, values] of Object.entries(counts)) for (const value of values) seen.set(`${facet} ${value.key}`, value.name);
    return Object.keys(TITLES)
      .filter((facet) => counts[facet].length > (facet === "status" ? 1 : 0) || state[facet].length)
      .map((facet) => group(facet, counts[facet], state[facet], change));
  };
})((self.briefSearch = self.briefSearch || {}));
