package app.bellwether.sources.parsing;

import app.bellwether.mail.IncomingMail;
import app.bellwether.mail.PublishedMail;
import app.bellwether.sources.parsing.ParsedEntry.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail of a newsletter tells, as the entries of a feed: one for each item, or one for all of it. */
public final class Issues {

    /** HTML that says so little beside its plain text is a picture. */
    private static final int PICTURE = 300;

    private static final Pattern PREFIX =
            Pattern.compile("(?iu)^(?:(?:re|fwd?|aw|wg|tr|sv|vs)\\s*:\\s*|\\[[^\\]]{1,60}\\]\\s*)+");
    private static final Pattern VIEW = Pattern.compile(
            "(?iu)(?:view|read|open|see)\\b.{0,40}\\b(?:browser|online|web)\\b|im browser|dans (?:votre|le)"
                    + " navigateur|en (?:tu|el|su) navegador|nel (?:tuo )?browser|no (?:seu )?navegador");

    private final PublishedMail issue;
    private final MailLinks links;
    private final IssueCleaning cleaning;

    private Issues(PublishedMail issue) {
        this.issue = issue;
        links = new MailLinks(issue.mail().to(), domains(issue));
        cleaning = new IssueCleaning(
                links,
                Stream.concat(issue.mail().to().stream(), issue.addressee().stream())
                        .toList());
    }

    /**
     * Reads a mail.
     *
     * @param name by which the mail's own id is kept from others
     */
    public static ParsedFeed parse(PublishedMail issue, String name) {
        var entries = issue.digest().isEmpty() ? new Issues(issue).entries(name) : digest(issue, name);
        return new ParsedFeed(publisher(issue), null, entries);
    }

    /** The list's own name, that of its author, or where they are. */
    private static String publisher(PublishedMail issue) {
        var names = Stream.of(issue.listName(), issue.sender())
                .map(name -> XmlEntry.person(CleanText.line(name)))
                .filter(name -> !name.isEmpty());
        return Stream.concat(names, domains(issue).stream()).findFirst().orElse("");
    }

    private static List<String> domains(PublishedMail issue) {
        var author = issue.mail().from().map(from -> from.substring(from.lastIndexOf('@') + 1));
        return Stream.of(issue.list(), author.orElse(""))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    private static List<ParsedEntry> digest(PublishedMail issue, String name) {
        var entries = new ArrayList<ParsedEntry>();
        for (var part : issue.digest()) {
            var links = new MailLinks(
                    Stream.concat(issue.mail().to().stream(), part.mail().to().stream())
                            .toList(),
                    domains(issue));
            var author = XmlEntry.person(CleanText.line(part.sender()));
            var text = CleanText.ofPlain(part.mail().reply());
            var cleaning = new IssueCleaning(links, issue.mail().to());
            var blocks = Stream.of(text.split("\n\n", -1))
                    .map(paragraph -> new IssueBlock(0, paragraph, "", false, List.of()))
                    .toList();
            entries.add(entry(
                    name + "#" + entries.size(),
                    links.readable(part.archived()).orElse(null),
                    subject(part.mail()),
                    cleaning.clean(blocks).stream().map(IssueBlock::text).toList(),
                    author.isEmpty() ? null : author,
                    part.date().isEmpty() ? issue.date() : part.date()));
        }
        return entries;
    }

    private List<ParsedEntry> entries(String name) {
        var markup = IssueBlocks.of(issue.html());
        var raw = markup.stream().mapToInt(block -> block.text().length()).sum() < PICTURE
                        && !issue.plain().isBlank()
                ? IssueBlocks.of(IssueMarkup.of(issue.plain()))
                : markup;
        var home = home(raw);
        var subject = subject(issue.mail());
        var entries = new ArrayList<ParsedEntry>();
        for (var item : IssueItems.of(cleaning.clean(raw), subject)) {
            var whole = item.title().isEmpty();
            var link = item.links().stream()
                    .flatMap(one -> links.readable(one).stream())
                    .findFirst()
                    .orElse(home);
            if (!whole || !item.paragraphs().isEmpty()) {
                entries.add(entry(
                        name + "#" + entries.size(),
                        link,
                        whole ? subject : item.title(),
                        item.paragraphs(),
                        null,
                        issue.date()));
            }
        }
        return entries;
    }

    private static ParsedEntry entry(
            String id,
            @Nullable String link,
            String title,
            List<String> paragraphs,
            @Nullable String author,
            String date) {
        return new ParsedEntry(
                id,
                link,
                title,
                CleanText.paragraphs(paragraphs),
                Form.NEWSLETTER,
                author,
                null,
                LooseDates.read(date).orElse(null),
                "",
                null,
                List.of(),
                List.of());
    }

    /** Where all of it can be read by everybody; null when the mail names no such place. */
    private @Nullable String home(List<IssueBlock> blocks) {
        var named = blocks.stream()
                .filter(block -> block.text().length() <= PICTURE
                        && VIEW.matcher(block.text()).find())
                .flatMap(block -> block.links().stream().limit(1));
        return Stream.concat(Stream.of(issue.archived()), named)
                .flatMap(address -> links.readable(address).stream())
                .findFirst()
                .orElse(null);
    }

    private static String subject(IncomingMail mail) {
        return CleanText.line(PREFIX.matcher(mail.subject()).replaceFirst(""));
    }
}
