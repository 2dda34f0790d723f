"""Named to the process that the workers of a schedule are forked from: importing it imports all that is heavy, once for all."""

from __future__ import annotations

from analysis.briefing.ahead import import_all

import_all()
