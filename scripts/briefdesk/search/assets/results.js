// How results look, at both places of the search.
(function (search) {
  "use strict";
  const KIND_WORDS = { tag: "Topic", person: "Person", organization: "Organization", place: "Place", page: "Page" };
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const MARKED_WORDS = 8;

  // An element with a class and children: elements and texts.
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  // Texts of which some are marked.
  function marked(parts) {
    return parts.map(([text, isMarked]) => (isMarked ? element("mark", "", text) : text));
  }

  function dayInWords(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  }

  function metaOf(item) {
    if (item.kind !== "briefing") return KIND_WORDS[item.kind];
    const status = item.status === "published" ? "" : item.status;
    return [status, item.day && dayInWords(item.day), item.source].filter(Boolean).join(" · ");
  }

  // Where a result leads: to its section, with the words it was found by to be marked there.
  function addressOf(item) {
    const words = [...item.title, ...item.snippet].filter(([, isMarked]) => isMarked).map(([text]) => text);
    const distinct = Array.from(new Set(words.map((word) => word.toLowerCase()))).slice(0, MARKED_WORDS);
    const query = distinct.length ? `?h=${encodeURIComponent(distinct.join(" "))}` : "";
    return search.site + item.path + query + (item.anchor ? `#${item.anchor}` : "");
  }

  // Title, date and source, and the words around what was found, below the heading they stand under.
  function body(item) {
    const heading = item.heading ? [element("span", "brief-hit__section", item.heading), " "] : [];
    return [
      element("span", "brief-hit__title", ...marked(item.title)),
      element("span", "brief-hit__meta", metaOf(item)),
      element("span", "brief-hit__text", ...heading, ...marked(item.snippet)),
    ];
  }

  // A number with its thousands parted; the browser's own way of it takes longer than a search.
  const grouped = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const count = (number, one) => `${grouped(number)} ${number === 1 ? one : `${one}s`}`;
  const quoted = (words, between = ", ") => words.map((word) => `“${word}”`).join(between);

  // For what each word that is on no page was taken: `, with “harbour” instead of “harbuor”`; empty where none is.
  function instead(corrections) {
    const taken = corrections.map(([typed, words]) => `with ${quoted(words, " or ")} instead of ${quoted([typed])}`);
    return taken.length ? `, ${taken.join(" and ")}` : "";
  }

  // What is to be said above the results: how many there are, and what was taken instead of what was typed.
  function summary(answer) {
    if (answer.unknown.length) {
      const [{ facet, values }] = answer.unknown;
      const isDay = facet === "before" || facet === "after";
      return isDay ? `${quoted(values)} is no day, month or year` : `No briefing has the ${facet} ${quoted(values)}`;
    }
    if (!answer.total) return answer.words.length ? `Nothing found for ${quoted(answer.words)}` : "No briefing is left";
    if (answer.relaxed) return `No page has all of ${quoted(answer.words)}; ${count(answer.total, "page")} with some of it`;
    return count(answer.total, "result") + instead(answer.corrections);
  }

  // The text with a rare word replaced by the usual one it may be a slip for; empty without one.
  function suggested(answer, text) {
    if (!answer.suggestions.length) return "";
    const [[typed, usual]] = answer.suggestions;
    const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return text.replace(/[\p{L}\p{M}]+/gu, (word) => (fold(word) === typed ? usual : word));
  }

  Object.assign(search, { element, body, addressOf, summary, suggested, count, grouped });
})((self.briefSearch = self.briefSearch || {}));
