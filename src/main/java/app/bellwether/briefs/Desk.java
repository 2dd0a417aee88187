package app.bellwether.briefs;

import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;

/** What composing reads: PostgreSQL in the server, memory on the command line. */
public record Desk(Signals signals, Stories stories, Articles articles) {}
