// Brings the files of the index to the page: fetched where it is hosted, as scripts where it was opened from a file.
(function (search) {
  "use strict";
  const folder = document.currentScript.src.replace(/[?#].*$/, "").replace(/[^/]*$/, "");
  const called = new Map();
  const deliver = (key, values) => called.set(key, values);
  self.__brief = {
    ix: (...values) => deliver("ix.js", values),
    p: (...values) => deliver(`p/${values[0]}`, values),
    o: (...values) => deliver(`o/${values[0]}`, values),
    d: (...values) => deliver(`d/${values[0]}`, values),
    f: (...values) => deliver(`f/${values[0]}`, values),
    sp: (...values) => deliver(`sp/${values[0]}`, values),
  };

  function runScript(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = folder + path;
      script.onload = () => {
        script.remove();
        resolve();
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`${path} cannot be read`));
      };
      document.head.append(script);
    });
  }

  async function asScript(path) {
    await runScript(path);
    const key = path.replace(/-[0-9a-f]+\.js$/, "");
    const values = called.get(key);
    called.delete(key);
    if (!values) throw new Error(`${path} holds nothing`);
    return values;
  }

  // Only the entry's name stays when the index changes.
  async function fetched(path) {
    const response = await fetch(folder + path, { cache: path === "ix.js" ? "no-cache" : "default" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const content = await response.text();
    return JSON.parse(`[${content.slice(content.indexOf("(") + 1, content.lastIndexOf(")"))}]`);
  }

  search.site = new URL("../", folder).href;
  search.runScript = runScript;
  // A promise of the arguments that a file of the index holds, by its path.
  search.load = location.protocol === "file:" ? asScript : fetched;
})((self.briefSearch = self.briefSearch || {}));
