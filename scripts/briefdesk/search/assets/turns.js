// Work in pieces: the page can draw and listen between two of them, and no piece is long.
(function (search) {
  "use strict";
  const PIECE_MILLISECONDS = 10;
  let began = 0;

  function turn() {
    if (self.scheduler && self.scheduler.yield) return self.scheduler.yield();
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  }

  // Begins a piece of work: what was before it was waiting.
  search.begin = function () {
    began = performance.now();
  };

  // A promise of a moment for others if this piece of work has been long enough, else nothing to wait for.
  search.pause = function () {
    if (performance.now() - began < PIECE_MILLISECONDS) return null;
    return turn().then(search.begin);
  };
})((self.briefSearch = self.briefSearch || {}));
