/* Opens the note behind a paragraph mark beside the mark, and closes it with Escape. Without this script the same
   links open the same notes at the foot of the window. */
(() => {
  "use strict"

  const WIDE = matchMedia("(min-width: 60em)")
  let opener = null

  const noteOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))

  function close({ goesBack }) {
    const note = document.querySelector(".brief-note--open")
    if (!note) return
    note.classList.remove("brief-note--open")
    note.parentElement.classList.remove("brief-evidence--open")
    opener?.setAttribute("aria-expanded", "false")
    if (goesBack) opener?.focus()
  }

  /* On a wide window the note stands under its mark; on a narrow one the style sheet keeps it at the foot. */
  function place(box, link) {
    box.style.top = box.style.left = ""
    if (!WIDE.matches) return
    const mark = link.getBoundingClientRect()
    const frame = box.offsetParent.getBoundingClientRect()
    const room = frame.width - box.offsetWidth
    box.style.top = `${mark.bottom - frame.top + 8}px`
    box.style.left = `${Math.max(0, Math.min(mark.left - frame.left - 24, room))}px`
  }

  function open(link) {
    const note = noteOf(link)
    if (!note) return
    close({ goesBack: false })
    opener = link
    note.classList.add("brief-note--open")
    note.parentElement.classList.add("brief-evidence--open")
    link.setAttribute("aria-expanded", "true")
    place(note.parentElement, link)
    note.tabIndex = -1
    note.focus({ preventScroll: true })
    note.parentElement.scrollIntoView({ block: "nearest" })
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("a[href^='#evidence-']")
    if (mark) {
      event.preventDefault()
      open(mark)
    } else if (event.target.closest(".brief-note > p:first-child > a:last-child")) {
      event.preventDefault()
      close({ goesBack: true })
    } else if (!event.target.closest(".brief-evidence") || event.target.closest("a[href^='#claim-']")) {
      close({ goesBack: false })
    }
  })

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close({ goesBack: true })
  })

  document.addEventListener("focusout", (event) => {
    const box = event.target.closest(".brief-evidence--open")
    if (box && event.relatedTarget && !box.contains(event.relatedTarget)) close({ goesBack: false })
  })

  /* An address that leads to a note opens it beside its mark, as a click there would. */
  const marks = [...document.querySelectorAll("sup a[href^='#evidence-']")]
  const asked = marks.find((mark) => mark.hash === location.hash)
  if (asked) {
    location.replace(`#${asked.closest("sup").id}`)
    open(asked)
  }
})()
