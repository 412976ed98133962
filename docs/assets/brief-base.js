// What the theme's script expects to find: a store for the reader's settings, one for each site.
(() => {
  const scope = new URL(document.currentScript.dataset.scope, location);
  const key = (name, where) => `${where.pathname}.${name}`;
  window.__md_scope = scope;
  window.__md_hash = (text) => Array.from(text).reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  window.__md_get = (name, store = localStorage, where = scope) => {
    try {
      return JSON.parse(store.getItem(key(name, where)));
    } catch {
      return null; // A browser may forbid the store, or another page have written to it.
    }
  };
  window.__md_set = (name, value, store = localStorage, where = scope) => {
    try {
      store.setItem(key(name, where), JSON.stringify(value));
    } catch {
      // A setting that cannot be kept holds for this page.
    }
  };
})();
