"""What staff see around their work: the frame that stays theirs, one word for one thing, and what the desk above does."""

import re

import pytest
from conftest import WIDTHS
from program import Client
from test_looks import check


@pytest.mark.parametrize("width", WIDTHS)
def test_the_menu_of_the_staff_stays_where_something_is_refused_and_on_the_public_list(visitor, width):
    page = visitor("sekcam", width)
    for path, status in (("/loket", 403), ("/tidak-ada", 404), ("/janji-lewat", 200)):
        assert page.goto(path).status == status
        assert page.locator("body.staff nav.menu a:has-text('Kotak masuk')").count() == 1, path
        assert page.locator(".account summary").count() == 1, path
    stranger = visitor(None, width)
    for path in ("/tidak-ada", "/janji-lewat"):
        stranger.goto(path)
        assert stranger.locator("body.public nav.menu a:has-text('Layanan')").count() == 1, path


def test_the_rooms_of_the_counter_are_marked_in_the_menu(sessions):
    counter = sessions("loket")
    for path, mark in (("/loket", "page"), ("/loket/slip", "true"), ("/loket/kunjungan/baru", "true"), ("/loket/hak-data", "true")):
        marked = re.findall(r'<a href="([^"]+)" aria-current="(\w+)">', counter.get(path).text)
        assert marked == [("/loket", mark)], path


@pytest.mark.parametrize("login", ["loket", "camat", "ortala"])
@pytest.mark.parametrize("script", [True, False])
def test_the_menu_stands_on_one_line_and_what_is_rarely_used_unfolds(visitor, login, script):
    page = visitor(login, 1280, script)
    page.goto("/register")
    tops = [item.bounding_box()["y"] for item in page.query_selector_all("nav.menu > ul > li")]
    assert len(set(tops)) == 1, "the menu has two lines"
    group = page.locator("nav.menu details").last
    assert not group.locator("a").first.is_visible()
    group.locator("summary").click()
    group.locator("a").last.click()
    assert page.locator("nav.menu summary[aria-current]").count() == 1
    phone = visitor(login, 360, script)
    phone.goto("/register")
    phone.locator("nav.menu summary").last.click()
    assert phone.locator("nav.menu details a").last.is_visible()
    if script:
        check(phone, "/register", 360)


def test_a_word_for_each_thing(sessions):
    counter = sessions("loket")
    page = counter.get("/loket").text
    assert ">Terima berkas</a>" in page and "<h1>Terima berkas</h1>" in page and ">Loket<" not in page
    assert "Anda duduk di loket berapa?" in counter.get("/panggilan").text
    rights = counter.get("/loket/hak-data").text
    assert "Apa yang diminta pemohon?" in rights and "data saya" not in rights and "Apa yang Anda minta" not in rights
    assert "identitas Anda" not in sessions("camat").get("/hak-data").text


def test_figures_name_their_place_and_slips_their_next_step(sessions):
    counter = sessions("loket")
    lead = re.search(r'<p class="lead">([^<]*)</p>', counter.get("/angka/berkas?ukuran=received").text).group(1)
    assert "Banyuwangi" in lead and "35.10" not in lead
    assert '<span class="act">Masukkan</span>' in counter.get("/loket/slip").text


def test_a_visit_says_what_to_do_about_each_field(visitor):
    page = visitor("loket", 360)
    page.goto("/loket/kunjungan/baru")
    assert page.locator("#sebab option").all_inner_texts() == [
        "", "Lansia", "Sakit", "Penyandang disabilitas", "Ibu hamil", "Tinggal jauh atau terpencil"]
    page.fill("#telepon", "12")
    page.fill("#hari", "")
    page.click("main form .actions button")
    summary = page.inner_text(".error-summary")
    for word in ("Isi nama orang yang dikunjungi", "kosongkan bila tidak punya", "jalan, dusun, atau RT/RW"):
        assert word in summary, word
    assert re.search(r"Pilih tanggal dari \d+ \w+ \d{4} sampai \d+ \w+ \d{4}\.", summary)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_of_the_inbox_has_its_code_and_one_date_with_its_name(visitor, width):
    page = visitor("kasi", width)
    page.goto("/kotak-masuk")
    lines = page.locator(".work .meta").all_inner_texts()
    assert lines
    for line in lines:
        assert re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b", line), line
        assert len(re.findall(r"\d{1,2} \w{3} \d{4}", line)) <= 1, line
        assert re.search(r"(Batas waktu|Janji pertama) \d", line), line


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_sekcam_answers_for_what_was_escalated(visitor, demo, script):
    page = visitor("sekcam", 360, script)
    page.goto("/kotak-masuk")
    counts = dict(re.findall(r"([A-Za-z ]+?) (\d+)$", page.inner_text("nav.filters"), re.M))
    assert int(counts["Dinaikkan kepada Anda"]) > 0
    assert sum(int(counts[name]) for name in ("Terlambat", "Hari ini", "Berikutnya")) == int(counts["Terbuka"])
    line = page.locator("li:has-text('Dinaikkan kepada Anda') a[href^='/berkas/']").first
    address = line.get_attribute("href")
    line.click()
    page.click("summary:has-text('Ingatkan pemegang berkas')")
    page.fill("#ingatkan-alasan", "Mohon diperiksa sebelum Senin siang.")
    page.click("button:has-text('Ingatkan pemegang berkas')")
    assert "Tersimpan" in page.inner_text(".notice.success")
    kasi = visitor("kasi", 360, script)
    kasi.goto("/kotak-masuk")
    assert "diingatkan atasan" in kasi.inner_text(f"li:has(a[href='{address}'])")
    kasi.goto(address)
    assert "Mohon diperiksa sebelum Senin siang." in kasi.inner_text("main")
    camat = Client(demo).sign_in("camat")
    assert "Ingatkan pemegang berkas" not in camat.get(address).text
