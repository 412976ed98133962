"""Find the members of a family by walking its folder, so that adding one adds one file."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from briefdesk.errors import BrokenFamily


def member_names(package: str) -> tuple[str, ...]:
    """Return the names of the public modules of `package`, in alphabetical order, importing none of them."""
    paths = importlib.import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(paths) if not m.name.startswith("_")))


@cache
def members(package: str, verb: str = "") -> Mapping[str, Callable[..., Any]]:
    """Return each module's own function, `<verb>_<module>` or `<module>`, by module name in alphabetical order.

    Raises:
        BrokenFamily: If a module has no function of that name.
    """
    found: dict[str, Callable[..., Any]] = {}
    for name in member_names(package):
        module = importlib.import_module(f"{package}.{name}")
        wanted = f"{verb}_{name}" if verb else name
        function = getattr(module, wanted, None)
        if function is None:
            raise BrokenFamily(f"{package}.{name} defines no function {wanted}")
        found[name] = function
    return MappingProxyType(found)
