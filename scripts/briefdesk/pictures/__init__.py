"""Pictures as SVG, drawn when the site is built.

A picture has no colour of its own: its classes begin with `brief-` and the site's sheet paints them in the palette of
the page. It holds nothing that acts or leads anywhere, and is the same bytes for the same values.
"""

from briefdesk.pictures.amounts import Amount, draw_amounts
from briefdesk.pictures.locator import Spot, draw_locator
from briefdesk.pictures.timeline import Moment, draw_timeline

__all__ = ["Amount", "Moment", "Spot", "draw_amounts", "draw_locator", "draw_timeline"]
