// The engine behind both places of the search. Answers a request with what a page shows.
(function (search) {
  "use strict";
  const KINDS = ["briefing", "tag", "person", "organization", "place", "page"];
  const ONE_OF_MANY = new Set(["source", "status", "year"]);

  const NOTHING = { total: 0, relaxed: false, corrections: [], suggestions: [], unknown: [], words: [], terms: [], items: [], facets: null };

  // A moment for others between two pieces of work; in a worker nobody waits.
  search.pause = () => null;

  // The path of a page below the site.
  function pathOf(address, ending) {
    const isIndex = address === "index" || address.endsWith("/index");
    if (ending === "/") return isIndex ? address.slice(0, -"index".length) : `${address}/`;
    return address + ending;
  }

  function shown(number, document, found, entry) {
    const [address, title, kind, day, status, source] = document;
    const piece = search.snippet(document, found.terms);
    return {
      number,
      path: pathOf(address, entry.e),
      anchor: piece.anchor,
      title: search.marked(title, found.terms),
      kind: KINDS[kind],
      day,
      status,
      source,
      heading: piece.heading,
      snippet: piece.parts,
    };
  }

  // Marks of the documents that are counted for a facet.
  function counted(found, reader) {
    const all = new Uint8Array(reader.count);
    for (const d of found.documents) all[d] = 1;
    if (!found.narrowed) return () => all;
    return (facet) => {
      if (!ONE_OF_MANY.has(facet)) return all;
      const others = found.narrowed.each.filter((item) => item.narrowing.facet !== facet);
      const marks = new Uint8Array(reader.count);
      for (const d of found.matching()) if (others.every((item) => item.marks[d])) marks[d] = 1;
      return marks;
    };
  }

  // A request: `text`, and maybe `sort`, `start`, `limit`, `narrowings` (facet and values), `from` and `to` (days),
  // `facets` (whether to count them). `load` returns a promise of a file's arguments.
  search.engine = function (load) {
    let opening = null;

    async function answer(request) {
      opening = opening || search.openIndex(load);
      let reader;
      try {
        reader = await opening;
      } catch (error) {
        opening = null;
        throw error;
      }
      if (request.isOnlyOpened) return NOTHING;
      const query = search.parseQuery(request.text || "");
      query.narrowings.push(...(request.narrowings || []));
      query.firstDay = Math.max(query.firstDay, search.firstDay(request.from || ""));
      const last = search.firstDay(request.to || "");
      query.lastDay = query.lastDay && last ? Math.min(query.lastDay, last) : query.lastDay || last;
      const found = await search.find(query, reader, request.sort || "relevance");
      const start = request.start || 0;
      const numbers = found.documents.slice(start, start + (request.limit || 10));
      const documents = await Promise.all(numbers.map(reader.document));
      const items = [];
      for (let i = 0; i < documents.length; i++) {
        items.push(shown(numbers[i], documents[i], found, reader.entry));
        await search.pause();
      }
      return {
        total: found.documents.length,
        relaxed: found.relaxed,
        corrections: found.corrections,
        suggestions: found.suggestions,
        unknown: found.unknown,
        words: query.words.map((word) => word.term).concat(query.phrases.map((phrase) => phrase.join(" "))),
        terms: Array.from(found.terms.keys()).slice(0, 40),
        items,
        facets: request.facets ? await search.countFacets(reader, counted(found, reader)) : null,
      };
    }
    return { answer };
  };
})((self.briefSearch = self.briefSearch || {}));
