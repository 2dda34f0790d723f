"""Names as newswire writes them: a sentence of our own, the names that stand in it with their kinds, and what is none."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[..., Any]

# text | names and kinds that must be found | words that must not be a mention
SPANS = [
    (
        "Reporters followed the Finance Minister Petra Novak's car.",
        {"Petra Novak": "person"},
        ["the Finance Minister Petra Novak's"],
    ),
    ("The Harbor Commission's chief resigned on Monday.", {"Harbor Commission": "organization"}, ["The Harbor Commission's"]),
    (
        "Former President Ingrid Solheim returned to Oslo.",
        {"Ingrid Solheim": "person", "Oslo": "place"},
        ["President Ingrid Solheim"],
    ),
    (
        "Dr. Amara Diallo and Prof. Lars Lund signed the letter.",
        {"Amara Diallo": "person", "Lars Lund": "person"},
        ["Dr. Amara Diallo"],
    ),
    ("Gen. Paul Otieno's troops left the town.", {"Paul Otieno": "person"}, ["Gen. Paul Otieno", "Paul Otieno's"]),
    ("Sen. Maria Alvarez said so.", {"Maria Alvarez": "person"}, ["Sen. Maria Alvarez", "Sen"]),
    (
        "Mr. Halvorsen met Mrs. Dahl. Erik Halvorsen and Ana Dahl agreed.",
        {"Halvorsen": "person", "Dahl": "person"},
        ["Mr. Halvorsen"],
    ),
    ("Archbishop Tomas Rivera blessed the ship.", {"Tomas Rivera": "person"}, ["Archbishop Tomas Rivera"]),
    (
        "The ministers thanked the World Bank and the Red Cross.",
        {"World Bank": "organization", "Red Cross": "organization"},
        [],
    ),
    ("He joined the United Nations in 1998.", {"United Nations": "organization"}, ["the United Nations"]),
    (
        "Chief Executive Niamh Doyle bought shares in Kestrel Bank.",
        {"Niamh Doyle": "person", "Kestrel Bank": "organization"},
        [],
    ),
    ("Judge Anna Kowalska's ruling stands.", {"Anna Kowalska": "person"}, ["Anna Kowalska's"]),
    ("Prime Minister-elect Jonas Berg spoke first.", {"Jonas Berg": "person"}, ["Minister-elect Jonas Berg"]),
    ("Then-Defense Minister Carlos Vega signed it.", {"Carlos Vega": "person"}, ["Defense Minister Carlos Vega"]),
    ("Ex-governor Lucia Prado was freed.", {"Lucia Prado": "person"}, []),
    ("Countess Mathilde Rosen sold the house.", {"Mathilde Rosen": "person"}, ["Countess Mathilde Rosen"]),
    ("The company named Svein Tore Haugland as chairman.", {"Svein Tore Haugland": "person"}, []),
    ("Nordlys Chief Executive Svein Tore Haugland left.", {"Svein Tore Haugland": "person"}, []),
    ("Mountain guide Sepp Kranewitter found them.", {"Sepp Kranewitter": "person"}, []),
    ("He told newspaper Vestposten that he would stay.", {"Vestposten": "organization"}, []),
    ("Dredging firm Ostmark Marine said the firm Ostmark Marine was innocent.", {"Ostmark Marine": "organization"}, []),
]
FAMILY_FIRST = [
    (
        "Foreign Minister Kwon Tae-hee met reporters. Kwon declined to comment.",
        {"Kwon Tae-hee": "person", "Kwon": "person"},
        [],
    ),
    ("Reporters asked Ma Dong-jin. Ma is now ambassador to Chile.", {"Ma Dong-jin": "person", "Ma": "person"}, []),
    ("President Baek Sun Woo spoke for an hour.", {"Baek Sun Woo": "person"}, ["President Baek Sun Woo"]),
    ("Chinese Foreign Ministry spokesman Qiu Weidong said on Friday that talks went on.", {"Qiu Weidong": "person"}, []),
    ("Vietnamese President Dinh Van Loc received them in Hanoi.", {"Dinh Van Loc": "person", "Hanoi": "place"}, []),
    ("Truong Thi Bich Ngoc, a lawyer, filed the suit.", {"Truong Thi Bich Ngoc": "person"}, []),
    ("Hsu Pei-ling beat Chuang Ming-te by 900 votes.", {"Hsu Pei-ling": "person", "Chuang Ming-te": "person"}, []),
    ("Kim Ha-neul, a nurse, and Lee Do-yun, a driver, were hurt.", {"Kim Ha-neul": "person", "Lee Do-yun": "person"}, []),
    ("Vice Minister Oh Se-young visited Busan.", {"Oh Se-young": "person"}, ["Oh Se-"]),
    ("Liang Zhengguo, a researcher in Shanghai, disagreed.", {"Liang Zhengguo": "person"}, []),
]
PARTS = [
    ("Jean-Luc Perrault and Anne-Marie Dubois resigned.", {"Jean-Luc Perrault": "person", "Anne-Marie Dubois": "person"}, []),
    ("Fergus O'Malley-Kane, the chairman, agreed.", {"Fergus O'Malley-Kane": "person"}, []),
    ("Joachim von der Heyde founded the company.", {"Joachim von der Heyde": "person"}, []),
    ("Henk van der Laan, a banker, was questioned.", {"Henk van der Laan": "person"}, []),
    ("Salim bin Hamad al-Rawahi opened the talks.", {"Salim bin Hamad al-Rawahi": "person"}, []),
    ("Economist Pilar de la Roca disagreed.", {"Pilar de la Roca": "person"}, ["Economist Pilar de la Roca"]),
    ("Rui Falcao e Sousa, a businessman, was held.", {"Rui Falcao e Sousa": "person"}, []),
    ("Leonardo di Santo and Ahmed el-Masry met.", {"Leonardo di Santo": "person", "Ahmed el-Masry": "person"}, []),
    ("Rajesh K. Iyengar led the study.", {"Rajesh K. Iyengar": "person"}, []),
    ("J.R. Whitcombe and T.S. Oakley wrote it.", {"J.R. Whitcombe": "person", "T.S. Oakley": "person"}, []),
    ("Mayor Wendell T. Osgood III voted no.", {"Wendell T. Osgood III": "person"}, []),
    ("Lawyers for Carl Jensen Jr. appealed.", {"Carl Jensen Jr.": "person"}, []),
    ("Juan Carlos Dominguez Jr., president of the chamber, spoke.", {"Juan Carlos Dominguez Jr.": "person"}, []),
    ('Councilman Desmond "Des" Akers voted against.', {'Desmond "Des" Akers': "person"}, []),
    (
        "Messrs. Yoon and Kishida shook hands in Tokyo.",
        {"Yoon": "person", "Kishida": "person"},
        ["Messrs. Yoon", "Yoon and Kishida"],
    ),
    ("Messrs Brandt and Keller denied it.", {"Brandt": "person", "Keller": "person"}, ["Messrs Brandt"]),
    ("Shares of Vanags & Reinholds rose.", {"Vanags & Reinholds": "organization"}, []),
    ("Lumitex AG and Hydralys Inc. merged.", {"Lumitex AG": "organization"}, []),
    ("The Central Bank of Ireland raised rates.", {"Central Bank of Ireland": "organization"}, ["Central Bank"]),
    ("Nurses at the Hospital of Saint Brida went on strike in Norway.", {"Norway": "country"}, []),
]
COUNTRIES = [
    ("U.S. officials met S. Korea's envoy.", {"U.S.": "country", "S. Korea": "country"}, ["S. Korea's"]),
    ("N. Korea fired two missiles.", {"N. Korea": "country"}, []),
    ("The ROK and the DPRK held talks.", {"ROK": "country", "DPRK": "country"}, []),
    ("South Korea protested, and the North did not answer.", {"South Korea": "country", "North": "country"}, []),
    ("Cheong Wa Dae declined to comment.", {"Cheong Wa Dae": "place"}, []),
    ("The Blue House and the Kremlin agreed.", {"Blue House": "place", "Kremlin": "place"}, ["The Blue House"]),
    ("Downing Street said the visit was off.", {"Downing Street": "place"}, []),
    ("The White House and the Elysee Palace issued statements.", {"White House": "place", "Elysee Palace": "place"}, []),
    ("The U.K. and the UAE signed a deal.", {"U.K.": "country", "UAE": "country"}, []),
    ("Ties between the U.S. and China soured.", {"U.S.": "country", "China": "country"}, ["the U.S."]),
    ("The UK-Norway pipeline leaks.", {"UK": "country", "Norway": "country"}, []),
    ("Guinea-Bissau and Timor-Leste joined.", {"Guinea-Bissau": "country", "Timor-Leste": "country"}, []),
    (
        "Officials from Burkina Faso and Sao Tome and Principe met.",
        {"Burkina Faso": "country", "Sao Tome and Principe": "country"},
        [],
    ),
    ("Czechs and Slovaks voted on Friday.", {"Czechs": "group", "Slovaks": "group"}, []),
    ("He lives in Georgia, near Atlanta.", {}, []),
    ("Jordan Pike, a nurse, spoke. Pike is 30.", {"Jordan Pike": "person"}, ["Jordan"]),
    ("WASHINGTON, D.C. officials met in Washington, D.C.", {"Washington, D.C.": "place"}, []),
]
INSTRUMENTS = [
    ("The Northern Fisheries Treaty expired.", {}, ["Northern Fisheries Treaty"]),
    ("Both signed the Oslo Accords in May.", {}, ["Oslo Accords"]),
    ("The Indo-Pacific Strategy was published.", {}, ["Indo-Pacific Strategy"]),
    ("The Gulf Water Agreement takes effect.", {}, ["Gulf Water Agreement"]),
    ("Parliament passed the Clean Rivers Act.", {}, ["Clean Rivers Act"]),
    ("The General Security of Military Information Agreement, or GSOMIA, lapses.", {}, ["GSOMIA"]),
    ("Talks on the Baltic Sea Charter resumed.", {}, ["Baltic Sea Charter"]),
    ("Seoul may terminate the NORFA pact.", {"Seoul": "place"}, ["NORFA"]),
    ("The minister defended the Harbor Protection Plan.", {}, ["Harbor Protection Plan"]),
    ("The Nuclear Materials Convention binds them.", {}, ["Nuclear Materials Convention"]),
]
ONE_KIND = [
    "Velden said profits rose. Analysts at Velden Group agreed. Velden shares fell.",
    "Ana Morland leads the party. Morland was cheered. Critics of Morland left. In Morland's view all is well.",
    "Kestrel cut jobs. Kestrel Bank is based in Dublin. The head of Kestrel apologized.",
    "Tarn Hollis is a town. The town of Tarn Hollis flooded. Residents of Tarn Hollis fled.",
    "Paris Okafor sang. Okafor, a singer, bowed. Reporters asked Okafor why.",
]


def _check(found: Any, expected: dict[str, str], absent: list[str]) -> None:
    kinds = {one.span.of(found.text): one.kind for one in found.mentions if one.form in ("name", "alias", "metonym")}
    assert {words: kinds.get(words) for words in expected} == expected
    actors = {name for one in found.actors for name in (one.name, *one.aliases)}
    assert not set(absent) & set(kinds)
    assert not set(absent) & actors


@pytest.mark.parametrize(("text", "expected", "absent"), SPANS)
def test_a_name_stands_without_title_article_or_possessive(find: Find, text: str, expected: dict[str, str], absent: list[str]):
    _check(find(text), expected, absent)


@pytest.mark.parametrize(("text", "expected", "absent"), FAMILY_FIRST)
def test_family_names_may_come_first(find: Find, text: str, expected: dict[str, str], absent: list[str]):
    _check(find(text), expected, absent)


@pytest.mark.parametrize(("text", "expected", "absent"), PARTS)
def test_hyphens_particles_initials_and_suffixes_belong_to_a_name(find: Find, text: str, expected: Any, absent: list[str]):
    _check(find(text), expected, absent)


@pytest.mark.parametrize(("text", "expected", "absent"), COUNTRIES)
def test_countries_and_their_seats_are_known_however_they_are_written(find: Find, text: str, expected: Any, absent: list[str]):
    _check(find(text), expected, absent)


@pytest.mark.parametrize(("text", "expected", "absent"), INSTRUMENTS)
def test_agreements_treaties_laws_and_strategies_are_no_actors(find: Find, text: str, expected: Any, absent: list[str]):
    _check(find(text), expected, absent)


@pytest.mark.parametrize("text", ONE_KIND)
def test_one_name_has_one_kind_throughout_an_article(find: Find, text: str):
    found = find(text)
    kinds: dict[str, set[str]] = {}
    for one in found.mentions:
        if one.form in ("name", "alias"):
            kinds.setdefault(one.span.of(text).lower(), set()).add(one.kind)
    assert kinds
    assert all(len(some) == 1 for some in kinds.values()), kinds


@pytest.mark.parametrize(
    ("headline", "story", "people"),
    [
        ("HALVORSEN QUITS AS MAYOR OF TARN HOLLIS", "Erik Halvorsen resigned on Monday.", {"Erik Halvorsen"}),
        ("Finance Chief Novak Warns Of Deeper Cuts To Come", "Petra Novak, the finance chief, spoke in Oslo.", {"Petra Novak"}),
        (
            "Dahl, Berg To Meet Again After Talks Falter",
            "Ana Dahl and Jonas Berg will meet in May.",
            {"Ana Dahl", "Jonas Berg"},
        ),
        ("Court Clears Editor Who Printed Letters Of Admiral", "Editor Rosa Lund was acquitted.", {"Rosa Lund"}),
    ],
)
def test_a_headline_in_capitals_or_title_case_names_nobody_whom_the_story_does_not(
    find: Find, headline: str, story: str, people: set[str]
):
    found = find(f"{headline}\n\n{story}", headline=headline)
    assert {one.name for one in found.actors if one.kind == "person"} == people
    assert not any(one.kind == "organization" for one in found.actors)


def test_a_word_that_only_begins_a_sentence_is_no_name(find: Find):
    found = find('Turnout was low. A low turnout was feared. Foolhardy moves deserve this. "Time is short." It was the time.')
    assert found.actors == ()


def test_makers_named_in_brackets_within_a_line_are_no_actors(find: Find):
    found = find("The bridge is open. (Reporting by Tom Hale, Editing by Gerald E. Marsh) We welcome comments.")
    assert [one for one in found.actors if one.kind == "person"] == []


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Norway's Yara Grain ASA left. A buyer of Yara Grain ASA left.", "Yara Grain ASA", "organization"),
        ("The Belgians won. Fans of the Belgians sang.", "Belgians", "group"),
        ("The talks failed. Rohingya fled.", "Rohingya", "group"),
        ("Prince Wilhelm and his wife Kate arrived in Oslo. Kate left.", "Kate", "person"),
        ("Fox reported it first, and Fox News confirmed it.", "Fox", "organization"),
        ("It drifted into the Gulf of Mexico on Monday.", "Gulf of Mexico", "place"),
    ],
)
def test_legal_forms_and_nationalities_tell_the_kind(find: Find, text: str, words: str, kind: str):
    assert find(text).mention(words).kind == kind


def test_storms_and_pairs_of_names_are_no_actors(find: Find):
    found = find(
        "Tropical storm Alex hit the coast. The U.N.-Iraq accord held. Post-Brexit talks failed. Hurricane Berta came."
    )
    assert not any(one.name in ("Alex", "U.N.-Iraq", "Post-Brexit", "Hurricane Berta") for one in found.actors)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dream Act activist Dan Peralta left.", ["Dan Peralta"]),
        ("Sun Systems Inc. earned less. Sun is slow.", ["Sun Systems Inc."]),
    ],
)
def test_acts_are_no_actors_and_firms_are_one_with_their_first_word(find: Find, text: str, names: list[str]):
    assert [one.name for one in find(text).actors] == names


def test_he_after_a_long_quotation_is_the_one_who_spoke(find: Find):
    found = find(
        'William Schaff, an expert, said tests were slow. "This is not trivial," Schaff said. "The question will come up. Do '
        'you offer it? And if so, when? It is hard. It is not easy. Nobody knows."\n\nSo far, doctors have leaned toward it, '
        "he said, but they have yet to vote."
    )
    assert found.actor("he").name == "William Schaff"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbor Secretary Mr Ashdown’s Department of Ports has been slow to act, critics say.", "Ashdown"),
        ("Earlier Tom Ashdown had said that the pier was safe.", "Tom Ashdown"),
        ("The pier closed again. Meanwhile Tom Ashdown told reporters that it was safe.", "Tom Ashdown"),
    ],
)
def test_a_form_of_address_or_an_opening_word_is_no_part_of_a_name(text: str, name: str, find: Find):
    assert name in find(text).words("person")


def test_a_rank_before_a_person_is_no_part_of_an_organization(find: Find):
    found = find("Retired Coast Guard Adm. Tom Ashdown said on Monday that the leak had been stopped.")
    assert "Tom Ashdown" in found.words("person")
    assert not [words for words in found.words("organization") if words != "Coast Guard"]


def test_a_verb_between_two_names_and_the_title_of_a_show_are_no_names(find: Find):
    text = "On Friday, Quill let Tamura speak first. She was on “The Late Show With Otto Berg,” in May. Karel van der Ven left."
    actors = find(text).actors
    assert [actor.name for actor in actors] == ["Quill", "Tamura", "Karel van der Ven"]


def test_a_headline_of_title_case_with_a_clipped_verb_names_nobody_at_length(find: Find):
    actors = find("Ana Lima Suffered A Big Blow. Here’s Her Plan Going Forward.\n\nAna Lima spoke on Monday.").actors
    assert [actor.name for actor in actors] == ["Ana Lima"]


def test_father_and_son_of_one_sentence_are_two(find: Find):
    text = (
        "The law was used by Mayor George Quill in 1990, and again by his son, Mayor George W. Quill, in 2001. "
        "George W. Quill lost the next election."
    )
    found = find(text)
    assert found.actor("George Quill") != found.actor("George W. Quill")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The plan failed, said Senator Tom Ashdown, Republican of Georgia.", "US"),
        ("The plan failed, said Representative-elect Rita Kolber, Democrat of New Jersey.", "US"),
        ("Georgia businessman Tom Ashdown said on Monday that the worst was over.", None),
        ("The Russian officers Ashdown says broke in were never found. Tom Ashdown spoke on Monday.", None),
        ("WASHINGTON (AP) — Health Minister Jose Brandt said on Monday that the worst was over.", None),
    ],
)
def test_a_country_is_of_words_that_say_so(text: str, country: str | None, find: Find):
    (person,) = {one.id: one for one in find(text).actors if one.kind == "person" and one.named}.values()
    assert person.country == country


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ashdown said he would not go. Later Ashdown told his staff that the talks were over.", "person"),
        ("The Ashdown said she had been told. The Ashdown denied that her papers were kept.", "organization"),
    ],
)
def test_who_is_he_after_its_verbs_is_a_person(text: str, kind: str):
    from analysis import language
    from analysis.actors.readings import kinds
    from analysis.actors.terms.found import make_name
    from analysis.model import Article

    doc = next(iter(language.parse([Article(id="test", text=text)])))
    names = [make_name(doc, token.i, end=token.i + 1, kind="organization") for token in doc if token.text == "Ashdown"]
    assert {name.kind for name in kinds.settle_kinds(doc, names)} == {kind}
