/* Puts a button beside each citation that copies it. */
(() => {
  "use strict"

  if (!navigator.clipboard) return
  for (const citation of document.querySelectorAll(".brief-citation")) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "brief-copy"
    button.textContent = "Copy"
    button.setAttribute("aria-label", `Copy as ${citation.previousElementSibling.textContent}`)
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(citation.innerText)
      button.textContent = "Copied"
    })
    citation.before(button)
  }
})()
