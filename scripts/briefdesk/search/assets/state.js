// What a reader asks for on the search page, and how the address says it.
(function (search) {
  "use strict";
  const FACETS = ["tag", "person", "organization", "place", "source", "status", "year"];
  const SORTS = ["relevance", "newest", "oldest"];
  const PAGE = 20;
  const MOST = 400;
  const DAY = /^\d{4}-\d{2}-\d{2}$/;

  function read(address) {
    const given = new URLSearchParams(address);
    const day = (name) => (DAY.test(given.get(name) || "") ? given.get(name) : "");
    const state = { q: given.get("q") || "", from: day("from"), to: day("to"), sort: "", show: PAGE };
    state.sort = SORTS.includes(given.get("sort")) ? given.get("sort") : "relevance";
    const show = Number(given.get("show"));
    if (show > PAGE && show <= MOST) state.show = Math.floor(show);
    for (const facet of FACETS) state[facet] = given.getAll(facet);
    return state;
  }

  function write(state) {
    const said = new URLSearchParams();
    if (state.q) said.set("q", state.q);
    for (const facet of FACETS) for (const key of state[facet]) said.append(facet, key);
    for (const name of ["from", "to"]) if (state[name]) said.set(name, state[name]);
    if (state.sort !== "relevance") said.set("sort", state.sort);
    if (state.show > PAGE) said.set("show", state.show);
    const text = said.toString();
    return location.pathname + (text ? `?${text}` : "");
  }

  // In tags, people, organizations and places each value narrows further; of sources, statuses and years any will do.
  function request(state) {
    const narrowings = [];
    for (const facet of FACETS) {
      if (!state[facet].length) continue;
      const isAnyOf = ["source", "status", "year"].includes(facet);
      const groups = isAnyOf ? [state[facet]] : state[facet].map((key) => [key]);
      for (const values of groups) narrowings.push({ facet, values, excluded: false });
    }
    return { text: state.q, narrowings, from: state.from, to: state.to, sort: state.sort, limit: state.show };
  }

  search.state = { FACETS, PAGE, MOST, read, write, request };
})((self.briefSearch = self.briefSearch || {}));
