/** Answers a question in a reader's own words by sentences of articles; knows no database and no clock. */
@NullMarked
package app.bellwether.replies.asking;

import org.jspecify.annotations.NullMarked;
