// A search held against the index. The same results in the same order as ../searching.py.
(function (search) {
  "use strict";
  const WHOLE = 256;
  const FEW_RESULTS = 2;
  const FAR_MORE_USUAL = 3;
  const ONE = 2 ** 24;
  const RARITY_BITS = 16;

  // The binary logarithm of (documents + 1) / (having + 1/2) in units of 1/65536, by whole numbers only.
  function rarity(documents, having) {
    let ratio = Math.floor(((2 * documents + 2) * ONE) / (2 * having + 1));
    let result = 0;
    while (ratio >= 2 * ONE) {
      ratio = Math.floor(ratio / 2);
      result++;
    }
    for (let bit = 0; bit < RARITY_BITS; bit++) {
      ratio = Math.floor((ratio * ratio) / ONE);
      result *= 2;
      if (ratio >= 2 * ONE) {
        ratio = Math.floor(ratio / 2);
        result++;
      }
    }
    return Math.max(1, result);
  }

  // Scores are arrays by document; 0 says that the document has nothing.
  function scoresOf(listed, share, reader) {
    const scores = new Float64Array(reader.count);
    const factor = rarity(reader.count, reader.having(listed)) * share;
    reader.postings(listed, (document, impact) => {
      scores[document] = impact * factor;
    });
    return scores;
  }

  function wordScores(expanded, reader) {
    const scores = new Float64Array(reader.count);
    for (const { listed, share } of expanded.others) {
      const factor = rarity(reader.count, reader.having(listed)) * share;
      reader.postings(listed, (document, impact) => {
        if (impact * factor > scores[document]) scores[document] = impact * factor;
      });
    }
    if (expanded.exact) {
      const { listed, share } = expanded.exact;
      const factor = rarity(reader.count, reader.having(listed)) * share;
      reader.postings(listed, (document, impact) => {
        scores[document] = impact * factor;
      });
    }
    return scores;
  }

  async function phraseScores(phrase, reader) {
    const scores = new Float64Array(reader.count);
    const listed = await Promise.all(phrase.map(reader.listed));
    if (listed.some((place) => !place)) return scores;
    const each = listed.map((place) => scoresOf(place, WHOLE, reader));
    const having = [];
    for (let d = 0; d < reader.count; d++) if (each.every((found) => found[d])) having.push(d);
    if (!having.length) return scores;
    const places = await Promise.all(listed.map((place, i) => reader.places(place, phrase[i])));
    for (const d of having) {
      const sets = places.map((found) => new Set(found.get(d)));
      const isThere = Array.from(sets[0]).some((start) => sets.every((set, offset) => set.has(start + offset)));
      if (isThere) scores[d] = each.reduce((sum, found) => sum + found[d], 0);
    }
    return scores;
  }

  async function leftOut(query, reader) {
    const marks = new Uint8Array(reader.count);
    for (const words of query.excluded) {
      if (words.length > 1) {
        (await phraseScores(words, reader)).forEach((score, d) => {
          if (score) marks[d] = 1;
        });
      } else {
        const listed = await reader.listed(words[0]);
        if (listed) reader.postings(listed, (d) => { marks[d] = 1; });
      }
    }
    return marks;
  }

  // Documents with how many of the words they have and their score; only those with all of them unless `some`.
  function combine(scored, allowed, count, some) {
    const ranked = [];
    for (let d = 0; d < count; d++) {
      if (!allowed(d)) continue;
      let many = 0;
      let total = 0;
      for (const scores of scored) {
        if (scores[d]) {
          many++;
          total += scores[d];
        } else if (!some) break;
      }
      if (some ? many : many === scored.length) ranked.push({ d, many, total });
    }
    return ranked;
  }

  async function sorted(ranked, reader, sort) {
    if (sort === "relevance") {
      ranked.sort((a, b) => b.many - a.many || b.total - a.total || b.d - a.d);
    } else {
      const { days, kinds } = await search.readDays(reader);
      const sign = sort === "newest" ? -1 : 1;
      const isOther = (item) => (kinds[item.d] === search.BRIEFING ? 0 : 1);
      ranked.sort((a, b) => isOther(a) - isOther(b) || sign * (days[a.d] - days[b.d]) || sign * (a.d - b.d));
    }
    return ranked.map((item) => item.d);
  }

  function termsOf(query, expanded, reader) {
    const terms = new Map();
    const add = (term, number) => terms.has(term) || terms.set(term, number);
    expanded.forEach((found, number) => {
      for (const item of found.exact ? [found.exact, ...found.others] : found.others) {
        for (const form of reader.forms(item.listed)) add(form, number);
      }
    });
    query.phrases.forEach((phrase, i) => phrase.forEach((term) => add(term, expanded.length + i)));
    return terms;
  }

  async function suggestions(expanded, reader) {
    const found = [];
    for (const { exact, word } of expanded) {
      if (!exact) continue;
      const usual = 32 - Math.clz32(reader.having(exact.listed)) + FAR_MORE_USUAL;
      const near = await search.nearest(word.term, reader, usual);
      if (near.length && near[0].edits === 1) found.push([word.term, near[0].term]);
    }
    return found;
  }

  // `query` as `parseQuery` returns it, maybe narrowed further.
  search.find = async function (query, reader, sort) {
    const asksForWords = query.words.length + query.phrases.length > 0;
    const isNarrowed = query.narrowings.length > 0 || query.firstDay > 0 || query.lastDay > 0;
    const narrowed = isNarrowed || !asksForWords ? await search.narrow(query, reader) : null;
    const out = await leftOut(query, reader);
    const base = (d) => !out[d] && (!narrowed || narrowed.base[d]);
    const allowed = (d) => !out[d] && (!narrowed || narrowed.left[d]);
    const found = { query, narrowed, relaxed: false, terms: new Map(), corrections: [], suggestions: [], unknown: narrowed ? narrowed.unknown : [] };
    if (!asksForWords) {
      found.matching = () => combine([], base, reader.count, false).map((item) => item.d);
      found.documents = await sorted(combine([], allowed, reader.count, false), reader, sort === "relevance" ? "newest" : sort);
      return found;
    }
    const expanded = await Promise.all(query.words.map((word) => search.expand(word, reader)));
    const words = [];
    for (const item of expanded) {
      words.push(wordScores(item, reader));
      await search.pause();
    }
    const phrases = await Promise.all(query.phrases.map((phrase) => phraseScores(phrase, reader)));
    let scored = [...words, ...phrases];
    let whole = combine(scored, allowed, reader.count, false);
    let some = false;
    if (!whole.length) {
      some = true;
      const parts = await Promise.all(query.phrases.flat().map((term) => search.expand({ term, unfinished: false }, reader)));
      scored = [...words, ...parts.map((item) => wordScores(item, reader))];
      whole = combine(scored, allowed, reader.count, true);
      found.relaxed = whole.length > 0;
    }
    found.matching = () => combine(scored, base, reader.count, some).map((item) => item.d);
    found.documents = await sorted(whole, reader, sort);
    await search.pause();
    found.terms = termsOf(query, expanded, reader);
    found.corrections = expanded.filter((item) => item.corrections.length).map((item) => [item.word.term, item.corrections]);
    if (some || whole.length <= FEW_RESULTS) found.suggestions = await suggestions(expanded, reader);
    return found;
  };
  search.rarity = rarity;
})((self.briefSearch = self.briefSearch || {}));
