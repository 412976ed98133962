"""`python -m briefdesk` is the same program as `briefdesk`."""

import sys

from briefdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
