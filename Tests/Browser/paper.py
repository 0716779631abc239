"""What the printer would make of a page."""

import re
import shutil
import subprocess


class Paper:
    """A page printed by the browser: how many sheets of which size, and what is to be read on them."""

    def __init__(self, page, folder):
        path = folder / "page.pdf"
        page.emulate_media(media="print")
        page.pdf(path=path, prefer_css_page_size=True)
        content = path.read_bytes()
        self.sheets = len(re.findall(rb"/Type\s*/Page\b(?!s)", content))
        box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", content)
        self.millimetres = tuple(round(float(side) / 72 * 25.4) for side in box.groups())
        self.text = page.inner_text("body")
        if shutil.which("pdftotext"):
            read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
            self.text = read.stdout
        page.emulate_media(media="screen")
