"""Fixing: a file's text and the findings in it -> the text with every safe mend carried out.

Only the front matter is ever written to, never the text below it. Comments, quotation marks, line ends and all other
bytes stay as they are.
"""

from briefdesk.fixing.mend import Mended, mend_text

__all__ = ["Mended", "mend_text"]
