"""Linking people: which mentions are one person, and what that person is called."""

import re

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
        "R K Menon | RK Menon | Menon",
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
        # one name in several alphabets and passports
        "Aleksandr Osin | Alexander Osin | Oleksandr Osin",
        "Volodymyr Osin | Vladimir Osin",
        "Dmytro Osin | Dmitry Osin | Dmitriy Osin",
        "Serhii Osin | Sergiy Osin | Sergey Osin",
        "Andrii Boyko | Andrei Boiko",
        "Ihor Melnik | Igor Melnyk",
        "Yevgeny Osin | Evgeni Osin | Eugeny Osin",
        "Nicolai Dimov | Nikolai Dimoff",
        "Mykhailo Osin | Mikhail Osin",
        "Petro Osin | Pyotr Osin",
        "Georgios Pappas | George Pappas",
        "Ramil Huseynov | Ramil Guseinov",
        "Elchin Hajiyev | Elchin Gadzhiev",
        "Rəna Tofiq qızı Əlizadə | R. Alizade",
        "Elçin Məmmədov | Elchin Mammadov",
        "Mohammed Al-Harbi | Muhammad Al-Harbi | Mohamed Al Harbi",
        "Ahmed Hassan | Ahmad Hasan",
        "Hussein Jabir | Husain Jabir",
        "Yusuf bin Ali | Yousef bin Ali",
        "Shaikh Abdulla Al Rumi | Abdullah Al Rumi",
        "Emin Rahmonov | Emin Rakhmonov",
        "Zhanna Akhmetova | Janna Ahmetova",
        # hyphens, order, capitals, nicknames, numbers
        "Li Xiaoming | LI Xiao-ming",
        "KIM Jong-soo | Jong-soo Kim | Kim Jong Soo",
        "Anna-Maria Berg | Anna Maria Berg",
        "Jean-Luc Martin | J.-L. Martin",
        "Tom “Sharkey” Ward | Sharkey Ward | Tom Ward",
        "William H. Carter III | William Carter",
        "Petrov A.B. | A. B. Petrov | Alexander Borisovich Petrov",
        # family names of several parts
        "Gabriel García Moreno | García | García Moreno",
        "Juan Carlos de la Vega | De la Vega",
        "Maria dos Santos Lima | Santos Lima",
        "Ion Popescu-Vlad | Popescu-Vlad | Vlad",
        "Bilal ibn Rashid Al Amri | Bilal Al Amri",
        "Abu Salim Karim Nasser | Karim Nasser",
        "Patrick O’Brien | O'Brien",
        # a servant of God is one part, an article none, a letter with a mark two letters
        "Abdul Rahman Al-Harbi | Abdulrahman Al Harbi | Abdul-Rahman Al-Harbi",
        "Abdulaziz Al Marri | Abdul Aziz Al-Marri | Abdul Aziz",
        "Abd al-Rahman Nasser | Abdul Rahman Nasser | ABDUL RAHMAN NASSER",
        "Khalid El-Masri | Khaled Al-Masry | Khaled Masri",
        "Jürgen Müller | Juergen Mueller | Jurgen Muller",
        "Søren Møller | Soeren Moeller | Soren Moller",
        "Stjepan Đukić | Stjepan Djukic",
        "Đặng Minh Khôi | Dang Minh Khoi",
    ],
)
def test_joins(row: str) -> None:
    assert grouped(row) == [list(range(row.count("|") + 1))]


