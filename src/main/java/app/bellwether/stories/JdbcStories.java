package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import app.bellwether.taxonomy.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stories in PostgreSQL. */
@Component
class JdbcStories implements StoryStore {

    private final JdbcClient jdbc;
    private final SightRows sights;
    private final RetoldRows changes;
    private final Articles articles;

    JdbcStories(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.sights = new SightRows(jdbc);
        this.changes = new RetoldRows(jdbc);
        this.articles = articles;
    }

    @Override
    public void keep(Placement placement) {
        keep(placement.story());
        Sight sight = placement.sight();
        Member member = placement.member();
        // the story of arrival may have become part of another one, but its row stays
        jdbc.sql("""
            insert into stories.member (article, revision, arrived, story, publisher, published, voice, origin)
            values (:article, :revision, :arrived, :story, :publisher, :published, :voice, :origin)
            """)
                .param("article", sight.article().value())
                .param("revision", sight.revision())
                .param("arrived", placement.arrived().value())
                .param("story", placement.story().id().value())
                .param("publisher", sight.publisher())
                .param("published", Timestamp.from(sight.published()))
                .param("voice", member.voice())
                .param("origin", sight.origin())
                .update();
        sights.keep(sight);
    }

    /** An article that left does not make a story older: what it was compared by is kept as long as the story may grow. */
    private void keep(Story story) {
        jdbc.sql("""
            insert into stories.story (id, title, central, keys, last) values (:id, :title, :central, :keys, :last)
            on conflict (id) do update set title = excluded.title, central = excluded.central, keys = excluded.keys,
                last = greatest(stories.story.last, excluded.last)
            """)
                .param("id", story.id().value())
                .param("title", story.title())
                .param("central", story.central().value())
                .param("keys", story.keys().stream().sorted().map(Key::toString).toArray(String[]::new))
                .param("last", Timestamp.from(story.last()))
                .update();
    }

    @Override
    public void keep(Retold change, List<Story> now) {
        now.forEach(this::keep);
        changes.keep(change, now);
    }

    @Override
    public Optional<StoryId> placeOf(ArticleId article) {
        return column("arrived", article);
    }

    private Optional<StoryId> column(String column, ArticleId article) {
        return jdbc.sql("select " + column + " from stories.member where article = :article")
                .param("article", article.value())
                .query(String.class)
                .optional()
                .map(StoryId::new);
    }

    @Override
    public StoryId now(StoryId story) {
        return changes.now(story);
    }

    @Override
    public List<Retold> retold(StoryId story) {
        return changes.of(story);
    }

    @Override
    public List<Remembered> remembered(Instant since) {
        return sights.since(since);
    }

    @Override
    public Optional<Story> byId(StoryId id) {
        return byIds(List.of(now(id).value())).stream().findFirst();
    }

    @Override
    public Optional<Story> of(ArticleId article) {
        return column("story", article).flatMap(this::byId);
    }

    @Override
    public List<Story> between(Instant from, Instant to) {
        return byIds(jdbc.sql("select distinct story from stories.member where published >= :from and published < :to")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(String.class)
                .list());
    }

    private List<Story> byIds(Collection<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        Map<String, List<Member>> members = members(wanted);
        List<Story> found = jdbc.sql("select * from stories.story where id = any(:ids)")
                .param("ids", wanted)
                .query((row, number) -> story(row, members.getOrDefault(row.getString("id"), List.of())))
                .list();
        // sorted here, so that the order does not hang on the database's collation
        return found.stream().sorted(Comparator.comparing(Story::id)).toList();
    }

    private Map<String, List<Member>> members(String[] stories) {
        Map<String, List<Member>> members = new HashMap<>();
        jdbc.sql("select * from stories.member where story = any(:ids)")
                .param("ids", stories)
                .query(row -> {
                    members.computeIfAbsent(row.getString("story"), story -> new ArrayList<>())
                            .add(new Member(
                                    new ArticleId(row.getString("article")),
                                    row.getString("publisher"),
                                    row.getTimestamp("published").toInstant(),
                                    row.getInt("voice"),
                                    row.getString("origin")));
                });
        members.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Member::published).thenComparing(Member::article)));
        return members;
    }

    private static Story story(ResultSet row, List<Member> members) throws SQLException {
        Set<Key> keys = Stream.of((String[]) row.getArray("keys").getArray())
                .map(Key::parse)
                .collect(Collectors.toSet());
        return new Story(
                new StoryId(row.getString("id")),
                row.getString("title"),
                new ArticleId(row.getString("central")),
                members,
                keys);
    }

    @Override
    public List<Placed> after(long position, int limit) {
        return jdbc.sql("select * from stories.member where position > :position order by position limit :limit")
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new Placed(
                        row.getLong("position"),
                        new ArticleId(row.getString("article")),
                        row.getInt("revision"),
                        new StoryId(row.getString("arrived"))))
                .list();
    }

    @Override
    public boolean caughtUp() {
        return progress()
                .filter(position -> position >= articles.newestPosition())
                .isPresent();
    }

    /** Up to which position arrived articles were put into stories; empty before the first round. */
    Optional<Long> progress() {
        return jdbc.sql("select position from stories.progress")
                .query(Long.class)
                .optional();
    }

    void advance(long position) {
        jdbc.sql("""
            insert into stories.progress (position) values (:position)
            on conflict (single) do update set position = excluded.position
            """).param("position", position).update();
    }

    /** Takes the lead until the transaction ends; false when another instance has it. */
    boolean lead() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('bellwether.stories'))")
                .query(Boolean.class)
                .single();
    }

    /** Forgets what closed stories were compared by. */
    void forgetBefore(Instant oldest) {
        sights.forgetBefore(oldest);
    }
}
