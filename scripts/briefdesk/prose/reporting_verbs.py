"""The verbs that report speech, in every form that news prose uses."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefdesk.prose.lexicon import lexicon

Manner = Literal["speech", "tell", "think", "characterise"]
Form = Literal["finite", "participle"]


@dataclass(frozen=True, kw_only=True)
class Verb:
    """A form of a reporting verb."""

    plain: str
    manner: Manner
    form: Form


@cache
def verb_forms() -> Mapping[str, Verb]:
    """Return every form of every reporting verb."""
    forms: dict[str, Verb] = {}
    manners: tuple[Manner, ...] = ("characterise", "think", "tell", "speech")
    for manner in manners:
        for plain in lexicon("reporting")[manner]:
            for form in lexicon("reporting")["irregular"].get(plain) or inflect(plain):
                kind: Form = "participle" if form.endswith("ing") else "finite"
                forms[form] = Verb(plain=plain, manner=manner, form=kind)
    return forms


@cache
def phrasal_verbs() -> Mapping[tuple[str, str], Verb]:
    """Return the verbs that report only with a small word behind them, by form and that word: "fired", "back"."""
    return {
        (form, particle): Verb(plain=f"{form} {particle}", manner="speech", form="finite")
        for particle, forms in lexicon("reporting")["particles"].items()
        for form in forms
    }


@cache
def verbs_beside() -> Mapping[str, Verb]:
    """Return every form of the verbs that report only right beside a quotation: "…," she began."""
    irregular = lexicon("reporting")["irregular"]
    return {
        form: Verb(plain=plain, manner="speech", form="participle" if form.endswith("ing") else "finite")
        for plain in lexicon("reporting")["beside"]
        for form in irregular.get(plain) or inflect(plain)
    }


def inflect(plain: str) -> tuple[str, ...]:
    """Return the regular forms of a verb: plain, third person, past, participle."""
    if plain.endswith("y") and plain[-2] not in "aeiou":
        return plain, f"{plain[:-1]}ies", f"{plain[:-1]}ied", f"{plain}ing"
    if plain.endswith("e"):
        return plain, f"{plain}s", f"{plain}d", f"{plain[:-1]}ing"
    third = f"{plain}es" if plain.endswith(("s", "sh", "ch", "x")) else f"{plain}s"
    return plain, third, f"{plain}ed", f"{plain}ing"
