// In a worker: fetches the files of the index and answers messages.
(function (search) {
  "use strict";
  if (typeof document !== "undefined" || typeof importScripts === "undefined") return;
  const folder = self.location.href.replace(/[^/]*$/, "");

  async function load(path) {
    const response = await fetch(folder + path, path === "ix.js" ? { cache: "no-cache" } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return search.argumentsOf(await response.text());
  }

  const engine = search.engine(load);
  self.addEventListener("message", (event) => {
    const { id, request } = event.data;
    engine.answer(request).then(
      (answer) => self.postMessage({ id, answer }),
      (error) => self.postMessage({ id, error: String(error.message || error) }),
    );
  });
})((self.briefSearch = self.briefSearch || {}));
