// Asks the engine: in a worker where the page is hosted, in the page itself where it was opened from a file.
(function (search) {
  "use strict";
  const folder = document.currentScript.src.replace(/[?#].*$/, "").replace(/[^/]*$/, "");

  function addScript(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} cannot be read`));
      document.head.append(script);
    });
  }

  function inPage() {
    const ready = addScript(`${folder}engine.js`).then(() => search.engine(search.scriptLoader(folder)));
    return (request) => ready.then((engine) => engine.answer(request));
  }

  function inWorker() {
    const worker = new Worker(`${folder}engine.js`);
    const entry = fetch(`${folder}ix.js`, { cache: "no-cache" }).then((response) => (response.ok ? response.text() : ""));
    entry.catch(() => "").then((text) => worker.postMessage({ entry: text }));
    const waiting = new Map();
    let last = 0;
    worker.addEventListener("message", ({ data }) => {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error) reject(new Error(data.error));
      else resolve(data.answer);
    });
    return (request) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.postMessage({ id: last, request });
      });
  }

  let connected = null;
  search.site = new URL("../", folder).href;

  // A promise of the engine's answer to a request.
  search.ask = function (request) {
    connected = connected || (location.protocol === "file:" ? inPage() : inWorker());
    return connected(request);
  };

  // A function that asks, and calls `show` with the newest answer only: what was typed meanwhile is asked next.
  search.newest = function (show, fail) {
    let current = 0;
    let isBusy = false;
    let next = null;
    async function run() {
      while (next) {
        const { request, number } = next;
        next = null;
        try {
          const answer = await search.ask(request);
          if (number === current) show(answer, request);
        } catch (error) {
          if (number === current) fail(error);
        }
      }
      isBusy = false;
    }
    return function (request) {
      next = { request, number: ++current };
      if (!isBusy) {
        isBusy = true;
        run();
      }
    };
  };
})((self.briefSearch = self.briefSearch || {}));
