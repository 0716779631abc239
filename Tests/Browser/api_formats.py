"""What schemathesis cannot invent, since only the program makes it: ids, codes and cursors, told by a file that
`API_MADE` names."""

import json
import os
from pathlib import Path

import schemathesis
from hypothesis import strategies as st

made = json.loads(Path(os.environ["API_MADE"]).read_text())
for name, values in made.items():
    schemathesis.openapi.format(name, st.sampled_from(values))
schemathesis.openapi.format("once-key", st.uuids().map(str))
