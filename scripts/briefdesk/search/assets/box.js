// The search box in the header: results while one types, keys as in Material's own box.
(function (search) {
  "use strict";
  const SHOWN = 8;
  const HEARD_AFTER = 500;
  const box = document.querySelector(".brief-box");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const form = box.querySelector("form");
  const input = box.querySelector(".md-search__input");
  const meta = box.querySelector(".md-search-result__meta");
  const list = box.querySelector(".md-search-result__list");
  const heard = box.querySelector(".brief-heard");
  const pageLink = box.querySelector(".brief-box__page");
  const { element } = search;
  let active = -1;
  let isPart = false;
  let timer = 0;

  const options = () => Array.from(list.querySelectorAll("[role=option]"));
  const everything = () => `${form.action}?q=${encodeURIComponent(input.value.trim())}`;

  // Marks the option with this number, from the other end behind the last; none for null.
  function activate(index) {
    const all = options();
    if (index === null && active < 0) return;
    active = index === null || !all.length ? -1 : (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function scrollUp() {
    list.parentElement.parentElement.scrollTop = 0;
  }

  function say(words) {
    meta.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      heard.textContent = words;
    }, HEARD_AFTER);
  }

  function option(address, children, i) {
    const link = element("a", "md-search-result__link brief-hit", ...children);
    link.href = address;
    link.id = `brief-option-${i}`;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    const item = element("li", "md-search-result__item", link);
    item.setAttribute("role", "presentation");
    return item;
  }

  // While more results are to come their place is kept, so that nothing jumps.
  function keepPlace(isKept) {
    isPart = isKept;
    list.style.minHeight = isKept ? `${list.offsetHeight}px` : "";
    list.setAttribute("aria-busy", String(isKept));
  }

  // The best results come before the others. A reader who has gone to one since the last key stays there.
  function show(answer) {
    const isRest = isPart;
    const chosen = active < 0 ? "" : options()[active].pathname;
    keepPlace(Boolean(answer.isPart));
    const items = answer.items.map((item, i) => option(search.addressOf(item), search.body(item), i));
    const better = search.suggested(answer, input.value);
    if (better) {
      const words = element("span", "brief-hit__title", `Did you mean “${better}”?`);
      items.unshift(option(`${form.action}?q=${encodeURIComponent(better)}`, [words], "better"));
    }
    if (answer.total > answer.items.length && !answer.isPart) {
      const words = `All ${search.count(answer.total, "result")}, to narrow and to sort`;
      items.push(option(everything(), [element("span", "brief-hit__more", words)], "all"));
    }
    list.replaceChildren(...items);
    input.setAttribute("aria-expanded", String(items.length > 0));
    const place = options().findIndex((item) => item.pathname === chosen);
    activate(place < 0 ? null : place);
    if (!isRest) requestAnimationFrame(scrollUp);
    say(search.summary(answer));
  }

  function clear() {
    keepPlace(false);
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    activate(null);
    say(meta.dataset.hint);
  }

  let asked = null;
  const askNewest = search.newest(
    (answer) => (input.value.trim() ? show(answer) : clear()),
    () => {
      asked = null;
      keepPlace(false);
      say("The search index cannot be read.");
    },
  );

  // Without words the engine only opens the index, so that it is ready for the first one.
  function ask() {
    if (input.value === asked) return;
    asked = input.value;
    isPart = false;
    activate(null);
    pageLink.href = asked.trim() ? everything() : form.action;
    askNewest({ text: asked, limit: SHOWN, isOnlyOpened: !asked.trim() });
  }

  function open() {
    if (!toggle.checked) toggle.click();
    input.focus();
  }

  function close() {
    if (toggle.checked) toggle.click();
    activate(null);
    input.blur();
  }

  meta.dataset.hint = meta.textContent;
  input.addEventListener("focus", () => {
    if (!toggle.checked) toggle.click();
    ask();
  });
  input.addEventListener("input", ask);
  toggle.addEventListener("change", () => {
    if (toggle.checked && document.activeElement !== input) input.focus();
  });
  form.addEventListener("reset", () => {
    asked = null;
    clear();
    input.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) location.assign(active < 0 ? everything() : options()[active].href);
  });
  list.addEventListener("click", () => {
    if (toggle.checked) toggle.click();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active < 0 ? -1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") {
      if (toggle.checked) toggle.click();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (isTyping || event.metaKey || event.ctrlKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    const onPage = document.querySelector(".brief-search__input");
    if (onPage) onPage.focus();
    else open();
  });
})((self.briefSearch = self.briefSearch || {}));
