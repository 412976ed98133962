// Puts the reader's colours on the page before it is painted: those chosen here, else those of the system.
(() => {
  const system = "(prefers-color-scheme)";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = window.__md_get("__palette")?.color ?? { media: system };
  const media = chosen.media === system ? `(prefers-color-scheme: ${dark ? "dark" : "light"})` : chosen.media;
  const input = Array.from(document.querySelectorAll("[data-md-color-media]")).find(
    (candidate) => candidate.getAttribute("data-md-color-media") === media,
  );
  for (const name of ["media", "scheme", "primary", "accent"]) {
    const value = input?.getAttribute(`data-md-color-${name}`);
    if (value) document.body.setAttribute(`data-md-color-${name}`, value);
  }
})();
