"""What goes wrong outside the program: a clear line instead of a traceback."""


class BriefdeskError(Exception):
    """Work that cannot be done: what happened, where, and how to mend it, in one line.

    The command line prints it on standard error and exits with status 2.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        line = f"{head}; {self.mend}" if self.mend else head
        return " ".join(line.split())


class UnreadableInput(BriefdeskError):
    """A file that is missing, empty, too large, binary, or in no encoding we know."""


class BrokenFamily(BriefdeskError):
    """A module in a walked folder that lacks the function its name promises."""
