// Words as the search knows them: the same rules as in ../words.py, whose comments say why.
(function (search) {
  "use strict";
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  const MARK =
    "\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0900-\\u0963\\u0981-\\u0df3" +
    "\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e80-\\u0ece\\u1000-\\u1049\\u1780-\\u17d3";
  const UNIT = `[\\p{L}\\p{N}${MARK}]`;
  const WORD = new RegExp(
    `${LETTER}(?:\\.${LETTER})+(?!${UNIT})(?:['’][sS](?!${UNIT}))?` +
      `|\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?!${UNIT})` +
      `|${UNIT}+(?:['’][sS](?!${UNIT}))?`,
    "gu",
  );
  const DROPPED = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g;
  const PAIRED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff";
  const IS_PAIRED = new RegExp(`^[${PAIRED}]`);
  const RUNS = new RegExp(`[${PAIRED}]+|[^${PAIRED}]+`, "g");
  const POSSESSIVE = /['’][sS]$/;
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th", ð: "d", ı: "i", ς: "σ", "\n": "" };
  const OTHER_LETTER = /[ßæœøđłþðıς\n]/g;
  const ASCII = /^[\0-\x7f]*$/;

  function folded(word) {
    const bare = word.replace(POSSESSIVE, "").replace(/[.,]/g, "").toLowerCase();
    if (ASCII.test(bare)) return bare;
    const plain = bare.normalize("NFKD").replace(DROPPED, "").normalize("NFC");
    return plain.replace(OTHER_LETTER, (letter) => LETTERS[letter]);
  }

  function pairs(run) {
    if (!IS_PAIRED.test(run) || run.length === 1) return [run];
    const found = [];
    for (let i = 0; i < run.length - 1; i++) found.push(run.slice(i, i + 2));
    return found;
  }

  function located(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const plain = folded(match[0]);
      const start = match.index;
      const end = start + match[0].length;
      const runs = ASCII.test(plain) ? [plain] : plain.match(RUNS) || [];
      const keepsLength = plain.length === match[0].length;
      let at = start;
      for (const run of runs) {
        const terms = pairs(run);
        terms.forEach((term, i) => {
          const isAlone = terms.length === 1 && runs.length === 1;
          found.push(
            isAlone || !keepsLength
              ? { term, start, end }
              : { term, start: at + i, end: at + i + term.length },
          );
        });
        at += run.length;
      }
    }
    return found;
  }

  search.located = located;
  search.terms = (text) => located(text).map((found) => found.term);
})((self.briefSearch = self.briefSearch || {}));
