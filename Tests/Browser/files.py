"""Files as people send them: photos of phones, scans, and what only pretends to be one."""

import io
import random
import zipfile

from PIL import Image, ImageDraw

PLACE = "8 derajat 13 menit 9 detik"


def photo(width=1600, height=1200, seed=1, orientation=1, kind="JPEG", detail=40):
    """A picture with shapes, and with everything a phone writes into it."""
    dice = random.Random(seed)
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    paint = ImageDraw.Draw(image)
    for _ in range(detail):
        x, y = dice.randrange(width), dice.randrange(height)
        colour = tuple(dice.randrange(256) for _ in range(3))
        paint.ellipse((x, y, x + dice.randrange(20, width // 4), y + dice.randrange(20, height // 4)), fill=colour)
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = PLACE
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "S", (8.0, 13.0, 9.0)
    out = io.BytesIO()
    image.save(out, kind, **({"exif": exif, "quality": 92, "comment": PLACE.encode()} if kind == "JPEG" else {"exif": exif}))
    return out.getvalue()


def pdf(pages=1):
    """A scan as a PDF, with the name of who made it."""
    images = [Image.open(io.BytesIO(photo(600, 800, seed))) for seed in range(pages)]
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], author=PLACE, title=PLACE)
    return out.getvalue()


def plain_pdf(catalogue="", head=b"%PDF-1.4\n", tail=b""):
    """One empty page, and what stands in its catalogue."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"]
    out, places = head, []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "xref\n0 4\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"{table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode() + tail


def archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr("surat.txt", "halo")
    return out.getvalue()


def huge():
    """A hundred megapixels in a few kilobytes."""
    out = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(out, "PNG")
    return out.getvalue()


def upright(content):
    """Width and height as one sees them."""
    image = Image.open(io.BytesIO(content))
    image.load()
    turned = image.getexif().get(0x0112, 1) >= 5
    return image.size[::-1] if turned else image.size
