package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.stories.Stories.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Which articles tell which story. */
interface MemberRepository extends Repository<MemberRepository.Row, Long> {

    /**
     * An article's place.
     *
     * @param arrived the story of its arrival, which may have become part of another one, but whose row stays
     * @param story the one that tells it now
     */
    @Table(schema = "stories", name = "member")
    record Row(
            @Id @Nullable Long position, @Embedded.Empty Member member, int revision, StoryId arrived, StoryId story) {

        Row(Placement placement) {
            this(
                    null,
                    placement.member(),
                    placement.sight().revision(),
                    placement.arrived(),
                    placement.story().id());
        }
    }

    void save(Row row);

    Optional<Row> findByMemberArticle(ArticleId article);

    @Query("select * from stories.member where article = any(:articles)")
    List<Row> telling(ArticleId[] articles);

    @Query("select * from stories.member where story = any(:stories)")
    List<Row> of(StoryId[] stories);

    @Query("select distinct story from stories.member where published >= :from and published < :to")
    List<StoryId> between(Instant from, Instant to);

    @Query("""
        select position, article, revision, arrived as story from stories.member
        where position > :position order by position limit :limit
        """)
    List<Placed> after(long position, int limit);

    @Modifying
    @Query("""
        update stories.member set story = :story, voice = :voice
        where article = :article and (story <> :story or voice <> :voice)
        """)
    void put(ArticleId article, StoryId story, int voice);
}
