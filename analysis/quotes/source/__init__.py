"""Who is said to speak: the words beside a cue that name the source."""
