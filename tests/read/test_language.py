"""Which language, and when not to say."""

import pytest

from tearsheet.read.language import language

SENTENCES = {
    "en": "The harbour was closed for eleven months while the quay was rebuilt, and nobody complained about the noise. ",
    "de": "Der Hafen war elf Monate lang geschlossen, während der Kai neu gebaut wurde, und niemand beklagte sich. ",
    "fr": "Le port est resté fermé pendant onze mois, le temps de reconstruire le quai, et personne ne s’est plaint. ",
    "es": "El puerto estuvo cerrado once meses mientras se reconstruía el muelle, y nadie se quejó del ruido. ",
    "ru": "Порт был закрыт одиннадцать месяцев, пока перестраивали причал, и никто не жаловался на шум. ",
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_plain_prose(code):
    assert language(SENTENCES[code] * 3) == code


@pytest.mark.parametrize("text", ["", "Lavrov", "12 345 678 " * 40, "The harbour was closed."])
def test_too_little_to_say(text):
    assert language(text) is None
