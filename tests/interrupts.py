"""What tests of Ctrl-C need."""

import signal


def heed_interrupts() -> None:
    """Undo what a shell does to programs that it starts in the background: they would not hear Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
