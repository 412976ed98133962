"""How English news prose is built: sentences, words, and the word lists in `briefdesk/lexicon/`."""
