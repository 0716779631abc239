"""What a disk would hold after the power fails, worked out from the notes of disk.c."""

import struct
from pathlib import Path

HEAD = struct.Struct("<cHQQ")
PAGE = 4096
SECTOR = 512


class File:
    """A file as programs see it, and as the disk has it. What was written since the disk was last asked is pending."""

    def __init__(self, content):
        self.seen, self.kept = bytearray(content), bytearray(content)
        self.pending = set()

    def write(self, offset, data):
        if len(self.seen) < offset:
            self.seen.extend(bytes(offset - len(self.seen)))
        self.seen[offset:offset + len(data)] = data
        self.pending.update(range(offset // PAGE, (offset + len(data) - 1) // PAGE + 1))

    def truncate(self, size):
        # The system notes the length of a file apart, and in order.
        for content in (self.seen, self.kept):
            content[:] = content[:size] + bytes(max(0, size - len(content)))
        self.pending = {page for page in self.pending if page * PAGE < size}

    def keep(self):
        for page in self.pending:
            self._store(page, 0, PAGE)
        if len(self.kept) < len(self.seen):
            self.kept.extend(bytes(len(self.seen) - len(self.kept)))
        self.pending.clear()

    def forget(self):
        """The disk failed: programs still see what was written, but it is not tried again."""
        self.pending.clear()

    def cut(self, dice):
        """The power fails: of what is pending some pages are there, in any order, some of them in part."""
        for page in sorted(self.pending):
            match dice.randrange(4):
                case 0:
                    self._store(page, 0, PAGE)
                case 1:
                    self._store(page, 0, SECTOR * dice.randrange(1, PAGE // SECTOR))
        self.pending.clear()
        self.seen = bytearray(self.kept)

    def _store(self, page, start, end):
        start, end = page * PAGE + start, min(page * PAGE + end, len(self.seen))
        if len(self.kept) < start:
            self.kept.extend(bytes(start - len(self.kept)))
        self.kept[start:end] = self.seen[start:end]


class Disk:
    """The files of one database, whose paths begin alike."""

    def __init__(self, prefix, notes):
        self.prefix, self.notes, self.files = str(prefix), Path(notes), {}
        self.notes.unlink(missing_ok=True)
        for path in self._there():
            self.files[str(path)] = File(path.read_bytes())

    def _there(self):
        prefix = Path(self.prefix)
        return [path for path in prefix.parent.glob(prefix.name + "*") if not path.name.endswith("-shm")]

    def settings(self, shim, fault="", after=0, length=0):
        return {
            "LD_PRELOAD": str(shim), "DISK_FILES": self.prefix, "DISK_NOTES": str(self.notes), "DISK_FAULT": fault,
            "DISK_AFTER": str(after), "DISK_FOR": str(length)}

    def read(self):
        """Takes in what was noted since."""
        data = self.notes.read_bytes() if self.notes.exists() else b""
        place = 0
        while place + HEAD.size <= len(data):
            kind, path_length, offset, length = HEAD.unpack_from(data, place)
            place += HEAD.size
            path = data[place:place + path_length].decode()
            place += path_length
            if kind == b"D":
                self.files.pop(path, None)
                continue
            file = self.files.setdefault(path, File(b""))
            match kind:
                case b"W":
                    file.write(offset, data[place:place + length])
                    place += length
                case b"T":
                    file.truncate(offset)
                case b"S":
                    file.keep()
                case b"F":
                    file.forget()
        self.notes.unlink(missing_ok=True)

    def cut_power(self, dice):
        """Leaves the files as the disk has them."""
        self.read()
        Path(self.prefix + "-shm").unlink(missing_ok=True)
        for path, file in self.files.items():
            file.cut(dice)
            Path(path).write_bytes(file.kept)
