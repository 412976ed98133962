"""Find runs of capitalised words, and cut each into the names and titles it is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefdesk.article import At, Paragraph
from briefdesk.prose.gazetteer import country_codes, first_names, is_people, state_names
from briefdesk.prose.lexicon import words
from briefdesk.prose.tokens import Word, split_words

PARTICLES = frozenset(
    "van von de del della der den da das di dos du la le las los bin ibn bint al el ter ten y e af av zu".split()
)
SUFFIXES = frozenset("jr sr ii iii iv esq phd md".split())
NAMED_MONTHS = frozenset(("april", "may", "june", "august"))
EAST_ASIAN = frozenset(
    "kim lee park choi jung jeong kang cho yoon yun jang chang lim han shin suh seo kwon hwang ahn an song hong yoo yu moon son oh ri pak "
    "xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang cheuk cheung chan wong lam leung ng ho tsai lai tsang carrie "
    "nguyen tran pham vo dang bui do phan vu truong".split()
)
"""Family names that stand first in Korean, Chinese and Vietnamese names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence or line of a paragraph as words and marks."""

    paragraph: Paragraph
    words: tuple[Word, ...]

    def low(self, index: int) -> str:
        """Return the word at `index` in lower case, or nothing beyond either end."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def slice(self, first: int, last: int) -> str:
        """Return the text of words `first` up to but not including `last`."""
        return self.paragraph.text[self.words[first].start : self.words[last - 1].end]


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A run of words that may be a name, with the title that stands before it."""

    sentence: Sentence
    first: int
    last: int
    """End-exclusive."""
    title: tuple[int, int] | None = None
    """Words of the title straight before the name, end-exclusive."""
    before_title: bool = False
    """The name itself stands before a title: NASA Administrator."""

    @property
    def parts(self) -> tuple[Word, ...]:
        return self.sentence.words[self.first : self.last]

    @property
    def key(self) -> str:
        return " ".join([word.low for word in self.parts])

    @property
    def at(self) -> At:
        words_ = self.sentence.words
        return At(self.sentence.paragraph.n, words_[self.first].start, words_[self.last - 1].end)

    @property
    def text(self) -> str:
        return self.sentence.slice(self.first, self.last)


def split_paragraph(paragraph: Paragraph) -> tuple[Sentence, ...]:
    """Return the sentences of one paragraph."""
    return tuple(Sentence(paragraph=paragraph, words=found) for found in split_words(paragraph.text))


def find_spans(sentence: Sentence) -> Iterator[Span]:
    """Yield the spans of a sentence that may be names, in order."""
    for first, last in _runs(sentence.words):
        yield from _cut(sentence, first, last)


def _runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(found):
        if not _starts(found, index):
            index += 1
            continue
        end = index + 1
        while (longer := _extended(found, index, end)) > end:
            end = longer
        yield index, end
        index = end


def _starts(found: Sequence[Word], index: int) -> bool:
    word = found[index]
    return word.cap and not _is_date_word(found, index)


def _is_date_word(found: Sequence[Word], index: int) -> bool:
    word = found[index]
    if word.low not in words("common_words", "calendar"):
        return False
    if word.low not in NAMED_MONTHS:
        return True
    before = found[index - 1] if index else None
    if before is not None and before.cap and before.low in first_names() and not before.opens:
        return False
    after = found[index + 1] if index + 1 < len(found) else None
    return after is None or not after.cap or word.opens or after.low in words("common_words", "calendar")


def _extended(found: Sequence[Word], first: int, end: int) -> int:
    """Return where the run from `first` to `end` goes on to, or `end`."""
    if end >= len(found):
        return end
    last, following = found[end - 1], found[end]
    if last.owns and not _joins_possessive(found, end):
        return end
    if following.cap:
        return end + 1 if not _is_date_word(found, end) and not _is_first_of_new(found, end) else end
    if following.low in (",", "."):
        return end + 2 if _is_company_suffix(found, end + 1) else end
    if following.low == "-" and end + 1 < len(found) and found[end + 1].cap and following.start == last.end:
        return end + 2
    return _over_connector(found, first, end)


def _is_first_of_new(found: Sequence[Word], index: int) -> bool:
    return found[index].opens


def _joins_possessive(found: Sequence[Word], end: int) -> bool:
    return found[end].cap and found[end - 1].low in words("organizations", "possessors")


def _is_company_suffix(found: Sequence[Word], index: int) -> bool:
    if index >= len(found) or not found[index].cap or found[index - 1].low != ",":
        return False
    low = found[index].low
    return low in SUFFIXES or (
        low in words("organizations", "suffixes") and low not in ("group", "holdings", "holding")
    )


def _over_connector(found: Sequence[Word], first: int, end: int) -> int:
    word = found[end].low
    after = end + 1
    if word in ("of", "for"):
        if after < len(found) and found[after].low == "the":
            after += 1
        heads = words("organizations", "of_heads" if word == "of" else "for_heads")
        titles = words("titles", "heads")
        joins = any(w.low in heads for w in found[first:end]) or (found[end - 1].low in titles and found[end - 1].cap)
        return after + 1 if joins and _is_name_word(found, after) and not found[end - 1].owns else end
    if word in ("and", "&"):
        joins = word == "&" or (
            found[end - 1].low in words("titles", "portfolios")
            and after < len(found)
            and _is_subject_list(found, after)
        )
        return after + 1 if joins and _is_name_word(found, after) else end
    if word in PARTICLES:
        while after < len(found) and found[after].low in PARTICLES and not found[after].cap:
            after += 1
        return after + 1 if _is_name_word(found, after) else end
    return end


def _is_name_word(found: Sequence[Word], index: int) -> bool:
    return index < len(found) and found[index].cap and not _is_date_word(found, index)


def _is_subject_list(found: Sequence[Word], index: int) -> bool:
    """Tell whether what follows "and" goes on naming the subject of a body: Securities and Exchange Commission."""
    end = index
    while end < len(found) and found[end].cap:
        end += 1
    if end == index or found[index].low not in words("titles", "portfolios"):
        return False
    last = found[end - 1].low
    return (
        last in words("organizations", "heads")
        or last in words("titles", "heads")
        or last in words("titles", "portfolios")
        or last == "ministerial"
    )


def _cut(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    first = _without_opening(sentence, first, last)
    if first >= last:
        return
    found = sentence.words
    lows = [word.low for word in found[first:last]]
    if lows[-1] in _whole_heads() and not (len(lows) in (2, 3) and lows[-2] in words("titles", "heads")):
        yield from _split_hyphens(sentence, first, last)
        return
    end = _title_end(sentence, first, last)
    if end is None:
        yield from _cut_place(sentence, first, last)
        return
    start, after = end
    if first < start:
        yield from _prefix(sentence, first, start)
    if after < last:
        yield Span(sentence=sentence, first=after, last=last, title=(first, after))


def _without_opening(sentence: Sentence, first: int, last: int) -> int:
    """Return where the run begins without an opening word that has its capital only for standing there."""
    found = sentence.words
    plain = words("common_words", "words")
    while first < last and found[first].low in plain:
        low = found[first].low
        keeps = (
            low in words("titles", "portfolios")
            or low in words("titles", "modifiers")
            or low in words("titles", "heads")
        )
        if not (found[first].opens or low in ("the", "a", "an")) or (keeps and first + 1 < last):
            break
        first += 1
    return first


def _whole_heads() -> frozenset[str]:
    return (
        words("organizations", "heads")
        | words("places", "heads")
        | words("events", "heads")
        | words("organizations", "suffixes")
    )


def _title_end(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Return where the last title of a run begins and ends, or None where it holds none."""
    heads = words("titles", "heads") | words("titles", "abbreviated") | words("titles", "honorifics")
    found = sentence.words
    at = next((i for i in range(last - 1, first - 1, -1) if found[i].low in heads and not found[i].owns), None)
    if at is None or (
        at == last - 1
        and at > first
        and found[at - 1].low in first_names()
        and found[at].low not in ("president", "minister")
    ):
        return None
    end = _after_complement(sentence, at + 1, last)
    return _title_start(sentence, first, at), end


