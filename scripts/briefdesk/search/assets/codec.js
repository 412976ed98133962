// How numbers and lists of words are written in the index: the same as in ../codec.py.
(function (search) {
  "use strict";

  function bytesOf(text) {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    return bytes;
  }

  // Reads numbers one after the other, seven bits a byte.
  function numbers(bytes, start) {
    let at = start || 0;
    return {
      take() {
        const byte = bytes[at++];
        if (byte < 128) return byte;
        let number = byte & 127;
        let factor = 128;
        while (bytes[at] > 127) {
          number += (bytes[at++] & 127) * factor;
          factor *= 128;
        }
        return number + bytes[at++] * factor;
      },
      byte: () => bytes[at++],
      skip(count) {
        at += count;
      },
      at: () => at,
      left: () => at < bytes.length,
    };
  }

  function frontDecoded(text, mark) {
    const words = [];
    const marks = [];
    let before = "";
    for (const line of text ? text.split("\n") : []) {
      before = before.slice(0, parseInt(line[0], 36)) + line.slice(1 + mark);
      words.push(before);
      if (mark) marks.push(line.slice(1, 1 + mark));
    }
    return { words, marks };
  }

  // The place of the first item that is not before `wanted`; with `after`, of the first behind it.
  function bisect(items, wanted, after) {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle] < wanted || (after && items[middle] === wanted)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  Object.assign(search, { bytesOf, numbers, frontDecoded, bisect });
})((self.briefSearch = self.briefSearch || {}));
