"""Read saved pages with trafilatura alone, as its own documentation says: `peer_trafilatura.py FILE…`."""

import sys
from pathlib import Path

from trafilatura import bare_extraction

for name in sys.argv[1:]:
    print(bare_extraction(Path(name).read_text("utf-8"), with_metadata=True) is not None)
