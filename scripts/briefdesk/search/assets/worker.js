// In a worker: fetches the files of the index and answers messages.
(function (search) {
  "use strict";
  if (typeof document !== "undefined" || typeof importScripts === "undefined") return;
  const folder = self.location.href.replace(/[^/]*$/, "");

  // The page fetches the entry file while this script is still on its way; an empty text says that it could not.
  let deliver = null;
  const entry = new Promise((resolve) => {
    deliver = resolve;
  });

  async function load(path) {
    const known = path === "ix.js" ? await entry : "";
    if (known) return search.argumentsOf(known);
    const response = await fetch(folder + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return search.argumentsOf(await response.text());
  }

  const engine = search.engine(load);
  self.addEventListener("message", (event) => {
    const { id, request } = event.data;
    if (!request) {
      deliver(event.data.entry);
      return;
    }
    engine.answer(request).then(
      (answer) => self.postMessage({ id, answer }),
      (error) => self.postMessage({ id, error: String(error.message || error) }),
    );
  });
})((self.briefSearch = self.briefSearch || {}));
