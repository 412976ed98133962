// The part of a document that answers a search: the same as in ../snippets.py.
(function (search) {
  "use strict";
  const LENGTH = 180;
  const BEFORE = 50;
  const LOOKED_AT = 60;

  function hits(text, terms) {
    return search
      .located(text)
      .filter((found) => terms.has(found.term))
      .map((found) => ({ word: terms.get(found.term), start: found.start, end: found.end }));
  }

  function bestStart(found) {
    let best = 0;
    let start = 0;
    found.forEach((hit, i) => {
      const words = new Set(found.slice(i).filter((other) => other.end <= hit.start + LENGTH - BEFORE).map((other) => other.word));
      if (words.size > best) {
        best = words.size;
        start = hit.start;
      }
    });
    return start;
  }

  // The place of the last space from `start` to before `end`, or -1.
  function lastSpace(text, start, end) {
    const at = text.lastIndexOf(" ", end - 1);
    return at >= start ? at : -1;
  }

  function cut(text, terms) {
    const found = hits(text, terms);
    const first = bestStart(found.slice(0, LOOKED_AT));
    let start = Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
    if (start) {
      const space = text.indexOf(" ", start);
      start = space >= 0 && space < first ? space + 1 : first;
    }
    let end = Math.min(text.length, start + LENGTH);
    if (end < text.length) {
      const space = lastSpace(text, start, end);
      if (space > first) end = space;
    }
    const parts = start ? [["… ", false]] : [];
    let at = start;
    for (const hit of found) {
      if (hit.start >= at && hit.end <= end) {
        parts.push([text.slice(at, hit.start), false], [text.slice(hit.start, hit.end), true]);
        at = hit.end;
      }
    }
    parts.push([text.slice(at, end), false], [end < text.length ? " …" : "", false]);
    return parts.filter(([words]) => words);
  }

  // A text with all words marked that were looked for.
  search.marked = function (text, terms) {
    const parts = [];
    let at = 0;
    for (const hit of hits(text, terms)) {
      if (hit.start < at) continue;
      parts.push([text.slice(at, hit.start), false], [text.slice(hit.start, hit.end), true]);
      at = hit.end;
    }
    parts.push([text.slice(at), false]);
    return parts.filter(([words]) => words);
  };

  search.snippet = function (document, terms) {
    const [, title, , , , , description, sections] = document;
    const top = new Set(hits(`${title} ${description}`, terms).map((hit) => hit.word));
    let best = [top.size, hits(description, terms).length ? LOOKED_AT : 0];
    let chosen = null;
    for (const [anchor, heading, text] of sections) {
      const found = hits(`${heading} ${text}`, terms);
      const rank = [new Set(found.map((hit) => hit.word)).size, Math.min(found.length, LOOKED_AT)];
      if (rank[0] > best[0] || (rank[0] === best[0] && rank[1] > best[1])) {
        best = rank;
        chosen = { anchor, heading, text };
      }
    }
    if (!chosen) return { anchor: "", heading: "", parts: cut(description, terms) };
    return { anchor: chosen.anchor, heading: chosen.heading, parts: cut(chosen.text, terms) };
  };
})((self.briefSearch = self.briefSearch || {}));
