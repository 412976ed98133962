// Words near a misspelt one: the same as in ../spelling.py.
(function (search) {
  "use strict";
  const ONE_EDIT_LETTERS = 7;
  const LONGEST = 40;

  search.editsAllowed = function (word) {
    if (word.length < 4 || word.length > LONGEST || /\p{Nd}/u.test(word)) return 0;
    return word.length <= ONE_EDIT_LETTERS ? 1 : 2;
  };

  search.distance = function (one, other, limit) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    let older = [];
    let old = Array.from({ length: other.length + 1 }, (_, j) => j);
    for (let i = 1; i <= one.length; i++) {
      const current = [i];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        let best = Math.min(old[j] + 1, current[j - 1] + 1, old[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          best = Math.min(best, older[j - 2] + 1);
        }
        current.push(best);
        if (best < least) least = best;
      }
      if (least > limit) return limit + 1;
      older = old;
      old = current;
    }
    return Math.min(old[other.length], limit + 1);
  };
})((self.briefSearch = self.briefSearch || {}));
