"""On Record: news coverage of an affair into actors, quotes and timeline, every line traceable to its sentence."""
