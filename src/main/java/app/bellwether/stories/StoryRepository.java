package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.taxonomy.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Stories, which of them were found to be one, and how far the articles that arrived were put into them. */
interface StoryRepository extends Repository<StoryRepository.Row, StoryId> {

    /** A story without its members. */
    @Table(schema = "stories", name = "story")
    record Row(@Id StoryId id, String title, ArticleId central, Set<Key> keys) {

        Story with(List<Member> members) {
            return new Story(id, title, central, members, keys);
        }
    }

    @Query("select * from stories.story where id = any(:ids)")
    List<Row> of(StoryId[] ids);

    default void keep(Story story) {
        keep(
                story.id(),
                story.title(),
                story.central(),
                story.keys().stream().sorted().toArray(Key[]::new),
                story.last());
    }

    /** An article that left does not make a story older: what it was compared by is kept as long as the story may grow. */
    @Modifying
    @Query("""
        insert into stories.story (id, title, central, keys, last) values (:id, :title, :central, :keys, :last)
        on conflict (id) do update set title = excluded.title, central = excluded.central, keys = excluded.keys,
            last = greatest(stories.story.last, excluded.last)
        """)
    void keep(StoryId id, String title, ArticleId central, Key[] keys, Instant last);

    @Query("select part_of from stories.story where id = :id and part_of is not null")
    Optional<StoryId> whole(StoryId id);

    @Modifying
    @Query("""
        with part as (update stories.story set part_of = :into where id = :from or part_of = :from)
        update stories.story i set last = greatest(i.last, f.last) from stories.story f where i.id = :into and f.id = :from
        """)
    void merge(StoryId from, StoryId into);

    /** Up to which position arrived articles were put into stories; empty before the first round. */
    @Query("select position from stories.progress")
    Optional<Long> progress();

    @Modifying
    @Query("""
        insert into stories.progress (position) values (:position)
        on conflict (single) do update set position = excluded.position
        """)
    void advance(long position);

    /** Takes the lead until the transaction ends; false when another instance has it. */
    @Query("select pg_try_advisory_xact_lock(hashtext('bellwether.stories'))")
    boolean lead();
}
