// The files of an index read back, each once: the same as in ../reader.py, but asynchronous.
(function (search) {
  "use strict";
  const FORMAT = 2;
  const HASH_LENGTH = 8;
  const TOGETHER = 4;
  const BLOCK = 64;
  const PAGE_BYTES = 16384;
  const { bytesOf, numbers, frontDecoded, bisect } = search;

  function openShard(text, blob) {
    const terms = frontDecoded(text, 0).words;
    const bytes = bytesOf(blob);
    const input = numbers(bytes);
    const lists = [];
    const counts = [];
    const starts = [];
    let fresh = 0;
    for (let i = 0; i < terms.length; i++) {
      const back = input.take();
      lists.push(fresh - back);
      if (back === 0) fresh++;
    }
    for (let i = 0; i < fresh; i++) {
      counts.push(input.take());
      const length = input.take();
      starts.push(input.at());
      input.skip(length);
    }
    return { terms, lists, counts, starts, bytes, decoded: new Map() };
  }

  // The documents of a list in ascending order, and the impact of the word in each.
  function decode(open, number, impacts) {
    const { bytes } = open;
    const documents = new Int32Array(open.counts[number]);
    const weights = new Int32Array(open.counts[number]);
    let at = open.starts[number];
    let document = -1;
    const take = () => {
      let value = bytes[at] & 127;
      for (let shift = 7; bytes[at++] > 127; shift += 7) value |= (bytes[at] & 127) << shift;
      return value;
    };
    for (let i = 0; i < documents.length; i++) {
      document += take() + 1;
      documents[i] = document;
      weights[i] = impacts[take()];
    }
    return { documents, weights };
  }

  // What the first page of a shard's places says: the form of each term, and where each list begins and ends.
  function openHead(blob, shard) {
    const input = numbers(bytesOf(blob));
    const forms = shard.terms.map(() => input.take());
    const starts = [0];
    for (let i = 0; i < shard.counts.length; i++) starts.push(starts[i] + input.take());
    return { forms, starts };
  }

  // The places of one form of a word, by document: position, and the numbers of the usual words before and after it.
  function placesOf(bytes, documents, form) {
    const input = numbers(bytes);
    const found = new Map();
    for (const document of documents) {
      const mine = [];
      let position = -1;
      for (let left = input.take(); left; left--) {
        const number = input.take();
        position += (number >> 2) + 1;
        const other = number & 2 ? input.take() : 0;
        const beside = number & 1 ? input.byte() : 0;
        if (other === form) mine.push({ position, before: beside >> 4, after: beside & 15 });
      }
      found.set(document, mine);
    }
    return found;
  }

  // `load` returns a promise of the arguments that a file of the index holds, by its path.
  search.openIndex = async function (load) {
    const [entry] = await load("ix.js");
    if (entry.v !== FORMAT) throw new Error(`the search index is of format ${entry.v}, not ${FORMAT}`);
    const separators = frontDecoded(entry.s, 0).words;
    const opened = new Map();

    function once(path, open) {
      if (!opened.has(path)) {
        const promise = load(path).then((values) => {
          search.begin();
          return open(values);
        });
        opened.set(path, promise);
        promise.catch(() => opened.delete(path));
      }
      return opened.get(path);
    }
    const hash = (text, number) => text.slice(number * HASH_LENGTH, (number + 1) * HASH_LENGTH);
    const name = (kind, number) => `${kind}/${number}-${hash(entry[kind], number)}.js`;
    const shard = (number) => once(name("p", number), ([, terms, blob]) => openShard(terms, blob));

    const reader = {
      entry,
      count: entry.n,
      shardOf: (term) => bisect(separators, term, true) - 1,
      shard,
      heads: (beginning) => (Object.hasOwn(entry.h, beginning) ? entry.h[beginning] : null),
      // Where the postings of a term are, with the open shard; null if no document has it.
      async listed(term) {
        if (!separators.length) return null;
        const number = reader.shardOf(term);
        const open = await shard(number);
        const place = bisect(open.terms, term);
        return open.terms[place] === term ? { key: `${number}:${open.lists[place]}`, number: open.lists[place], shard: number, open } : null;
      },
      having: (listed) => listed.open.counts[listed.number],
      forms: (listed) => listed.open.terms.filter((_, i) => listed.open.lists[i] === listed.number),
      // Documents and weights of a list, read once: the next key asks for many of them again.
      postings({ open, number: list }) {
        if (!open.decoded.has(list)) open.decoded.set(list, decode(open, list, entry.i));
        return open.decoded.get(list);
      },
      // The places of exactly this term, by document.
      async places(listed, term) {
        const { open, shard: number } = listed;
        const page = (n) => `o/${number}.${n}-${hash(entry.o, number)}.js`;
        const head = await once(page(0), ([, blob]) => openHead(blob, open));
        const [start, end] = head.starts.slice(listed.number, listed.number + 2);
        const first = Math.floor(start / PAGE_BYTES);
        const wanted = [];
        for (let n = first; n * PAGE_BYTES < end; n++) wanted.push(once(page(n + 1), ([, blob]) => bytesOf(blob)));
        const pages = await Promise.all(wanted);
        const bytes = new Uint8Array(pages.length * PAGE_BYTES);
        pages.forEach((content, n) => bytes.set(content, n * PAGE_BYTES));
        const from = start - first * PAGE_BYTES;
        return placesOf(bytes.subarray(from), reader.postings(listed).documents, head.forms[bisect(open.terms, term)]);
      },
      // The number of a usual word, of which other words say when they stand beside it; 0 for others.
      usual: (term) => entry.u.indexOf(term) + 1,
      spellings: (number) => once(`sp/${number}-${entry.sp[number][1]}.js`, ([, text]) => frontDecoded(text, 1)),
      async document(number) {
        const file = Math.floor(number / TOGETHER);
        const path = `d/${file}-${hash(entry.d, Math.floor(file / BLOCK))}.js`;
        return (await once(path, ([, documents]) => documents))[number % TOGETHER];
      },
      facet: (facet, open) => once(`f/${facet}-${entry.f[facet]}.js`, open),
    };
    return reader;
  };
})((self.briefSearch = self.briefSearch || {}));
