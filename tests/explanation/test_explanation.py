"""`briefdesk extract --explain` names the rule and the words for every item. The articles are invented."""

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefdesk.commands.extract import command
from briefdesk.explanation import explain, render_explanation
from briefdesk.extractors import extract_facts, gathered
from briefdesk.readers import read_article, read_input
from briefdesk.vocabulary import Vocabulary
from conftest import ROOT
from golden import assert_case, case_files, case_id, read_case

PAGES = sorted((ROOT / "tests" / "gate" / "pages").glob("*.txt"))


@pytest.mark.golden
@pytest.mark.parametrize("path", case_files("explanation"), ids=case_id)
def test_an_article_is_explained(path: Path) -> None:
    """Each item stands with its place, its rule and the words the rule went by."""
    article = read_article(read_case(path)[0].encode(), path.name, {})
    assert_case(path, render_explanation(path.name, explain(extract_facts(article, Vocabulary()))))


@pytest.mark.parametrize("page", PAGES[::4], ids=lambda page: page.stem)
def test_every_item_is_explained_once(page: Path) -> None:
    """As many reasons as items of each kind, none without a rule, each quoting words that the article holds."""
    facts = extract_facts(read_article(read_input(str(page)), page.name, {}), Vocabulary())
    found, reasons = gathered(facts), explain(facts)
    kinds = Counter(why.kind for why in reasons if why.kind != "article")
    for kind in ("people", "organizations", "places", "quotes", "figures", "dates", "claims", "topics"):
        assert kinds[kind] == len(getattr(found, kind)), kind
    assert all(why.rule for why in reasons)
    whole = {paragraph.n: paragraph.text for paragraph in found.article.paragraphs}
    for why in reasons:
        if why.kind in ("people", "organizations", "places", "figures", "dates") and why.at:
            assert why.words
            assert why.words in whole[why.at.paragraph]


def test_only_the_option_changes_what_is_printed(tmp_path: Path) -> None:
    """Without it the output is the JSON that other programs read; with it, text under the file's name."""
    path = tmp_path / "a.txt"
    path.write_text("HARBOR CITY — The council voted to keep the ferry, Mayor Ann Roe said.\n", "utf-8")
    plain, explained = (CliRunner().invoke(command, [*options, str(path)]) for options in ([], ["--explain"]))
    assert plain.output.startswith('{"schema": ')
    assert explained.output.startswith(f"{path}\n\narticle\n")
    assert "  Ann Roe [1, 57-64]\n      title before" in explained.output
