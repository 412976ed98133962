"""From bytes to text."""

from briefdesk.errors import UnreadableInput


def decode(data: bytes, source: str) -> str:
    """Return the text of `data`.

    Raises:
        UnreadableInput: If it is in no encoding we know.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput("is not UTF-8 text", where=source, mend="save it as UTF-8") from error
