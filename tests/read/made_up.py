"""Two made-up stories, and databases' bundles of them as each database lays them out."""

from dataclasses import dataclass

FERRY = (
    "The harbor council of Port Elder voted on Monday to sell its two oldest ferries, the council's clerk, Mira Holm, said.",
    '"They have served us for forty years," Holm told reporters. The buyer, a yard on Elder Isle, will break them up in June.',
)
SCHOOL = (
    "The school in Lower Tarn will stay open for another year, the district's superintendent, Jon Askild, said on Tuesday.",
    "Parents had gathered 900 names against its closing. Askild said that the roof would be mended in the summer.",
)


@dataclass(frozen=True)
class Story:
    """One story as a database describes it."""

    headline: str
    publisher: str
    day: str
    paragraphs: tuple[str, str]
    byline: str | None = None


STORIES = (
    Story("Council sells its oldest ferries", "The Elder Herald", "2018-11-05", FERRY, byline="Asta Lind"),
    Story("Tarn school stays open", "Tarn Valley Post", "2018-11-06", SCHOOL),
)


def nexis_text(labels: tuple[str, str, str, str], counted: str, days: tuple[str, str]) -> str:
    """Return the older LexisNexis text: labels for byline, section, length and language, in an interface's language."""
    byline, section, length, language = labels
    first, second = STORIES
    wrapped = FERRY[0].replace(" sell ", " sell\n")  # a line of such a bundle has less than eighty characters
    return f"""
Download Request: Selected Items: 1-2
Time Of Request: Monday, November 12, 2018  10:11:12
Terms: (ferry or school)

                               {counted.format(1)}


                               {first.publisher}

                            {days[0]}
                                 Late Edition

{first.headline}

{byline}: {first.byline}

{section}: NEWS; Pg. 4

{length}: 44 words


{wrapped}

{FERRY[1]}

LOAD-DATE: November 9, 2018

{language}: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2018 Elder Herald Ltd
                              All Rights Reserved

                               {counted.format(2)}


                               {second.publisher}

                            {days[1]}

{second.headline}

{length}: 40 words

{SCHOOL[0]}

{SCHOOL[1]}

LOAD-DATE: November 10, 2018

{language}: ENGLISH


                       Copyright 2018 Tarn Valley Post
"""


def nexis_uni(end: str = "End of Document", body: str = "Body", labels: tuple[str, str] = ("Byline", "Length")) -> list[str]:
    """Return the paragraphs of Nexis Uni, its cover first."""
    first, second = STORIES
    cover = [
        "User Name: = A. Reader",
        "Date and Time: = Monday, November 12, 2018 10:11:00 AM EST",
        "Job Number: = 12",
        "Documents (2)",
    ]
    cover += [f"1. {first.headline}", "Client/Matter: -None-", "Search Terms: ferry", "2. " + second.headline]
    one = [
        first.headline,
        first.publisher,
        "November 5, 2018 Monday, Late Edition",
        "Copyright 2018 Elder Herald All Rights Reserved",
    ]
    one += [
        "Section: NEWS; Pg. 4",
        f"{labels[1]}:\xa044 words",
        f"{labels[0]}:\xa0{first.byline}",
        body,
        *FERRY,
        "Graphic",
        "A ferry at its pier.",
    ]
    one += ["Load-Date:\xa0November 9, 2018", end]
    two = [second.headline, second.publisher, "November 6, 2018 Tuesday 8:05 AM GMT", "Copyright 2018 Tarn Valley Post"]
    two += [f"{labels[1]}: 40 words", body, *SCHOOL, "Classification", "Language: ENGLISH", "Subject: SCHOOLS (90%)", end]
    return [*cover, *one, *two]


