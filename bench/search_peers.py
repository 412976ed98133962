"""Pages with the peers' searches over the same documents: Material's own, Pagefind, MiniSearch."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from search_browser import Place

NODE = Path(__file__).parent / "node"
MATERIAL = """
site_name: Peer
theme: {name: material, font: false}
plugins: [search]
nav: [Home: index.md]
"""
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Peer</title><input id="q"><p id="n"></p><ol id="r"></ol>
"""
MINISEARCH = """
let ready;
const input = document.getElementById("q");
const list = document.getElementById("r");
const number = document.getElementById("n");
const open = async () => {
  const documents = await (await fetch("documents.json")).json();
  const index = new MiniSearch({ fields: ["title", "text"], storeFields: ["title", "text"],
    searchOptions: { boost: { title: 6 }, prefix: true, fuzzy: 0.2, combineWith: "AND" } });
  index.addAll(documents);
  return index;
};
input.addEventListener("input", async () => {
  ready = ready || open();
  const found = (await ready).search(input.value);
  number.textContent = found.length;
  const item = (hit) => Object.assign(document.createElement("li"), { textContent: hit.title });
  list.replaceChildren(...found.slice(0, 8).map(item));
});
"""
PAGEFIND = """
import * as pagefind from "./pagefind/pagefind.js";
const input = document.getElementById("q");
const list = document.getElementById("r");
const number = document.getElementById("n");
input.addEventListener("input", async () => {
  const found = await pagefind.search(input.value);
  number.textContent = found.results.length;
  const shown = await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
  const item = (hit) => Object.assign(document.createElement("li"), { textContent: hit.meta.title });
  list.replaceChildren(...shown.map(item));
});
"""
INDEX = """
import { readFile } from "node:fs/promises";
import * as pagefind from "pagefind";
const [documents, out] = process.argv.slice(2);
const { index } = await pagefind.createIndex({});
for (const { id, title, text } of JSON.parse(await readFile(documents, "utf8"))) {
  await index.addCustomRecord({ url: `/${id}/`, content: text, language: "en", meta: { title } });
}
await index.writeFiles({ outputPath: out });
await pagefind.close();
"""


def peers(documents: Path, folder: Path) -> list[Place]:
    """Return the pages of the peers, made below `folder` from a list of documents."""
    if not (NODE / "node_modules").is_dir():
        sys.exit(f"no peers to measure; bring them with `npm ci --prefix {NODE.relative_to(NODE.parents[1])}`")
    return [_material(documents, folder / "material"), _pagefind(documents, folder), _minisearch(documents, folder)]


def _material(documents: Path, folder: Path) -> Place:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    index = folder / "site" / "search" / "search_index.json"
    content = json.loads(index.read_text("utf-8"))
    content["docs"] = [
        {"location": f"{d['id']}/", "title": d["title"], "text": f"<p>{d['text']}</p>"}
        for d in json.loads(documents.read_text("utf-8"))
    ]
    index.write_text(json.dumps(content, separators=(",", ":")), "utf-8")
    return Place(
        name="Material",
        folder=folder / "site",
        page="index.html",
        box=".md-search__input",
        result=".md-search-result__link",
        said=".md-search-result__meta",
        nothing="No matching",
    )


def _pagefind(documents: Path, folder: Path) -> Place:
    site = folder / "pagefind"
    site.mkdir()
    script = NODE / "node_modules" / ".briefdesk-index.mjs"
    script.write_text(INDEX, "utf-8")
    subprocess.run(["node", str(script), str(documents), str(site / "pagefind")], check=True, stdout=subprocess.DEVNULL)
    (site / "index.html").write_text(f'{PAGE}<script type="module" src="peer.js"></script></html>', "utf-8")
    (site / "peer.js").write_text(PAGEFIND, "utf-8")
    return _page("Pagefind", site)


def _minisearch(documents: Path, folder: Path) -> Place:
    site = folder / "minisearch"
    site.mkdir()
    shutil.copy(documents, site)
    shutil.copy(NODE / "node_modules" / "minisearch" / "dist" / "umd" / "index.js", site / "minisearch.js")
    page = f'{PAGE}<script src="minisearch.js"></script><script src="peer.js"></script></html>'
    (site / "index.html").write_text(page, "utf-8")
    (site / "peer.js").write_text(MINISEARCH, "utf-8")
    return _page("MiniSearch", site)


def _page(name: str, site: Path) -> Place:
    return Place(name=name, folder=site, page="index.html", box="#q", result="#r li", said="#n", nothing="0")
