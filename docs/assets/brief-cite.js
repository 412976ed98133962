/* Puts a button beside each citation that copies it, and one into each note of evidence that copies the claim's address. */
(() => {
  "use strict"

  if (!navigator.clipboard) return

  function copying(words, label, text) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "brief-copy"
    button.textContent = words
    button.setAttribute("aria-label", label)
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text())
      button.textContent = "Copied"
    })
    return button
  }

  for (const citation of document.querySelectorAll(".brief-citation")) {
    citation.before(copying("Copy", `Copy as ${citation.previousElementSibling.textContent}`, () => citation.innerText))
  }
  for (const head of document.querySelectorAll(".brief-note > p:first-child")) {
    const claim = head.querySelector("a[href^='#claim-']")
    const canonical = document.querySelector("link[rel=canonical]")
    const address = () => new URL(claim.hash, canonical?.href ?? location.href).href
    head.lastElementChild.before(copying("Copy link", `Copy link to what rests on ${claim.textContent}`, address))
  }
})()
