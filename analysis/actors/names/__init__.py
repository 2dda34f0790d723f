"""Who is named: names in the text, cleaned, and which of them are one."""
