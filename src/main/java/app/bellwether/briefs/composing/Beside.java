package app.bellwether.briefs.composing;

import app.bellwether.signals.QuickHit;
import java.util.List;

/**
 * What stands beside a theme.
 *
 * @param facts single facts of its affair
 * @param lines sentences that have lines of their own further down
 */
record Beside(List<Taken<QuickHit>> facts, List<String> lines) {}
