"""Why an extract has its figures and dates."""

from collections.abc import Iterator
from functools import cache

from briefdesk.article import At
from briefdesk.explanation.why import Facts, Why
from briefdesk.extract import Figure
from briefdesk.extractors.dates import match_forms
from briefdesk.extractors.figures.quantities import Amount, find_amounts


def why_figures(facts: Facts) -> Iterator[Why]:
    """Yield which form each figure has: of its number, unit and qualifier, and who is said to say so."""
    amounts = cache(lambda n: {a.start: a for a in find_amounts(facts.article.paragraphs[n - 1].text)})
    for figure in facts["figures"]:
        amount = amounts(figure.at.paragraph).get(figure.at.start)
        noun = f" {figure.noun}" if figure.noun else ""
        yield Why(
            kind="figures",
            item=f"{figure.text}{noun}",
            rule=_form(figure, amount),
            words=facts.around(figure.at),
            at=figure.at,
        )


def _form(figure: Figure, amount: Amount | None) -> str:
    parts = [f"number in {amount.number.form}" if amount else "number"]
    if figure.unit:
        parts.append(f"currency {figure.unit}" if amount and amount.money else f"unit {figure.unit}")
    if figure.high is not None:
        parts.append("two numbers joined to a range")
    elif figure.qualifier != "exact":
        parts.append(f"qualified as {figure.qualifier}")
    if figure.attributed_to:
        parts.append(f"said by {figure.attributed_to}")
    return ", ".join(parts)


def why_dates(facts: Facts) -> Iterator[Why]:
    """Yield which form each date has, and the words by which its direction is told."""
    forms = cache(lambda n: match_forms(facts.article.paragraphs[n - 1].text))
    for mention in facts["dates"]:
        names = (name for name, match in forms(mention.at.paragraph) if _holds(match.span(), mention.at))
        form = next(names, "date").replace("_", " ")
        item = f"{mention.text} = {mention.value}"
        yield Why(kind="dates", item=item, rule=form, words=facts.around(mention.at, before=48), at=mention.at)


def _holds(span: tuple[int, int], at: At) -> bool:
    return span[0] <= at.start and at.end <= span[1]
