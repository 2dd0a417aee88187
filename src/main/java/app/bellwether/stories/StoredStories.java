package app.bellwether.stories;

import app.bellwether.sources.ArticleId;
import app.bellwether.sources.Articles;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stories in PostgreSQL. */
@Component
record StoredStories(StoryRepository stories, MemberRepository members, SightRepository sights, Articles articles)
        implements StoryStore {

    @Override
    public void keep(Placement placement) {
        stories.keep(placement.story());
        members.save(new MemberRepository.Row(placement));
        sights.insert(placement.sight());
    }

    @Override
    public void merge(StoryId part, Story whole) {
        stories.keep(whole);
        whole.members().forEach(member -> members.put(member.article(), whole.id(), member.voice()));
        stories.merge(part, whole.id());
    }

    @Override
    public Optional<StoryId> placeOf(ArticleId article) {
        return members.findByMemberArticle(article).map(MemberRepository.Row::arrived);
    }

    @Override
    public StoryId now(StoryId story) {
        return stories.whole(story).orElse(story);
    }

    @Override
    public List<Remembered> remembered(Instant since) {
        return sights.since(since);
    }

    @Override
    public Optional<Story> byId(StoryId id) {
        return byIds(now(id)).stream().findFirst();
    }

    @Override
    public Optional<Story> of(ArticleId article) {
        return Optional.ofNullable(of(List.of(article)).get(article));
    }

    @Override
    public Map<ArticleId, Story> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        Map<ArticleId, StoryId> places = members.telling(articles.toArray(ArticleId[]::new)).stream()
                .collect(Collectors.toMap(row -> row.member().article(), MemberRepository.Row::story));
        Map<StoryId, Story> told = byIds(places.values().stream().distinct().toArray(StoryId[]::new)).stream()
                .collect(Collectors.toMap(Story::id, story -> story));
        Map<ArticleId, Story> found = new LinkedHashMap<>();
        for (ArticleId article : articles) {
            Optional.ofNullable(places.get(article)).map(told::get).ifPresent(story -> found.put(article, story));
        }
        return found;
    }

    @Override
    public List<Story> between(Instant from, Instant to) {
        return byIds(members.between(from, to).toArray(StoryId[]::new));
    }

    private List<Story> byIds(StoryId... ids) {
        Map<StoryId, List<Member>> found = members.of(ids).stream()
                .collect(Collectors.groupingBy(
                        MemberRepository.Row::story,
                        Collectors.mapping(MemberRepository.Row::member, Collectors.toList())));
        // sorted here, so that the order does not hang on the database's collation
        found.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Member::published).thenComparing(Member::article)));
        return stories.of(ids).stream()
                .map(row -> row.with(found.getOrDefault(row.id(), List.of())))
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    @Override
    public List<Placed> after(long position, int limit) {
        return members.after(position, limit);
    }

    @Override
    public boolean caughtUp() {
        return progress()
                .filter(position -> position >= articles.newestPosition())
                .isPresent();
    }

    /** Up to which position arrived articles were put into stories; empty before the first round. */
    Optional<Long> progress() {
        return stories.progress();
    }

    void advance(long position) {
        stories.advance(position);
    }

    /** Takes the lead until the transaction ends; false when another instance has it. */
    boolean lead() {
        return stories.lead();
    }

    /** Forgets what closed stories were compared by. */
    void forgetBefore(Instant oldest) {
        sights.forgetBefore(oldest);
    }
}
