package app.bellwether.replies;

import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Member;
import app.bellwether.stories.Stories;
import app.bellwether.stories.Story;
import app.bellwether.writing.Citation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The stories behind what is quoted, and whose words their articles are. */
@Component
class Behind {

    private final Stories stories;

    Behind(Stories stories) {
        this.stories = stories;
    }

    /** The story of each article that has one. */
    Map<ArticleId, Story> stories(Collection<Citation> quoted) {
        return stories.of(quoted.stream()
                .map(citation -> new ArticleId(citation.article()))
                .distinct()
                .toList());
    }

    /** The agencies of whose words the stories' articles are copies, by article. */
    static Map<String, String> origins(Collection<Story> told) {
        Map<String, String> origins = new LinkedHashMap<>();
        for (Story story : told) {
            for (Member member : story.members()) {
                story.originOf(member.article())
                        .filter(origin -> !origin.equals(member.publisher()))
                        .ifPresent(origin -> origins.put(member.article().value(), origin));
            }
        }
        return origins;
    }
}
