// Which words of the index a typed word stands for: the same as in ../expanding.py.
(function (search) {
  "use strict";
  const WHOLE = 256;
  const BEGINS = 128;
  const BEGINS_BESIDE = 32;
  const NEAR = [256, 128, 80];
  const TRIMMED = 64;
  const LONGER_WORDS = 24;
  const FEW = 5;
  const NEAREST = 5;
  const TRIM = 4;
  const TRIMMED_LETTERS = 4;
  const GROWN = 2;
  const LOOKED_AT = 200;
  const less = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  async function longerThan(word, reader) {
    const heads = reader.heads(word);
    if (heads) {
      const found = await Promise.all(heads.map(async (term) => ({ term, listed: await reader.listed(term) })));
      return found.filter((item) => item.listed);
    }
    if (!reader.count) return [];
    const all = [];
    const last = reader.shardOf(`${word}\uffff`);
    const wanted = [];
    for (let number = reader.shardOf(word); number <= last; number++) wanted.push(number);
    const shards = await Promise.all(wanted.map(reader.shard));
    shards.forEach((open, i) => {
      for (let k = search.bisect(open.terms, word); k < open.terms.length && open.terms[k].startsWith(word); k++) {
        const number = open.lists[k];
        const listed = { key: `${wanted[i]}:${number}`, number, shard: wanted[i], open };
        if (open.terms[k] !== word) all.push({ term: open.terms[k], listed });
      }
    });
    all.sort((a, b) => reader.having(b.listed) - reader.having(a.listed) || less(a.term, b.term));
    const seen = new Set();
    return all.filter((item) => !seen.has(item.listed.key) && seen.add(item.listed.key)).slice(0, LONGER_WORDS);
  }

  function spellingFiles(letter, firsts) {
    const found = [];
    firsts.forEach((first, n) => {
      const isLast = n + 1 === firsts.length;
      if ((n === 0 || first <= letter) && (isLast || letter <= firsts[n + 1])) found.push(n);
    });
    return found;
  }

  async function nearest(word, reader, usualFrom, further) {
    const limit = search.editsAllowed(word) && search.editsAllowed(word) + further;
    const files = reader.entry.sp;
    if (!limit || !files.length) return [];
    const likely = spellingFiles(String.fromCodePoint(word.codePointAt(0)), files.map(([first]) => first));
    const others = files.map((_, n) => n).filter((n) => !likely.includes(n));
    for (const numbers of [likely, others]) {
      const found = [];
      for (const list of await Promise.all(numbers.map(reader.spellings))) {
        for (let i = 0; i < list.words.length; i++) {
          const term = list.words[i];
          if (i % LOOKED_AT === 0) await search.pause();
          if (Math.abs(term.length - word.length) > limit || term === word) continue;
          const usual = parseInt(list.marks[i], 36);
          if (usual < usualFrom) continue;
          const edits = search.distance(word, term, limit);
          if (edits <= limit) found.push({ term, edits, usual });
        }
      }
      if (found.length) {
        found.sort((a, b) => a.edits - b.edits || b.usual - a.usual || less(a.term, b.term));
        return found.filter((item) => item.edits === found[0].edits).slice(0, NEAREST);
      }
    }
    return [];
  }

  async function trimmed(word, reader) {
    for (let cut = 1; cut <= TRIM && word.length - cut >= TRIMMED_LETTERS; cut++) {
      const beginning = word.slice(0, -cut);
      const listed = await reader.listed(beginning);
      const longer = (await longerThan(beginning, reader)).filter((item) => item.term.length <= word.length + GROWN);
      const all = listed ? [{ term: beginning, listed }, ...longer] : longer;
      if (all.length) return all.slice(0, NEAREST).map((item) => ({ ...item, share: TRIMMED }));
    }
    return [];
  }

  search.expand = async function (word, reader) {
    const { term } = word;
    // Both at once: the words that begin with it may stand in other files than the word itself.
    const [listed, begun] = await Promise.all([reader.listed(term), word.unfinished ? longerThan(term, reader) : []]);
    const exact = listed ? { term, listed, share: WHOLE } : null;
    const longer = word.unfinished || exact ? begun : await longerThan(term, reader);
    const beginning = (item, share) => ({ ...item, share: Math.max(1, Math.floor((share * term.length) / item.term.length)) });
    if (exact) {
      const others = longer.filter((item) => item.listed.key !== listed.key).map((item) => beginning(item, BEGINS_BESIDE));
      return { word, exact, others, corrections: [] };
    }
    let others = longer.map((item) => beginning(item, BEGINS));
    if (longer.reduce((sum, item) => sum + reader.having(item.listed), 0) >= FEW) return { word, exact, others, corrections: [] };
    const near = await nearest(term, reader, 0, 0);
    if (near.length) {
      const found = await Promise.all(
        near.map(async (item) => ({ term: item.term, listed: await reader.listed(item.term), share: NEAR[item.edits] })),
      );
      others = [...others, ...found.filter((item) => item.listed)];
    } else if (!others.length) {
      others = await trimmed(term, reader);
    }
    return { word, exact, others, corrections: near.map((item) => item.term) };
  };
  search.nearest = nearest;
})((self.briefSearch = self.briefSearch || {}));
