"""Runs a job with one command line after the other, given as JSON, and prints as JSON how each ended."""

import contextlib
import importlib.util
import io
import json
import sys
from pathlib import Path

file = Path(sys.argv[1])
sys.path.insert(0, str(file.parent))
spec = importlib.util.spec_from_file_location("job", file)
job = importlib.util.module_from_spec(spec)
spec.loader.exec_module(job)

results = []
for args in json.loads(sys.argv[2]):
    with contextlib.redirect_stdout(io.StringIO()) as stdout, contextlib.redirect_stderr(io.StringIO()) as stderr:
        status = job.main(args)
    written = any(Path().glob("out*/_SUCCESS"))
    results.append({"status": status, "stdout": stdout.getvalue(), "stderr": stderr.getvalue(), "written": written})
print(json.dumps(results))
