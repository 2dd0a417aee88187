package app.bellwether.briefs;

import app.bellwether.signals.Signals;
import app.bellwether.sources.Articles;
import app.bellwether.stories.Stories;
import org.springframework.stereotype.Component;

/** What composing reads: PostgreSQL in the server, memory on the command line. */
@Component
public record Desk(Signals signals, Stories stories, Articles articles) {}
