"""One module per command; each defines `command` and imports what is heavy only inside it."""