def factiva_plain(words: str = "words", language: str = "English", document: str = "Document") -> list[str]:
    """Return the lines of Factiva's RTF without field codes."""
    first, second = STORIES
    one = [
        "News",
        first.headline,
        f"By {first.byline}",
        f"44 {words}",
        "5 November 2018",
        first.publisher,
        "ELDH",
        "4",
        language,
    ]
    one += ["Copyright 2018 The Elder Herald", *FERRY, f"{document} ELDH000020181105eeb500001"]
    two = [
        second.headline,
        f"40 {words}",
        "6 November 2018",
        "09:30",
        second.publisher,
        "TARNV",
        language,
        "(c) 2018 Tarn Valley Post",
    ]
    return [
        *one,
        *two,
        *SCHOOL,
        f"{document} TARNV00020181106eeb600002",
        "Search Summary",
        "Text ferry or school",
        "Date 01/01/2018",
    ]


def factiva_codes(gap: str = " ") -> list[str]:
    """Return the lines of Factiva with field codes; a line of the text begins with a word that is a code, too."""
    first, second = STORIES
    one = [("HD", first.headline), ("BY", f"By {first.byline}"), ("WC", "44 words"), ("PD", "5 November 2018"), ("ET", "06:30")]
    one += [
        ("SN", first.publisher),
        ("SC", "ELDH"),
        ("LA", "English"),
        ("LP", FERRY[0]),
        ("TD", FERRY[1]),
        ("IN", "i7 : Shipping"),
    ]
    one += [("RE", "eland : Elder Island"), ("AN", "Document ELDH000020181105eeb500001")]
    two = [("SE", "Schools"), ("HD", second.headline), ("WC", "40 words"), ("PD", "6 November 2018"), ("SN", second.publisher)]
    two += [
        ("LA", "English"),
        ("LP", SCHOOL[0]),
        ("TD", "BY the summer the roof will be mended."),
        ("AN", "Document TARNV00020181106eeb600002"),
    ]
    return [*(f"{code}{gap}{value}" for code, value in one), "", *(f"{code}{gap}{value}" for code, value in two), SCHOOL[1]][
        :-1
    ]


def proquest(labels: dict[str, str], counted: str) -> str:
    """Return ProQuest's text, with the labels of an interface's language."""
    first, second = STORIES
    rule, author, text, title, paper = "_" * 60, labels["author"], labels["text"], labels["title"], labels["paper"]
    one = [
        rule,
        counted.format(1),
        first.headline,
        f"{author}: Lind, Asta",
        "Abstract: Ferries.",
        f"{text}: {FERRY[0]}",
        FERRY[1],
    ]
    one += [f"{title}: {first.headline}", f"{paper}: {first.publisher}; Port Elder", f"{labels['date']}: {labels['day']}"]
    two = [f"{labels['id']}: 2130000001", rule, counted.format(2), second.headline]
    two += [f"Publication info: {second.publisher} ; Tarn [Tarn]06 Nov 2018: B2.", f"{text}: {SCHOOL[0]}"]
    two += ["Note: this line is of the story.", SCHOOL[1], "Subject: Schools; Roofs", f"{title}: {second.headline}"]
    two += [f"{paper}: {second.publisher}", f"{labels['id']}: 2130000002", rule, "Contact us at: http://proquest.example"]
    return "\n\n".join([*one, *two, ""])


def newsbank() -> str:
    """Return NewsBank's text."""
    first, second = STORIES
    one = [
        first.headline,
        "Elder Herald, The (Port Elder, EI) - November 5, 2018",
        f"Author: {first.byline}\nSection: News\nPage: 4",
    ]
    one += ["OpenURL Link: https://infoweb.newsbank.com/x", *FERRY, "Record: 16F1A2B3C4D5E6F7\nCopyright: 2018 Herald"]
    two = [second.headline, "November 6, 2018 | Tarn Valley Post (Lower Tarn, EI)\nSection: Schools | Page: 2", *SCHOOL]
    return "\n\n".join([*one, *two, "Copyright, 2018, Tarn Valley Post", ""])
