"""Tearsheet: from a folder of news articles to a briefing site in which every line can be checked."""

__version__ = "0.1.0"
