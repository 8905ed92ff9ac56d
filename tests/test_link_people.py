"""Linking people: which mentions are one person, and what that person is called."""

import pytest

from extract.link import people
from extract.mentions import HonorificMention, PersonMention


def read(row: str) -> tuple[list[PersonMention], list[HonorificMention]]:
    """Return the mentions of "A Bell | Mr. Bell", each with the honorific before it."""
    mentions, honorifics, at = [], [], 0
    for piece in row.split("|"):
        text = piece.strip()
        head, _, rest = text.partition(" ")
        if head in ("Mr.", "Ms.", "Mrs.", "Sir", "Madam"):
            honorifics.append(HonorificMention(at, at + len(head), head))
            at, text = at + len(head) + 1, rest
        mentions.append(PersonMention(at, at + len(text), text))
        at += len(text) + 10
    return mentions, honorifics


def grouped(row: str) -> list[list[int]]:
    return people.same_people(*read(row))


@pytest.mark.parametrize(
    "row",
    [
        "Parviz Hasanli | Hasanli",
        "Ana Prado-Quispe | Ms. Quispe | Prado",
        "Wei Prado-Quispe | W. Quispe",
        "Parviz Hasanli | P. Hasanli | P.Hasanli",
        "Parviz Hasanli | HASANLI",
        "HASANLI Parviz | Parviz Hasanli",
        "Parviz HASANLI | Mr. Hasanli",
        "Hasanli | Parviz Hasanli",
        "P. Hasanli | Parviz Hasanli",
        "Oleg Petrovich Drozdov | O.P. Drozdov | Drozdov Oleg Petrovich",
        "Oleg Drozdov | Oleg Petrovich",
        "Oleg Drozdov | O. P. Drozdov | Oleg Petrovich",
        "Yuri Osin | Yury Osin | Yu. Osin | Iurii Osin",
        "Aliyev | Aliev",
        "Shavkat Nazarov | Sh.Nazarov | Sh. Nazarov",
        "Khurshid Mamedov | Kh. Mammedov",
        "Sergei Mamadov | Sergey Mamedov",
        "Otto van der Heide | Van der Heide | van der Heide",
        "Khaled bin Omar Al-Balushi | Khaled Al-Balushi | Al-Balushi",
        "Şükrü Yılmaz | Sukru Yilmaz | Yılmaz",
        "José Ibáñez Rey | José Ibanez | Ibáñez Rey",
        "Robert M. Ashby, Jr. | Ashby | Robert Ashby",
        "Le Van Tuan | Tuan",
        "Kim Min-jae | Kim | KIM Min-jae",
        "Retno K. Wibowo | Retno",
        "Carlos Franco Franca | Franco Franca",
        "Rustam Ali oglu Veliyev | R. Veliyev",
        "Mr. Bell | Anna Bell",
        "Teodoro L. Lopez | Lopez",
    ],
)
def test_joins(row: str) -> None:
    assert grouped(row) == [list(range(row.count("|") + 1))]


@pytest.mark.parametrize(
    ("row", "groups"),
    [
        ("Ilham Karimov | Rustam Karimov", [[0], [1]]),
        ("I. Karimov | R. Karimov", [[0], [1]]),
        ("Anna Bell | Mr. Bell | Ms. Bell", [[0, 1], [2]]),
        ("Mr. Bell | Mrs. Bell", [[0], [1]]),
        ("Mr. Tom Bell | Mrs. Ann Bell | Mrs. Bell | Mr. Bell", [[0, 3], [1, 2]]),
        ("Ilham Karimov | Rustam Karimov | Karimov", [[0], [1, 2]]),
        ("Ilham Karimov | Rustam Karimov | I. Karimov | Karimov", [[0, 2, 3], [1]]),
        ("Karimov | Rustam Karimov | Ilham Karimov", [[0, 1], [2]]),
        ("Petrov | Petrova", [[0], [1]]),
        ("Ivan Petrov | Anna Petrova | Petrova", [[0], [1, 2]]),
        ("Anna Bell | Anna Stone", [[0], [1]]),
        ("Anna Bell | Bell Anna Maria | Maria", [[0, 1, 2]]),
        ("Kim Min-jae | Kim So-yeon", [[0], [1]]),
        ("Li Wei | Wei Li", [[0, 1]]),
        ("Stone | Bell | Stone", [[0, 2], [1]]),
        ("A. Stone | B. Stone | Stone | A. Stone | Stone", [[0, 3, 4], [1, 2]]),
        ("Oleg Petrovich Drozdov | Oleg Ivanovich Drozdov", [[0], [1]]),
        ("O. P. Drozdov | O. I. Drozdov", [[0], [1]]),
        ("Teodoro L. Lopez | Maria Lima | Lima", [[0], [1, 2]]),
        ("Ó | é", [[0], [1]]),
    ],
)
def test_keeps_apart(row: str, groups: list[list[int]]) -> None:
    assert grouped(row) == groups


def test_nobody() -> None:
    assert people.same_people([]) == []


@pytest.mark.parametrize(
    ("row", "name", "given", "family"),
    [
        ("Anna Bell | Bell", "Anna Bell", "Anna", "Bell"),
        ("A. Bell", "A. Bell", "A.", "Bell"),
        ("Mr. Bell", "Bell", None, "Bell"),
        ("Retno", "Retno", None, None),
        ("BELL Anna", "BELL Anna", "Anna", "BELL"),
        ("Bell | Anna Bell", "Anna Bell", "Anna", "Bell"),
        ("Zhang Weiguo", "Zhang Weiguo", "Weiguo", "Zhang"),
        ("Kim Min-jae", "Kim Min-jae", "Min-jae", "Kim"),
        ("Sokolov Ivan Petrovich", "Sokolov Ivan Petrovich", "Ivan Petrovich", "Sokolov"),
        ("Otto van der Heide", "Otto van der Heide", "Otto", "van der Heide"),
        ("Khaled bin Omar Al-Balushi", "Khaled bin Omar Al-Balushi", "Khaled Omar", "Al-Balushi"),
        ("Batbayar Ganzorig | G. Batbayar", "Batbayar Ganzorig", "Ganzorig", "Batbayar"),
        ("José Ibáñez", "José Ibáñez", "José", "Ibáñez"),
        ("ANNA BELL | Anna Bell", "Anna Bell", "Anna", "Bell"),
    ],
)
def test_name_parts(row: str, name: str, given: str | None, family: str | None) -> None:
    assert people.name_parts(*read(row)) == (name, given, family)