@pytest.mark.parametrize(
    ("row", "groups"),
    [
        ("Ilham Karimov | Rustam Karimov", [[0], [1]]),
        ("I. Karimov | R. Karimov", [[0], [1]]),
        ("Adil bin Saud bin Omar | Saud bin Adil | Saud bin Omar", [[0], [1], [2]]),
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
        ("Aleksandr Osin | Aleksei Osin", [[0], [1]]),
        ("Aleksandr Osin | Aleksandra Osin", [[0], [1]]),
        ("Dmytro Kovalenko | Dmitry Kovalchuk", [[0], [1]]),
        ("Sergey Ivanov | Serhii Petrov", [[0], [1]]),
        ("Ihor Melnyk | Ivan Melnyk", [[0], [1]]),
        ("Mohammed Al-Harbi | Mahmoud Al-Harbi", [[0], [1]]),
        ("Ahmed Hassan | Hamed Hassan", [[0], [1]]),
        ("Hasan Jabir | Husain Jabir", [[0], [1]]),
        ("Omar Said | Amr Said", [[0], [1]]),
        ("Karim Aziz | Karima Aziz", [[0], [1]]),
        ("Georgios Pappas | Giannis Pappas", [[0], [1]]),
        ("Ramil Huseynov | Rasim Guseinov", [[0], [1]]),
        ("Ali Hasanov | Ali Hasanli", [[0], [1]]),
        ("Ivan Petrov | Ivan Petrenko", [[0], [1]]),
        ("Sergey Ivanov | Sergey Ivanova", [[0], [1]]),
        ("Carlos García Moreno | Luis García Moreno | García", [[0], [1, 2]]),
        ("A. Petrov | O. Petrov", [[0], [1]]),
        ("Jan Novak | Jana Novak", [[0], [1]]),
        ("Marin Popa | Marina Popa", [[0], [1]]),
        ("Peter Hansen | Petra Hansen", [[0], [1]]),
        ("Li Na | Li Ning", [[0], [1]]),
        ("Tom Bell Jr. | Ann Bell Jr.", [[0], [1]]),
        ("Gil Grant | Gillian Hill", [[0], [1]]),
        ("Ana Ruiz-Diaz | Eva Diaz | Ruiz-Diaz", [[0, 2], [1]]),
        ("Abdul Rahman Saleh | Abdul Karim Saleh", [[0], [1]]),
        ("Abdullah Al Marri | Abdulaziz Al Marri", [[0], [1]]),
        ("Abdul Rahman Saleh | Abdul Rahim Saleh", [[0], [1]]),
        ("Abdulaziz Al Marri | Aziz Al Marri", [[0], [1]]),
        ("Francisco Ruiz | Francisca Ruiz", [[0], [1]]),
        ("Andrei Popov | Andrea Popov", [[0], [1]]),
        ("Jürgen Müller | Jürgen Möller", [[0], [1]]),
        ("Ana Ruiz-Diaz | Eva Diaz | Diaz", [[0], [1, 2]]),
    ],
)
def test_keeps_apart(row: str, groups: list[list[int]]) -> None:
    assert grouped(row) == groups


@pytest.mark.parametrize(
    ("text", "names", "groups"),
    [
        ("Ralph Bell and Mrs. Bell came. Mr. Bell left.", "Ralph Bell|Bell|Bell", [[0, 2], [1]]),
        ("Ralph Bell and Mrs. Bell. Mrs. Bell left.", "Ralph Bell|Bell|Bell", [[0], [1, 2]]),
        ("Ralph Bell, Speaker of Malta, and Mrs. Bell", "Ralph Bell|Bell", [[0], [1]]),
        ("Ralph Bell, Speaker of St. Lucia, and Mrs. Bell", "Ralph Bell|Bell", [[0], [1]]),
        ("Ralph Bell and his wife Mrs. Bell", "Ralph Bell|Bell", [[0], [1]]),
        ("Ralph Bell and his elder brother R. Bell", "Ralph Bell|R. Bell", [[0], [1]]),
        ("Ralph Bell (Malta) and Mr. Bell (Oman)", "Ralph Bell|Bell", [[0], [1]]),
        ("Ralph Bell, his son Ralph Bell, came", "Ralph Bell|Ralph Bell", [[0], [1]]),
        ("Ralph Bell spoke and Mr. Bell left", "Ralph Bell|Bell", [[0, 1]]),
        ("Ralph Bell. And Mr. Bell left", "Ralph Bell|Bell", [[0, 1]]),
        ("Ralph Bell; Mr. Bell left", "Ralph Bell|Bell", [[0, 1]]),
        ("Mr. and Mrs. Bell met Ann Bell", "Bell|Ann Bell", [[0, 1]]),
    ],
)
def test_two_side_by_side(text: str, names: str, groups: list[list[int]]) -> None:
    mentions, at = [], 0
    for name in names.split("|"):
        at = text.index(name, at)
        mentions.append(PersonMention(at, at + len(name), name))
        at += len(name)
    honorifics = [
        HonorificMention(*match.span(), match[0]) for match in re.finditer(r"Mrs?\.", text)
    ]
    assert people.same_people(mentions, honorifics, text) == groups


def test_nobody() -> None:
    assert people.same_people([]) == []


@pytest.mark.parametrize(
    ("row", "name", "given", "family"),
    [
        ("Anna Bell | Bell", "Anna Bell", "Anna", "Bell"),
        ("A. Bell", "A. Bell", "A.", "Bell"),
        ("RK Menon", "RK Menon", "RK", "Menon"),
        ("NG Mei Ling", "NG Mei Ling", "Mei Ling", "NG"),
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
