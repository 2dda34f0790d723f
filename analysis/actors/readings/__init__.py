"""What a name is and what it stands for here: its kind; a place read as its government, team or people."""
