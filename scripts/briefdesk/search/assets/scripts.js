// In a page opened from a file: reads the files of the index as scripts, each of which is one call.
(function (search) {
  "use strict";
  if (typeof document === "undefined") return;
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

  // Lets the page draw and listen between two pieces of work, which would otherwise be one long task.
  search.pause = function () {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve();
      };
      channel.port2.postMessage(null);
    });
  };

  search.scriptLoader = function (folder) {
    return (path) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const key = path.replace(/-[0-9a-f]+\.js$/, "");
        script.src = folder + path;
        script.onload = () => {
          script.remove();
          const values = called.get(key);
          called.delete(key);
          if (values) resolve(values);
          else reject(new Error(`${path} holds nothing`));
        };
        script.onerror = () => {
          script.remove();
          reject(new Error(`${path} cannot be read`));
        };
        document.head.append(script);
      });
  };
})((self.briefSearch = self.briefSearch || {}));
