"""Prints: what is kept of an article so that quotes can be held against it when it is not there.

A print holds hashes of the article's runs of five words, salted with the article's own fingerprint. Whoever has a
quote can tell whether it stands in the article; what the article says cannot be read from it.
"""

from briefdesk.prints.made import make_print
from briefdesk.prints.stored import RUN, Print, parse_print, print_path, render_print
from briefdesk.prints.words import Word, segments_of, words_of

__all__ = ["RUN", "Print", "Word", "make_print", "parse_print", "print_path", "render_print", "segments_of", "words_of"]
