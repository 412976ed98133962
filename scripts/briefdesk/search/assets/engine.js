// The engine behind both places of the search. Answers a request with what a page shows.
(function (search) {
  "use strict";
  const KINDS = ["briefing", "tag", "person", "organization", "place", "page"];
  const USUAL_LIMIT = 10;
  const ONE_OF_MANY = new Set(["source", "status", "year"]);

  const NOTHING = { total: 0, relaxed: false, corrections: [], suggestions: [], unknown: [], words: [], items: [], facets: null };

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
    for (const d of found.all) all[d] = 1;
    if (!found.narrowed) return () => all;
    return (facet) => {
      if (!ONE_OF_MANY.has(facet)) return all;
      const others = found.narrowed.each.filter((item) => item.narrowing.facet !== facet);
      const marks = new Uint8Array(reader.count);
      for (const d of found.matching()) if (others.every((item) => item.marks[d])) marks[d] = 1;
      return marks;
    };
  }

  // What the request's text and choices ask for together.
  function queryOf(request) {
    const query = search.parseQuery(request.text || "");
    query.narrowings.push(...(request.narrowings || []));
    query.firstDay = Math.max(query.firstDay, search.firstDay(request.from || ""));
    const last = search.firstDay(request.to || "");
    query.lastDay = query.lastDay && last ? Math.min(query.lastDay, last) : query.lastDay || last;
    return query;
  }

  // Calls `each` with the items shown so far as soon as the first of them, which waits for no other, is there.
  async function itemsOf(numbers, found, reader, each) {
    const arrived = [];
    const documents = numbers.map((number, i) => reader.document(number).then((document) => (arrived[i] = document)));
    for (const document of documents) document.catch(() => null);
    const items = [];
    let isTold = numbers.length < 2;
    for (let i = 0; i < numbers.length; i++) {
      if (i && !arrived[i] && !isTold) {
        isTold = true;
        each(items.slice());
      }
      items.push(shown(numbers[i], await documents[i], found, reader.entry));
      await search.pause();
    }
    return items;
  }

  async function answerFrom(reader, request, show) {
    const query = queryOf(request);
    const start = request.start || 0;
    const most = start + (request.limit ?? USUAL_LIMIT);
    const found = await search.find(query, reader, request.sort || "relevance", most);
    const answer = {
      ...NOTHING,
      total: found.all.length,
      relaxed: found.relaxed,
      corrections: found.corrections,
      unknown: found.unknown,
      words: query.words.map((word) => word.term).concat(query.phrases.map((phrase) => phrase.join(" "))),
    };
    if (request.isWanted && !request.isWanted()) return null;
    answer.items = await itemsOf(found.first.slice(start), found, reader, (items) => show({ ...answer, items, isPart: true }));
    if (request.facets) answer.facets = await search.countFacets(reader, counted(found, reader));
    answer.suggestions = await found.suggestions();
    return answer;
  }

  // A request: `text`, and maybe `sort`, `start`, `limit`, `narrowings` (facet and values), `from` and `to` (days),
  // `facets` (whether to count them), `isWanted` (whether anybody still waits; else the answer may be null). `load`
  // returns a promise of a file's arguments. `show` is given the answer with its first item as soon as that is there.
  search.engine = function (load) {
    let opening = null;

    async function open() {
      opening = opening || search.openIndex(load);
      try {
        return await opening;
      } catch (error) {
        opening = null;
        throw error;
      }
    }

    // Files that cannot be read may be gone because the site was built anew, so the entry is read once more.
    async function answer(request, show = () => null) {
      search.begin();
      const reader = await open();
      if (request.isOnlyOpened) return NOTHING;
      try {
        return await answerFrom(reader, request, show);
      } catch {
        opening = null;
        return answerFrom(await open(), request, show);
      }
    }
    return { answer };
  };
})((self.briefSearch = self.briefSearch || {}));
