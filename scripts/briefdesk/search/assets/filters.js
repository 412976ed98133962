// Which documents a search is narrowed to: the same as in ../filters.py; and how many have each value.
(function (search) {
  "use strict";
  const STATUSES = ["draft", "published", "withdrawn"];
  const BRIEFING = 0;
  const FACETS = ["tag", "person", "organization", "place", "source"];
  const { bytesOf, numbers } = search;

  function readDays(reader) {
    return reader.facet("day", ([, gaps, natures]) => {
      const input = numbers(bytesOf(gaps));
      const days = [];
      for (let day = 0; input.left(); ) days.push((day += input.take()));
      const bytes = bytesOf(natures);
      return { days, kinds: Array.from(bytes, (n) => n >> 2), statuses: Array.from(bytes, (n) => n & 3) };
    });
  }

  function readFacet(reader, facet) {
    return reader.facet(facet, ([, values, blob]) => {
      const input = numbers(bytesOf(blob));
      const documents = values.map(() => {
        const found = [];
        let document = -1;
        for (let left = input.take(); left; left--) found.push((document += input.take() + 1));
        return found;
      });
      return { values, documents };
    });
  }

  function chosenValues(value, values) {
    const byKey = values.findIndex(([key]) => key === value);
    if (byKey >= 0) return [byKey];
    const wanted = search.terms(value);
    if (!wanted.length) return [];
    const named = values.map(([, ...names]) => names.map((name) => search.terms(name)));
    const is = (name) => name.join(" ") === wanted.join(" ");
    const has = (name) =>
      wanted.slice(0, -1).every((word) => name.includes(word)) && name.some((word) => word.startsWith(wanted[wanted.length - 1]));
    const having = (test) => named.flatMap((names, n) => (names.some(test) ? [n] : []));
    const exact = having(is);
    return exact.length ? exact : having(has);
  }

  async function havingValue(facet, value, reader, days) {
    if (facet === "before" || facet === "after") return null;
    const all = days.days;
    const those = (test) => all.flatMap((day, d) => (test(day, d) ? [d] : []));
    if (facet === "status") {
      const number = STATUSES.indexOf(value.toLowerCase());
      return number < 0 ? null : those((_, d) => days.statuses[d] === number);
    }
    if (facet === "year") return /^[0-9]+$/.test(value) ? those((day) => day && search.yearOf(day) === Number(value)) : null;
    const { values, documents } = await readFacet(reader, facet);
    const chosen = chosenValues(value, values);
    return chosen.length ? chosen.flatMap((n) => documents[n]) : null;
  }

  // Every document that has any of the values, marked; null if nothing goes by one of the names.
  async function having(narrowing, reader, days) {
    const marks = new Uint8Array(reader.count);
    let isKnown = false;
    for (const value of narrowing.values) {
      const found = await havingValue(narrowing.facet, value, reader, days);
      if (found) {
        isKnown = true;
        for (const document of found) marks[document] = 1;
      }
    }
    return isKnown ? marks : null;
  }

  // Marks of the briefings that are left, the values nobody knows, and the marks of each narrowing.
  search.narrow = async function (query, reader) {
    const days = await readDays(reader);
    const isAsked = query.narrowings.some((n) => n.facet === "status" && !n.excluded);
    const asksForWords = query.words.length + query.phrases.length > 0;
    const base = new Uint8Array(reader.count);
    days.days.forEach((day, d) => {
      const isShown = isAsked || asksForWords || STATUSES[days.statuses[d]] !== "withdrawn";
      const isInTime = query.firstDay <= day && (!query.lastDay || day <= query.lastDay);
      if (days.kinds[d] === BRIEFING && isShown && isInTime) base[d] = 1;
    });
    const unknown = [];
    const each = [];
    for (const narrowing of query.narrowings) {
      const found = await having(narrowing, reader, days);
      if (!found) unknown.push(narrowing);
      const marks = found || new Uint8Array(reader.count);
      each.push({ narrowing, marks: narrowing.excluded ? marks.map((mark) => 1 - mark) : marks });
    }
    const left = base.map((mark, d) => (mark && each.every((item) => item.marks[d]) ? 1 : 0));
    return { left, base, each, unknown };
  };

  // How many of the documents have each value, the most frequent first. `lifted(facet)` are the documents that are
  // counted for a facet, without its own narrowing where one value excludes the others.
  search.countFacets = async function (reader, lifted) {
    const days = await readDays(reader);
    const counts = {};
    for (const facet of FACETS) {
      const { values, documents } = await readFacet(reader, facet);
      const marks = lifted(facet);
      await search.pause();
      counts[facet] = values
        .map(([key, name], n) => ({ key, name, count: documents[n].reduce((sum, d) => sum + marks[d], 0) }))
        .filter((value) => value.count);
    }
    for (const [facet, of] of [
      ["status", (d) => STATUSES[days.statuses[d]]],
      ["year", (d) => String(search.yearOf(days.days[d]))],
    ]) {
      const found = new Map();
      lifted(facet).forEach((mark, d) => {
        if (mark && days.kinds[d] === BRIEFING) found.set(of(d), (found.get(of(d)) || 0) + 1);
      });
      counts[facet] = Array.from(found, ([key, count]) => ({ key, name: key, count }));
    }
    for (const facet of Object.keys(counts)) {
      const byYear = facet === "year" ? (a, b) => Number(b.key) - Number(a.key) : (a, b) => b.count - a.count;
      counts[facet].sort((a, b) => byYear(a, b) || (a.name < b.name ? -1 : 1));
    }
    return counts;
  };
  Object.assign(search, { readDays, BRIEFING });
})((self.briefSearch = self.briefSearch || {}));
