/* Shows what a link to a briefing, a person, an organization or a place leads to, when the pointer or the keyboard
   rests on it. What is shown is on the site in small scripts, which load from a server and from a file alike:
   one for each day of briefings, and one for the entities of a kind whose names begin alike. */
(() => {
  "use strict"

  const HERE = new URL(document.currentScript.src)
  const SITE = new URL("../", HERE)
  const BRIEFING = /^briefings\/\d{4}\/(?<shard>\d{4}-\d{2}-\d{2})-[^/]+\/$/
  const ENTITY = /^entities\/(?<kind>person|organization|place)\/(?<id>[^/]+)\/$/
  const PATIENCE = { open: 250, close: 250 }
  const known = new Map()
  const asked = new Map()
  let shown = null
  let timer = 0

  window.briefdeskPreviews = (previews) => {
    for (const [address, preview] of Object.entries(previews)) known.set(address, preview)
  }

  /* The address of a page below the site, the same whether its file is `x/index.html` or `x.html`. */
  function addressOf(link) {
    if (!link.href.startsWith(SITE.href) || link.hash && link.pathname === location.pathname) return ""
    const path = decodeURIComponent(link.href.slice(SITE.href.length).replace(/[?#].*$/, ""))
    return path.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "/")
  }

  function shardOf(address) {
    const entity = ENTITY.exec(address)
    if (entity && entity.groups.id !== "index") return `${entity.groups.kind}-${entity.groups.id.slice(0, 2)}`
    return BRIEFING.exec(address)?.groups.shard
  }

  function load(shard) {
    if (!asked.has(shard)) {
      asked.set(shard, new Promise((resolve) => {
        const script = document.createElement("script")
        script.src = new URL(`previews/${encodeURIComponent(shard)}.js`, HERE)
        script.onload = script.onerror = resolve
        document.head.append(script)
      }))
    }
    return asked.get(shard)
  }

  function line(name, text) {
    const element = document.createElement("span")
    element.className = `brief-preview-${name}`
    element.dir = "auto"
    element.textContent = text
    return element
  }

  function close() {
    clearTimeout(timer)
    if (!shown) return
    shown.box.remove()
    shown.link.removeAttribute("aria-describedby")
    if (shown.title) shown.link.title = shown.title
    shown = null
  }

  function place(box, link) {
    const [first] = link.getClientRects()
    const left = Math.min(first.left, document.documentElement.clientWidth - box.offsetWidth - 12)
    const below = first.bottom + 6
    const top = below + box.offsetHeight > innerHeight ? first.top - box.offsetHeight - 6 : below
    box.style.left = `${Math.max(12, left)}px`
    box.style.top = `${Math.max(6, top)}px`
  }

  async function show(link) {
    const address = addressOf(link)
    const shard = shardOf(address)
    if (!shard) return close()
    await load(shard)
    const preview = known.get(address)
    const isWanted = link.matches(":hover, :focus-visible")
    if (!preview || !isWanted || shown?.link === link) return
    close()
    const box = document.createElement("div")
    box.id = "brief-preview"
    box.className = "brief-preview"
    box.setAttribute("role", "tooltip")
    const [title, description, when] = preview
    box.append(line("title", title), line("words", description), line("when", when))
    document.body.append(box)
    shown = { link, box, title: link.title }
    link.removeAttribute("title")
    link.setAttribute("aria-describedby", box.id)
    place(box, link)
  }

  function later(action, wait) {
    clearTimeout(timer)
    timer = setTimeout(action, wait)
  }

  const linkOf = (event) => event.target.closest?.(".md-content a[href]")
  const isOnPreview = (event) => Boolean(event.target.closest?.(".brief-preview"))

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return
    const link = linkOf(event)
    if (link && link !== shown?.link) later(() => show(link), PATIENCE.open)
    else if (link || isOnPreview(event)) clearTimeout(timer)
    else if (shown) later(close, PATIENCE.close)
    else clearTimeout(timer)
  })
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event)
    if (link?.matches(":focus-visible")) show(link)
    else close()
  })
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close()
  })
  document.addEventListener("pointerdown", close)
  addEventListener("scroll", close, { passive: true })
})()
