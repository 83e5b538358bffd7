from __future__ import annotations

import re
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.reading import choose, settled
from tests.views.words import TITLES, VIEWS

RULES = {
    "content-security-policy": ["default-src 'self'", "connect-src 'self'", "object-src 'none'"],
    "referrer-policy": ["same-origin"],
    "x-content-type-options": ["nosniff"],
}


def get(address, **headers):
    request = urllib.request.Request(address, headers=headers)
    with urllib.request.urlopen(request) as answer:
        return answer.headers, answer.read().decode()


def declared(html):
    return re.search(r'<html lang="([^"]*)"', html)[1]


@pytest.mark.parametrize("path", ["/", "/map?project=secon", "/_stcore/health"])
@pytest.mark.parametrize("name", RULES)
def test_every_answer_says_what_browsers_may_do(shipped, path, name):
    headers, _ = get(shipped.address + path)
    assert all(rule in headers[name] for rule in RULES[name])


def test_no_rule_lets_a_browser_ask_another_host(shipped):
    policy = get(shipped.link())[0]["content-security-policy"]
    assert not re.findall(r"https?:|wss?:|\*", policy)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("lang", TITLES)
def test_the_front_page_declares_the_language_of_the_link(shipped, view, lang):
    _, html = get(shipped.link(view, lang=lang), Accept="text/html")
    assert declared(html) == lang


@pytest.mark.parametrize(
    ("wished", "lang"),
    [
        ("el-GR,el;q=0.9", "el"),
        ("bg", "bg"),
        ("fi,en;q=0.5", "fi"),
        ("sv,en;q=0.5", "en"),
        ("", "en"),
    ],
)
def test_the_front_page_declares_the_language_the_browser_asks_for(shipped, wished, lang):
    _, html = get(shipped.link(), **{"Accept": "text/html", "Accept-Language": wished})
    assert declared(html) == lang


@pytest.mark.parametrize("lang", ["tlh", "", '"><script>alert(1)</script>', "../../etc"])
def test_the_front_page_declares_no_language_that_is_not_offered(shipped, lang):
    _, html = get(shipped.link(lang=lang), Accept="text/html")
    assert declared(html) == "en"
    assert "alert(1)" not in html


def test_the_front_page_is_the_same_however_it_may_be_compressed(shipped):
    plain = get(shipped.link(), Accept="text/html")[1]
    squeezed = {"Accept": "text/html", "Accept-Encoding": "gzip, br"}
    assert get(shipped.link(), **squeezed)[1] == plain


@pytest.mark.parametrize("locale", ["en-GB", "el-GR", "bg-BG"])
def test_a_page_is_in_the_language_of_the_browser_and_says_so(new_context, shipped, locale):
    page = new_context(locale=locale).new_page()
    page.goto(shipped.link("map"))
    lang = locale[:2]
    expect(settled(page).locator("h1")).to_have_text(TITLES[lang]["map"])
    expect(page.locator("html")).to_have_attribute("lang", lang)


def test_a_page_says_so_when_its_language_changes(page, visit):
    visit("map")
    for language, lang in (("Ελληνικά", "el"), ("Български", "bg"), ("English", "en")):
        choose(page, page.get_by_test_id("stSidebar").locator("label").last.inner_text(), language)
        expect(page.locator("h1")).to_have_text(TITLES[lang]["map"])
        expect(page.locator("html")).to_have_attribute("lang", lang)
