// The search page: everything a reader chose is in the address, so that it can be linked and "back" works.
(function (search) {
  "use strict";
  const place = document.querySelector(".brief-search");
  if (!place) return;
  const { element, state: address } = search;
  const HEARD_AFTER = 500;
  const INSTEAD = 5;
  let state = address.read(location.search);
  let isFresh = true;
  let firstNew = -1;
  let timer = 0;

  function control(name, type, label) {
    const input = element("input", `brief-search__${name}`);
    input.type = type;
    input.name = name;
    input.id = `brief-search-${name}`;
    const words = element("label", "", label);
    words.htmlFor = input.id;
    return { input, words };
  }

  const text = control("input", "search", "Words, names or topics");
  text.input.autocomplete = "off";
  text.input.placeholder = "harbour “flood wall” -storm after:2024";
  text.input.setAttribute("aria-describedby", "brief-search-hint");
  const from = control("from", "date", "From");
  const to = control("to", "date", "To");
  const sort = element("select", "");
  sort.id = "brief-search-sort";
  for (const name of ["relevance", "newest", "oldest"]) {
    const choice = element("option", "", { relevance: "Best match", newest: "Newest", oldest: "Oldest" }[name]);
    choice.value = name;
    sort.append(choice);
  }
  const sortWords = element("label", "", "Order");
  sortWords.htmlFor = sort.id;
  const summary = element("p", "brief-search__summary");
  const heard = element("p", "brief-heard");
  heard.setAttribute("role", "status");
  const chosen = element("p", "brief-search__chosen");
  const better = element("p", "brief-search__better");
  const list = element("ol", "brief-search__results");
  const more = element("button", "brief-search__more", "More results");
  more.type = "button";
  const groups = element("div", "brief-search__groups");
  const days = element("fieldset", "brief-facet brief-search__days", element("legend", "", "Date"), from.words, from.input, to.words, to.input);
  const narrow = element("details", "brief-search__narrow", element("summary", "", "Narrow the results"), groups, days);
  const hint = element("p", "brief-search__hint");
  hint.id = "brief-search-hint";
  hint.textContent = "“exact words”, -without, tag:, person:, place:, source:, before:2024-10, after:2023";
  const form = element("form", "brief-search__form", text.words, text.input, hint);
  form.setAttribute("role", "search");

  function fill() {
    text.input.value = state.q;
    from.input.value = state.from;
    to.input.value = state.to;
    sort.value = state.sort;
  }

  function chip(words, drop) {
    const button = element("button", "", `${words} ×`);
    button.type = "button";
    button.setAttribute("aria-label", `Without ${words}`);
    button.addEventListener("click", () => go(drop));
    return button;
  }

  function showChosen() {
    const chips = address.FACETS.flatMap((facet) =>
      state[facet].map((key) =>
        chip(`${search.facetTitles[facet]}: ${search.names(facet, key)}`, { [facet]: state[facet].filter((other) => other !== key) }),
      ),
    );
    if (state.from) chips.push(chip(`from ${state.from}`, { from: "" }));
    if (state.to) chips.push(chip(`to ${state.to}`, { to: "" }));
    chosen.replaceChildren(...chips);
  }

  function showResult(item) {
    const link = element("a", "brief-hit", ...search.body(item));
    link.href = search.addressOf(item);
    return element("li", "", link);
  }

  // What is said where nothing is found: what was tried, or what stands in the way.
  function nothing(answer, request) {
    const words = search.summary(answer);
    if (answer.unknown.length) return `${words}.`;
    if (!answer.words.length) return `${words}. Take out one of the choices.`;
    if (request.narrowings.length || request.from || request.to) return `${words} with these choices.`;
    return `${words}. Tried: the words themselves, their other forms, words that begin with them, and words spelled like them.`;
  }

  // The counts come after the results, which never wait for them.
  function show(answer, request) {
    if (request.facets) {
      if (answer.facets) groups.replaceChildren(...search.facetGroups(answer.facets, state, change));
      showChosen();
      return;
    }
    if (answer.isPart && list.children.length) return; // What is there stays until all that comes instead is there.
    list.setAttribute("aria-busy", String(Boolean(answer.isPart)));
    const isNewest = !answer.words.length && !request.narrowings.length && !request.from && !request.to && answer.total;
    const words = isNewest ? `${search.count(answer.total, "briefing")}, the newest first` : search.summary(answer);
    summary.textContent = answer.total ? words : nothing(answer, request);
    clearTimeout(timer);
    timer = setTimeout(() => {
      heard.textContent = summary.textContent;
    }, HEARD_AFTER);
    list.replaceChildren(...answer.items.map(showResult));
    more.hidden = answer.isPart || answer.items.length >= answer.total || state.show >= address.MOST;
    const instead = search.suggested(answer, state.q);
    const link = element("a", "", instead);
    link.href = address.write({ ...state, q: instead, show: address.PAGE });
    better.replaceChildren(...(instead ? ["Did you mean ", link, "?"] : []));
    showChosen();
    if (answer.isPart) return;
    if (firstNew >= 0) list.children[firstNew]?.querySelector("a").focus();
    firstNew = -1;
    if (!answer.total) showNearest(answer);
    ask({ ...request, facets: true, limit: 0 });
  }

  // Where nothing is found: what is without the choices, else what the nearest words find, else the newest briefings.
  async function showNearest(answer) {
    const asked = state;
    const instead = search.suggested(answer, state.q);
    const wider = { ...state, show: address.PAGE, from: "", to: "", ...Object.fromEntries(address.FACETS.map((facet) => [facet, []])) };
    const tries = [
      [address.write(wider) !== address.write({ ...state, show: address.PAGE }), wider, "Without the choices"],
      [instead, { ...wider, q: instead }, `The nearest, “${instead}”`],
      [true, { ...wider, q: "", sort: "relevance" }, "The newest briefings instead"],
    ];
    for (const [isWorthIt, other, words] of tries) {
      const found = isWorthIt ? await search.ask({ ...address.request(other), limit: INSTEAD }) : { total: 0 };
      if (asked !== state || list.children.length) return;
      if (!found.total) continue;
      const link = element("a", "", words);
      link.href = address.write(other);
      const said = other.q ? `: ${search.count(found.total, "result")}` : "";
      list.replaceChildren(element("li", "brief-search__instead", link, said), ...found.items.map(showResult));
      return;
    }
  }

  const ask = search.newest(show, () => {
    summary.textContent = "The search index cannot be read. Load the page again.";
  });

  function go(changes, isTyping) {
    state = { ...state, show: address.PAGE, ...changes };
    firstNew = -1;
    const there = address.write(state);
    if (isTyping && !isFresh) history.replaceState(null, "", there);
    else if (there !== location.pathname + location.search) history.pushState(null, "", there);
    isFresh = !isTyping;
    if (!isTyping) fill();
    ask(address.request(state));
  }

  function change(facet, key, isOn) {
    go({ [facet]: isOn ? [...state[facet], key] : state[facet].filter((other) => other !== key) });
  }

  text.input.addEventListener("input", () => go({ q: text.input.value }, true));
  text.input.addEventListener("change", () => {
    isFresh = true;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  sort.addEventListener("change", () => go({ sort: sort.value }));
  from.input.addEventListener("change", () => go({ from: from.input.value }));
  to.input.addEventListener("change", () => go({ to: to.input.value }));
  more.addEventListener("click", () => {
    const shown = list.children.length;
    go({ show: Math.min(address.MOST, state.show + address.PAGE) });
    firstNew = shown;
  });
  self.addEventListener("popstate", () => {
    state = address.read(location.search);
    isFresh = true;
    fill();
    ask(address.request(state));
  });

  const wide = matchMedia("(min-width: 60em)");
  narrow.open = wide.matches;
  wide.addEventListener("change", () => {
    narrow.open = wide.matches;
  });
  const order = element("p", "brief-search__order", sortWords, sort);
  const found = element("div", "brief-search__found", element("div", "brief-search__head", summary, order), chosen, better, list, more);
  place.replaceChildren(form, heard, element("div", "brief-search__columns", found, narrow));
  fill();
  ask(address.request(state));
  if (!state.q && wide.matches) text.input.focus();
})((self.briefSearch = self.briefSearch || {}));
