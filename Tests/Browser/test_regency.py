"""The regency on one page: answers first, then every kecamatan and service, a map, and the records behind each number."""

import re
from urllib.parse import parse_qs, urlparse

import pytest
from program import PROJECT, run
from test_looks import check

NUMBER = re.compile(r"^[\d.]+$")


def listed(session, link):
    """How many records a list holds, over all its pages."""
    seen = []
    while link:
        text = session.get(link).text
        # The first column is the code.
        seen += re.findall(r'<tr role="row"><td role="cell" data-label="Kode">(.*?)</td>', text)
        more = re.search(r'<a class="button secondary" href="([^"]+sesudah=[^"]+)"', text)
        link = more.group(1).replace("&amp;", "&") if more else None
    return len(seen)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_regency_begins_here_and_reads_at_a_glance(visitor, width):
    page = visitor("ortala", width)
    page.goto("/kerja")
    assert page.url.endswith("/kabupaten"), "the first page of regency staff"
    text = page.inner_text("main")
    for question in ("Apakah janji ditepati?", "lewat batas sekarang?", "Layanan mana", "Kecamatan mana"):
        assert question in text
    assert page.locator(".overview .dense tbody tr").count() == 26
    for summary in page.query_selector_all("main details > summary"):
        summary.click()
    check(page, "/kabupaten", width)
    page.goto("/bahasa/en?ke=/kabupaten")
    assert "Are promises kept?" in page.inner_text("main")
    check(page, "the same in English", width)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_service_a_month_and_an_order_by_links_alone(visitor, width):
    page = visitor("ortala", width, False)
    page.goto("/kabupaten")
    page.select_option("#layanan", "sktm")
    page.click("form.filters button")
    asked = parse_qs(urlparse(page.url).query)
    assert asked["layanan"] == ["sktm"]
    page.click("nav.filters a:has-text('Lewat batas')")
    asked = parse_qs(urlparse(page.url).query)
    assert asked["urut"] == ["lewat"] and asked["layanan"] == ["sktm"], "an order keeps the service"
    assert page.get_attribute("nav.filters [aria-current]", "href") is not None
    seen = visitor("ortala", width)
    seen.goto("/kabupaten?layanan=sktm&urut=tepat&bulan=2020-01")
    assert "Belum ada berkas yang diputus" in seen.inner_text("main")
    check(seen, "a month without anything", width)


def test_every_number_opens_as_many_records(visitor, sessions):
    page = visitor("ortala", 1280)
    session = sessions("ortala")
    page.goto("/kabupaten")
    numbers = page.eval_on_selector_all(
        ".dense a[href^='/angka/berkas']", "all => all.map(a => [a.getAttribute('href'), a.innerText])")
    assert len(numbers) > 60
    wanted = [one for one in numbers if "wilayah=35.10&" in one[0]][:6] + numbers[5:120:9]
    kinds = {parse_qs(urlparse(link).query)["ukuran"][0] for link, _ in wanted}
    assert kinds >= {"received", "decided", "onTime", "open"}
    for link, number in wanted:
        assert NUMBER.match(number) and listed(session, link) == int(number.replace(".", "")), link
    service = page.get_attribute(".dense a[href^='/kabupaten'][href*='layanan=']", "href")
    page.goto(service)
    for link, number in page.eval_on_selector_all(
            ".overview .dense a[href^='/angka/berkas']", "all => all.map(a => [a.getAttribute('href'), a.innerText])")[:12]:
        assert "bagian=" in link and listed(session, link) == int(number), link


@pytest.mark.parametrize("width", [360, 1280])
def test_the_map_has_the_numbers_of_the_table(visitor, width):
    page = visitor("ortala", width)
    page.goto("/kabupaten")
    drawn = page.eval_on_selector_all("figure.map a", "all => all.map(a => a.getAttribute('aria-label'))")
    written = page.eval_on_selector_all(
        ".overview .dense tbody tr", "all => all.slice(1).map(row => `${row.cells[0].innerText.trim()}: ${row.cells[2].innerText.trim()} lewat batas`)")
    assert drawn == written and len(drawn) == 25
    page.focus("figure.map a[aria-label^='Genteng']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/angka?**")
    assert "Genteng" in page.inner_text("main h2")
    page.emulate_media(media="print")
    page.goto("/kabupaten")
    assert page.locator("figure.map svg").is_visible() and not page.locator("form.filters").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_an_office_reads_its_own_and_what_is_published(visitor, sessions, width):
    page = visitor("camat", width)
    page.goto("/angka")
    page.click("a:has-text('Semua kecamatan di kabupaten')")
    text = page.inner_text("main")
    assert "Kecamatan Banyuwangi" in page.inner_text("h1") and "kantor Anda" in text
    check(page, "/kabupaten of a camat", width)
    links = page.eval_on_selector_all("main a", "all => all.map(a => a.getAttribute('href'))")
    assert not [link for link in links if re.search(r"/angka.*wilayah=(?!35\.10\.16)", link)]
    assert "/janji?kantor=35.10.17" in links
    for link in links:
        assert sessions("camat").get(link).status == 200 if link.startswith("/") else True, link
    menu = page.inner_text("nav.menu")
    assert "Kabupaten" not in menu, "a camat's day is the inbox"


def test_who_may_not_and_what_is_not(sessions):
    assert sessions("admin").get("/kabupaten").status == 403
    assert sessions("inspektorat").get("/kabupaten").status == 200
    assert sessions("sekda").get("/kabupaten").status == 200
    assert sessions("ortala").get("/kabupaten?layanan=tidak-ada").status == 404
    assert sessions("ortala").get("/kabupaten?bulan=x&urut=x").status == 200
    assert sessions("ortala").get("/angka/berkas?ukuran=late&sesudah=x_y_z").status == 200


def test_taken_out_as_a_table(sessions):
    person = sessions("ortala")
    month = re.search(r'name="bulan"[^>]*value="([^"]+)"', person.get("/kabupaten").text).group(1)
    fields = {"isi": "kecamatan", "wilayah": "35.10", "masa": month, "bentuk": "csv"}
    answer = person.post("/ekspor", fields, person.mark("/kata-sandi"))
    assert answer.status == 200 and answer.text.count("Kecamatan ") >= 25
    assert sessions("camat").post("/ekspor", fields, sessions("camat").mark("/kata-sandi")).status == 404


def test_outlines_are_brought_in_and_refused(tmp_path):
    data = tmp_path / "data"
    run("import", "regions", PROJECT / "Data/banyuwangi.csv", data=data)
    said = run("import", "outlines", PROJECT / "Data/outlines-35.10.csv", data=data)
    assert "25 kecamatan dapat digambar" in said.stdout
    bad = tmp_path / "bad.csv"
    bad.write_text("code,source,wkt\n35.10.16,contoh,POINT(114 -8)\n")
    said = run("import", "outlines", bad, data=data, check=False)
    assert said.returncode != 0 and "baris 2, kolom wkt" in said.stdout
