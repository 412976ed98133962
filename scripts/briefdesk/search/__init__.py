"""The search: an index in small files that pages, programs and `briefdesk search` read alike."""

from briefdesk.search.reader import IndexReader
from briefdesk.search.searching import Found, Sorting, search
from briefdesk.search.site import FOLDER, search_files
from briefdesk.search.snippets import snippet

__all__ = ["FOLDER", "Found", "IndexReader", "Sorting", "search", "search_files", "snippet"]
