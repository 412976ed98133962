// Asks the engine, which is brought when somebody first searches.
(function (search) {
  "use strict";
  let connected = null;

  // The entry of the index is on its way while the engine still is.
  async function connect() {
    let entry = search.load("ix.js");
    entry.catch(() => null);
    const load = (path) => {
      const early = path === "ix.js" ? entry : null;
      if (early) entry = null;
      return early || search.load(path);
    };
    await search.runScript("engine.js");
    return search.engine(load);
  }

  // A promise of the engine's answer to a request; `show` is given what is there before all of it is.
  search.ask = async function (request, show) {
    connected = connected || connect();
    let engine;
    try {
      engine = await connected;
    } catch (error) {
      connected = null;
      throw error;
    }
    return engine.answer(request, show);
  };

  // A function that asks, and calls `show` with answers to the newest request only; older ones are given up.
  search.newest = function (show, fail) {
    let current = 0;
    return async function (asked) {
      const number = ++current;
      const request = { ...asked, isWanted: () => number === current };
      const shown = (answer) => answer && request.isWanted() && show(answer, asked);
      try {
        shown(await search.ask(request, shown));
      } catch (error) {
        if (request.isWanted()) fail(error);
      }
    };
  };
})((self.briefSearch = self.briefSearch || {}));
