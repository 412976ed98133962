"""The search: an index in small files that pages, programs and `briefdesk search` read alike."""
