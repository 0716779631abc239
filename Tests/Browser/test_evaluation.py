"""Was the delegation worth it: evidence, the camat's reply, the decision, the report to the regent."""

import re

import pytest
from test_looks import check

SERVICE = "domisili-lembaga"


def first(page, state):
    """The first evaluation that stands so."""
    page.goto(f"/evaluasi?keadaan={state}")
    page.click("main table a >> nth=0")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_regency_reads_by_state_and_service(visitor, width):
    page = visitor("ortala", width)
    page.goto("/register")
    page.click("a:has-text('Evaluasi pelimpahan')")
    check(page, "the year", width)
    for state in ("awaitingReply", "replied", "decided"):
        page.goto(f"/evaluasi?keadaan={state}")
        assert page.locator("main tbody tr").count() >= 1, state
        check(page, state, width)
    page.goto(f"/evaluasi?layanan={SERVICE}")
    assert "Belum dinilai" in page.inner_text("main")
    check(page, "the offices of a service", width)
    page.goto("/evaluasi?tahun=2015")
    assert "Tidak ada kewenangan" in page.inner_text("main")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_decided_one_shows_its_evidence_with_n_and_range(visitor, width):
    page = visitor("ortala", width)
    page.goto(f"/evaluasi?keadaan=decided&layanan={SERVICE}")
    page.click("main table a:has-text('Singojuruh')")
    for summary in page.query_selector_all("main details > summary"):
        summary.click()
    text = page.inner_text("main")
    assert re.search(r"\d+ dari \d+ \(\d+ %\); rentang \d+–\d+ %", text)
    assert "angka karangan" in text and "aturan Simpul sendiri" in text and "Warga tidak perlu" in text
    assert page.locator("figure.chart svg").count() == 1
    assert page.locator("textarea").count() == 0, "what is decided cannot be said otherwise"
    check(page, "a decided evaluation", width)
    page.goto("/bahasa/en?ke=" + re.sub(r"^https?://[^/]+", "", page.url))
    assert page.get_attribute("html", "lang") == "en"
    check(page, "the same in English", width)


@pytest.mark.parametrize("script", [True, False])
def test_opened_noted_answered_and_decided(visitor, script):
    service, width = ("rekomendasi-penelitian", 360) if script else ("rekomendasi-proposal-bantuan", 1280)
    look = check if script else lambda *_: None
    keeper = visitor("ortala", width, script)
    keeper.goto(f"/evaluasi?layanan={service}")
    keeper.click("main form button.button")
    assert "Pilih paling sedikit satu kantor" in keeper.inner_text(".error-summary")
    look(keeper, "no office chosen", width)
    keeper.check("input[value='35.10.16']")
    keeper.click("main form button.button")
    assert "dibekukan" in keeper.inner_text(".notice.success")
    keeper.click("main table a:has-text('Banyuwangi')")
    address = re.sub(r"^https?://[^/]+", "", keeper.url)
    assert "Sampel kecil" in keeper.inner_text("main"), "sixteen files of a demonstration say nothing"
    assert keeper.locator("#hasil").count() == 0, "the head is heard first"

    keeper.click("main summary:has-text('Keterangan')")
    keeper.fill("#tepat", "12")
    keeper.click("main form[action$=keterangan] button.button")
    assert "Isi jumlah berkasnya" in keeper.inner_text(".error-summary")
    look(keeper, "details without their source", width)
    keeper.fill("#jumlah", "40")
    keeper.fill("#sumber", "Rekap contoh")
    keeper.click("main form[action$=keterangan] button.button")
    assert "12 dari 40" in keeper.inner_text("main") and "Rekap contoh" in keeper.inner_text("main")

    camat = visitor("camat", width, script)
    camat.goto(address)
    camat.click("main form[action$=tanggapan] button.button")
    assert "Tulis tanggapan" in camat.inner_text(".error-summary")
    camat.fill("#tanggapan", "Kami perlu\nsatu petugas lagi.")
    camat.click("main form[action$=tanggapan] button.button")
    assert "satu petugas lagi" in camat.inner_text("blockquote.message")
    look(camat, "the reply", width)

    keeper.goto(address)
    keeper.click("main form[action$=keputusan] button.button")
    assert keeper.locator(".error").count() == 2
    keeper.check("input[value=cannotSay]")
    keeper.fill("#alasan", "Kumpulkan bukti setahun lagi.")
    keeper.click("main form[action$=keputusan] button.button")
    assert "Keputusan dicatat" in keeper.inner_text(".notice.success")
    camat.goto(address)
    assert camat.locator("textarea").count() == 0 and "Kumpulkan bukti" in camat.inner_text("main")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_report_is_for_who_reads_the_whole_regency(visitor, sessions, width):
    page = visitor("inspektorat", width)
    page.goto("/evaluasi")
    page.click("a:has-text('Laporan tahunan')")
    text = page.inner_text("article.letter")
    for part in ("a. Kewenangan", "b. Urusan", "c. Pelayanan", "d. Tugas lain", "Cara menghitung"):
        assert part in text, part
    check(page, "the report", width)
    year = page.url.rsplit("/", 1)[1]
    table = sessions("ortala").get(f"/laporan-evaluasi/{year}/csv")
    assert table.status == 200 and SERVICE not in table.text and "Singojuruh" in table.text
    assert sessions("ortala").get(f"/laporan-evaluasi/{year}/xlsx").status == 200
    assert sessions("ortala").get(f"/laporan-evaluasi/{year}/pdf").status == 404
    assert sessions("ortala").get("/laporan-evaluasi/2014").status == 404
    for login in ("camat", "loket"):
        assert sessions(login).get(f"/laporan-evaluasi/{year}").status == 404
        assert sessions(login).get(f"/laporan-evaluasi/{year}/csv").status == 404


def test_another_district_reads_nothing(visitor, sessions):
    page = visitor("ortala", 1280, False)
    first(page, "awaitingReply")
    address = re.sub(r"^https?://[^/]+", "", page.url)
    for login, status in (("camat", 200), ("loket", 200), ("inspektorat", 200), ("camat.17", 404), ("admin", 403)):
        assert sessions(login).get(address).status == status, login
    neighbour = sessions("camat.17")
    fields = {"versi": "1", "tanggapan": "mengintip"}
    assert neighbour.post(address + "/tanggapan", fields, neighbour.mark("/kata-sandi")).status == 404
    secretary = sessions("sekcam")
    assert secretary.post(address + "/tanggapan", fields, secretary.mark("/kata-sandi")).status == 403
    assert "Singojuruh" not in neighbour.get("/evaluasi").text
    for query in ("tahun=x", "tahun=2014", "keadaan=x", "layanan=x"):
        assert sessions("ortala").get(f"/evaluasi?{query}").status == 404, query