def _after_complement(sentence: Sentence, end: int, last: int) -> int:
    """Return where "of …" after a title ends: Minister of Foreign Affairs | Cho Tae-yul."""
    if end >= last or sentence.low(end) not in ("of", "for"):
        return end
    subjects = words("titles", "portfolios")
    end += 1
    while end < last and (sentence.low(end) in subjects or sentence.low(end) in ("and", "the", "of", "for", "-")):
        end += 1
    for length in (3, 2, 1):
        if end + length <= last and " ".join(sentence.low(i) for i in range(end, end + length)) in country_codes():
            return end + length
    return end


def _title_start(sentence: Sentence, first: int, at: int) -> int:
    inner = (
        words("titles", "modifiers")
        | words("titles", "portfolios")
        | words("titles", "heads")
        | words("titles", "abbreviated")
    )
    start = at
    while start > first and (
        sentence.low(start - 1) in inner
        or is_people(sentence.low(start - 1))
        or sentence.low(start - 1) in ("and", "of", "for", "&")
    ):
        start -= 1
    while (
        start > first and sentence.low(start - 1) in words("demonyms", "directions") and is_people(sentence.low(start))
    ):
        start -= 1
    return start


def _prefix(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield what stands before a title and may be a name: NASA, in NASA Administrator."""
    if sentence.low(last - 1) in ("of", "and", "for", "-", ","):
        last -= 1
    if first < last:
        yield Span(sentence=sentence, first=first, last=last, before_title=True)


def _split_hyphens(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    yield Span(sentence=sentence, first=first, last=last)


def _cut_place(sentence: Sentence, first: int, last: int) -> Iterator[Span]:
    """Yield a place and the person who follows it apart: the ambassador to Britain | Liu Xiaming."""
    led = sentence.low(first - 1) in ("to", "in", "of", "for", "from")
    for length in (3, 2, 1):
        middle = first + length
        if not led or middle + 2 > last:
            continue
        low = " ".join(sentence.low(i) for i in range(first, middle))
        person = sentence.low(middle) in first_names() or sentence.low(middle) in EAST_ASIAN
        if person and (low in country_codes() or low in state_names()):
            yield Span(sentence=sentence, first=first, last=middle)
            yield Span(sentence=sentence, first=middle, last=last, title=None)
            return
    yield Span(sentence=sentence, first=first, last=last)
