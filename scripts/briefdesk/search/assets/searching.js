// A search held against the index. The same results in the same order as ../searching.py.
(function (search) {
  "use strict";
  const WHOLE = 256;
  const FEW_RESULTS = 2;
  const FAR_MORE_USUAL = 3;
  const FURTHER = 1;
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

  // Calls `each` with document and score, in ascending order of documents.
  function scoresOf({ listed, share }, reader, each) {
    const factor = rarity(reader.count, reader.having(listed)) * share;
    const { documents, weights } = reader.postings(listed);
    for (let i = 0; i < documents.length; i++) each(documents[i], weights[i] * factor);
  }

  // Scores are arrays by document; 0 says that the document has nothing. The word itself counts before all others.
  async function wordScores(expanded, reader) {
    const scores = new Float64Array(reader.count);
    for (const other of expanded.others) {
      scoresOf(other, reader, (document, score) => {
        if (score > scores[document]) scores[document] = score;
      });
      await search.pause();
    }
    if (expanded.exact) {
      scoresOf(expanded.exact, reader, (document, score) => {
        scores[document] = score;
      });
    }
    await search.pause();
    return scores;
  }

  const inAll = ([first, ...others]) => Array.from(first).some((place) => others.every((places) => places.has(place)));

  // Which words' places are read: those that are not usual, and so many others that all stand beside one.
  function lookedAt(usual) {
    const found = new Set(usual.flatMap((number, i) => (number ? [] : [i])));
    usual.forEach((_, i) => {
      if (![i - 1, i, i + 1].some((near) => found.has(near))) found.add(Math.min(i + 1, usual.length - 1));
    });
    return Array.from(found);
  }

  // Where a phrase may begin by each of the words that are looked at, by document.
  function startsOf(phrase, listed, reader) {
    const usual = phrase.map(reader.usual);
    return Promise.all(
      lookedAt(usual).map(async (i) => {
        const [before, after] = [usual[i - 1] || 0, usual[i + 1] || 0];
        const starts = new Map();
        for (const [document, places] of await reader.places(listed[i], phrase[i])) {
          const fitting = places.filter((place) => (!before || place.before === before) && (!after || place.after === after));
          starts.set(document, new Set(fitting.map((place) => place.position - i)));
        }
        await search.pause();
        return starts;
      }),
    );
  }

  async function phraseScores(phrase, reader) {
    const scores = new Float64Array(reader.count);
    const listed = await Promise.all(phrase.map(reader.listed));
    if (listed.some((place) => !place)) return scores;
    const each = await Promise.all(
      listed.map((place) => wordScores({ exact: { listed: place, share: WHOLE }, others: [] }, reader)),
    );
    const having = [];
    for (let d = 0; d < reader.count; d++) if (each.every((found) => found[d])) having.push(d);
    if (!having.length) return scores;
    const starts = await startsOf(phrase, listed, reader);
    for (const d of having) if (starts.every((found) => found.has(d)) && inAll(starts.map((found) => found.get(d)))) {
      scores[d] = each.reduce((sum, found) => sum + found[d], 0);
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
        if (listed) for (const d of reader.postings(listed).documents) marks[d] = 1;
      }
    }
    return marks;
  }

  // The documents that have all the words, or with `some` any of them; how many each has, and the sum of its scores.
  function combine(scored, allowed, count, some) {
    const many = new Uint16Array(count);
    const totals = new Float64Array(count);
    for (const scores of scored) {
      for (let d = 0; d < count; d++) {
        if (!scores[d]) continue;
        many[d]++;
        totals[d] += scores[d];
      }
    }
    const documents = [];
    for (let d = 0; d < count; d++) {
      if ((some ? many[d] : many[d] === scored.length) && allowed(d)) documents.push(d);
    }
    return { documents, many, totals };
  }

  async function orderOf({ many, totals }, reader, sort) {
    if (sort === "relevance") return (a, b) => many[b] - many[a] || totals[b] - totals[a] || b - a;
    const { days, kinds } = await search.readDays(reader);
    const sign = sort === "newest" ? -1 : 1;
    const isOther = (d) => (kinds[d] === search.BRIEFING ? 0 : 1);
    return (a, b) => isOther(a) - isOther(b) || sign * (days[a] - days[b]) || sign * (a - b);
  }

  // The first `most` of the documents in an order. Nobody looks at the rest, so that is never put in order.
  function firstOf(documents, order, most) {
    const found = documents.slice(0, most).sort(order);
    for (let i = most; most && i < documents.length; i++) {
      if (order(documents[i], found[most - 1]) > 0) continue;
      let place = most - 1;
      while (place && order(documents[i], found[place - 1]) < 0) place--;
      found.splice(place, 0, documents[i]);
      found.pop();
    }
    return found;
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

  // Far more usual words that rare ones may be slips for; if nothing is found, the nearest words.
  async function suggestions(expanded, reader, finds) {
    const found = [];
    for (const { exact, others, word } of expanded) {
      let near = [];
      if (exact) {
        const usual = 32 - Math.clz32(reader.having(exact.listed)) + FAR_MORE_USUAL;
        near = (await search.nearest(word.term, reader, usual, 0)).filter((item) => item.edits === 1);
      } else if (!finds && !others.length) {
        near = await search.nearest(word.term, reader, 0, FURTHER);
      }
      if (near.length) found.push([word.term, near[0].term]);
    }
    return found;
  }

  async function scoredBy(query, reader) {
    const expanded = await Promise.all(query.words.map((word) => search.expand(word, reader)));
    const words = [];
    for (const item of expanded) words.push(await wordScores(item, reader));
    const phrases = await Promise.all(query.phrases.map((phrase) => phraseScores(phrase, reader)));
    return { expanded, words, phrases };
  }

  // Each word of a phrase by itself.
  async function apart(phrases, reader) {
    const parts = await Promise.all(phrases.flat().map((term) => search.expand({ term, unfinished: false }, reader)));
    return Promise.all(parts.map((part) => wordScores(part, reader)));
  }

  // Which documents a search may find: `base` before they are narrowed to what the reader chose.
  async function allowing(query, reader, asksForWords) {
    const isNarrowed = query.narrowings.length > 0 || query.firstDay > 0 || query.lastDay > 0;
    const narrowed = isNarrowed || !asksForWords ? await search.narrow(query, reader) : null;
    const out = await leftOut(query, reader);
    return {
      narrowed,
      base: (d) => !out[d] && (!narrowed || narrowed.base[d]),
      allowed: (d) => !out[d] && (!narrowed || narrowed.left[d]),
    };
  }

  // `query` as `parseQuery` returns it, maybe narrowed further; of the `documents` found the first `most` in order.
  search.find = async function (query, reader, sort, most) {
    const asksForWords = query.words.length + query.phrases.length > 0;
    const { narrowed, base, allowed } = await allowing(query, reader, asksForWords);
    const { expanded, words, phrases } = await scoredBy(query, reader);
    let scored = [...words, ...phrases];
    let some = false;
    let whole = combine(scored, allowed, reader.count, some);
    if (asksForWords && !whole.documents.length) {
      some = true;
      scored = [...words, ...(await apart(query.phrases, reader))];
      whole = combine(scored, allowed, reader.count, some);
    }
    await search.pause();
    const isLittle = asksForWords && (some || whole.documents.length <= FEW_RESULTS);
    const order = await orderOf(whole, reader, !asksForWords && sort === "relevance" ? "newest" : sort);
    return {
      query,
      narrowed,
      all: whole.documents,
      first: firstOf(whole.documents, order, most),
      relaxed: some && whole.documents.length > 0,
      matching: () => combine(scored, base, reader.count, some).documents,
      terms: termsOf(query, expanded, reader),
      corrections: expanded.filter((item) => item.corrections.length).map((item) => [item.word.term, item.corrections]),
      suggestions: async () => (isLittle ? suggestions(expanded, reader, whole.documents.length > 0) : []),
      unknown: narrowed ? narrowed.unknown : [],
    };
  };
  search.rarity = rarity;
})((self.briefSearch = self.briefSearch || {}));
