"""Languages of texts; the people and events of the examples are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import languages

ENGLISH = (
    "The ministers of fisheries of the six islands met in Suva and took note of the report on"
    " the state of the reefs. They will meet again in the spring of next year in Honiara. "
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(ENGLISH, "en", id="English"),
        pytest.param(ENGLISH.upper(), "en", id="capitals"),
        pytest.param(
            "Participants: Kadyrzhan Abdyldaev, Gulnara Toktosunova, Þórdís Ægisdóttir, Şükrü Öz,"
            " Nguyễn Thị Hạnh, João Gonçalves, Željko Đurić for the board of the fund and the"
            " secretariat of the fund.",
            "en",
            id="foreign names",
        ),
        pytest.param("", "en", id="empty"),
        pytest.param(" \n\t", "en", id="blank"),
        pytest.param("12.05.2020 45 78 !!! ###", "en", id="no words"),
        pytest.param("Le ministre est arrivé", "en", id="too short to tell"),
        pytest.param("\ud800" * 300, "en", id="surrogates"),
        pytest.param(
            "Le ministre des Affaires étrangères a reçu hier au siège du ministère l’ambassadeur"
            " du Japon, venu présenter ses lettres de créance. Les deux parties ont parlé de la"
            " pêche et du commerce entre les deux pays.",
            "fr",
            id="French",
        ),
        pytest.param(
            "El ministro de Relaciones Exteriores recibió ayer en la sede del ministerio al"
            " embajador del Japón, quien presentó sus cartas credenciales. Las partes hablaron de"
            " la pesca y del comercio entre los dos países.",
            "es",
            id="Spanish",
        ),
        pytest.param(
            "Министр внутренних дел принял участие в заседании коллегии, которое состоялось вчера"
            " в столице. Стороны обсудили вопросы охраны границы и договорились о новой встрече"
            " весной следующего года.",
            "ru",
            id="Russian",
        ),
        pytest.param(
            "Der Minister traf gestern in Wien seinen Kollegen aus dem Nachbarland und sprach mit"
            " ihm über die Grenze und die Fischerei. Das nächste Treffen findet im Frühling statt.",
            "de",
            id="German",
        ),
        pytest.param(
            "O ministro das Relações Exteriores recebeu ontem na sede do ministério o embaixador"
            " do Japão, que apresentou suas credenciais. As partes não falaram sobre a pesca, mas"
            " sobre o comércio entre os dois países.",
            "pt",
            id="Portuguese",
        ),
        pytest.param(
            "İçişleri Bakanı dün Ankara'da komşu ülkenin bakanıyla görüştü. Taraflar sınır ve"
            " balıkçılık konularını ele aldı. Bir sonraki toplantı gelecek yıl ilkbaharda İzmir'de"
            " yapılacak ve heyetler hazırlanacak.",
            "tr",
            id="Turkish",
        ),
        pytest.param(
            "外交部长昨天在北京会见了日本大使,双方就渔业和贸易交换意见。" * 5, "zh", id="Chinese"
        ),
    ],
)
def test_detects(text: str, code: str) -> None:
    assert languages.detect(text) == code


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    code = languages.detect(text)
    assert (len(code), code.isascii(), code.islower()) == (2, True, True)
    assert code == languages.detect(text)
