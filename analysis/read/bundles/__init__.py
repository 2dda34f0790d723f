"""Bundles of databases: one layout a file; each knows its own by the first lines and parts them into records."""

from analysis.read.bundles.layout import Layout, find_layout, read_bundle
