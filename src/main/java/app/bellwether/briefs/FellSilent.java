package app.bellwether.briefs;

import app.bellwether.matching.Decision;
import java.util.List;

/** A silence was recorded. Heard inside the transaction that records it. */
record FellSilent(Silence silence, List<Decision> decisions) {}
