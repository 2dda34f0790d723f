"""What a reader takes away: data files, calendar, references."""
