/**
 * Reads feeds, podcasts, discussions and newsletters, and keeps each article once.
 *
 * <p>Takes what the network gives; gives {@link app.bellwether.sources.Articles}, {@link
 * app.bellwether.sources.ArticlesArrived} and {@link app.bellwether.sources.ArticleCorrected}. Finds feeds ({@link
 * app.bellwether.sources.FeedFinder}) and keeps the list of them ({@link app.bellwether.sources.SourceList}). Never judges what an
 * article is worth. Start at {@link app.bellwether.sources.Sources}.
 */
@ApplicationModule(allowedDependencies = {"meters", "language", "mail"})
@NullMarked
package app.bellwether.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
