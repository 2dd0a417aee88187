/**
 * Says how a sentence reads by itself, and what one text says of another.
 *
 * <p>Takes text; gives verdicts with probabilities. Judges of sentences, pairs, remarks, lines, additions and novelty, each learned from
 * labels ({@code docs/labels.md}) by features that hold for any news. What can be told exactly (is it verbatim, is the day over, is the number there) is not judged but checked,
 * by those who need it. Start at {@link app.bellwether.judging.SentenceJudge} and {@link app.bellwether.judging.PairJudge}.
 */
@ApplicationModule(allowedDependencies = {"language", "taxonomy"})
@NullMarked
package app.bellwether.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
