// What somebody asks for, read from what they typed: the same as in ../query.py.
(function (search) {
  "use strict";
  const PIECE = /(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|([^\s"]+))/g;
  const QUOTATION_MARKS = /[“”„‟«»＂]/g;
  const FIELDS = {
    tag: "tag",
    topic: "tag",
    person: "person",
    organization: "organization",
    org: "organization",
    place: "place",
    source: "source",
    status: "status",
    year: "year",
    before: "before",
    after: "after",
  };
  const BEGUN = /^(?:[0-9]{1,3}|[0-9]{4}-(?:[0-9]{1,2}-)?)$/; // a date that is still being typed
  const EPOCH = 719163;

  function firstDay(value) {
    const match = /^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$/.exec(value);
    if (!match) return 0;
    const [year, month, day] = [Number(match[1]), Number(match[2] || 1), Number(match[3] || 1)];
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const isReal = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isReal ? date.getTime() / 864e5 + EPOCH : 0;
  }

  function yearOf(ordinal) {
    return new Date((ordinal - EPOCH) * 864e5).getUTCFullYear();
  }

  function distinct(items) {
    const seen = new Set();
    return items.filter((item) => {
      const key = JSON.stringify(item);
      return !seen.has(key) && seen.add(key);
    });
  }

  function parseQuery(typed) {
    const text = typed.replace(QUOTATION_MARKS, '"');
    const query = { words: [], phrases: [], excluded: [], narrowings: [], firstDay: 0, lastDay: 0 };
    const days = { after: 0, before: 0 };
    for (const match of text.matchAll(PIECE)) {
      const [whole, minus, label, quoted, bare] = match;
      const name = (label || "").toLowerCase();
      const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : "";
      const value = quoted !== undefined ? quoted : bare;
      const isLast = match.index + whole.length === text.length;
      if (field in days) {
        days[field] = firstDay(value) || days[field];
        const isDay = firstDay(value) || (isLast && BEGUN.test(value));
        if (!isDay) query.narrowings.push({ facet: field, values: [value], excluded: false });
      } else if (field) {
        query.narrowings.push({ facet: field, values: [value], excluded: minus === "-" });
      } else {
        const found = search.terms(label ? `${label}:${value}` : value);
        if (minus) {
          if (found.length) query.excluded.push(found);
        } else if (quoted !== undefined && found.length > 1) {
          query.phrases.push(found);
        } else {
          const isOpen = bare !== undefined && isLast;
          found.forEach((term, i) => query.words.push({ term, unfinished: isOpen && i === found.length - 1 }));
        }
      }
    }
    query.words = distinct(query.words);
    query.phrases = distinct(query.phrases);
    query.firstDay = days.after;
    query.lastDay = days.before ? days.before - 1 : 0;
    return query;
  }

  Object.assign(search, { parseQuery, firstDay, yearOf });
})((self.briefSearch = self.briefSearch || {}));
