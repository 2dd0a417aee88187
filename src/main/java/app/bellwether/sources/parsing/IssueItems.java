package app.bellwether.sources.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Divides a newsletter into what it tells. Several headings of one rank that lead somewhere, stand over parts that do, or below a rule,
 * begin an item each; where there are none, so do paragraphs that each begin with a link or in bold. Anything else is one piece.
 */
final class IssueItems {

    private static final int MOST = 80;
    private static final int FEWEST_LEADS = 3;
    private static final int PART = 60;
    private static final int INTRODUCTION = 500;
    private static final int BYLINE = 60;
    private static final double MOST_OF_THEM = .6;
    private static final int WORDS_OF_A_TITLE = 4;

    private static final Pattern READING_TIME =
            Pattern.compile("(?iu)\\s{0,3}[\\[(]?\\b\\d{1,3}[ -]?min(?:ute)?s?(?: read| lesezeit| de"
                    + " lecture)?\\b[\\])]?\\s{0,3}$");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]\\s+|[^\\p{L}\\p{N}\"“„«‘'$€£¿¡(\\[#@]+)");

    private final List<IssueBlock> blocks;
    private final String subject;

    private IssueItems(List<IssueBlock> blocks, String subject) {
        this.blocks = blocks;
        this.subject = subject;
    }

    /**
     * Something that it tells.
     *
     * @param title empty where it is the whole mail
     * @param links where its title leads first, as written
     * @param paragraphs its text
     */
    record Item(String title, List<String> links, List<String> paragraphs) {

        Item {
            links = List.copyOf(links);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    static List<Item> of(List<IssueBlock> blocks, String subject) {
        return new IssueItems(blocks, subject).items();
    }

    private List<Item> items() {
        var rank = rank(this::leads);
        if (rank == 0 && !isOnePiece()) {
            rank = rank(block -> true);
        }
        if (rank > 0) {
            return byHeadings(rank);
        }
        return hasLeads() ? byLeads() : List.of(whole(blocks));
    }

    private boolean leads(IssueBlock heading) {
        return !heading.links().isEmpty();
    }

    /** The rank of most headings that fit and stand over something; 0 when there are not two. */
    private int rank(Predicate<IssueBlock> fits) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Map<Integer, Integer> fruitful = new TreeMap<>();
        for (var i = 0; i < blocks.size(); i++) {
            var heading = blocks.get(i);
            if (begins(heading) && !isSponsored(i)) {
                var part = part(i, heading.rank());
                var tells =
                        part.stream().mapToInt(block -> block.text().length()).sum() >= PART;
                var leads = leads(heading) || part.stream().anyMatch(this::leads) || isAfterRule(i);
                counts.merge(heading.rank(), 1, Integer::sum);
                fruitful.merge(heading.rank(), fits.test(heading) && tells && leads ? 1 : 0, Integer::sum);
            }
        }
        var best = 0;
        var most = 0;
        for (var one : fruitful.entrySet()) {
            int rank = one.getKey();
            int many = one.getValue();
            if (many >= 2 && many >= counts.getOrDefault(rank, 0) * MOST_OF_THEM && many > most) {
                best = rank;
                most = many;
            }
        }
        return best;
    }

    private boolean isAfterRule(int heading) {
        return heading > 0 && blocks.get(heading - 1).equals(IssueBlock.RULE);
    }

    private static boolean begins(IssueBlock block) {
        return block.isHeading() && !IssueCleaning.isMore(block.text());
    }

    private boolean isSponsored(int heading) {
        return IssueCleaning.isSponsor(blocks.get(heading).text())
                || (heading > 0
                        && IssueCleaning.isSponsor(blocks.get(heading - 1).text()));
    }

    /** An essay has one title, which its mail is called by, over everything else. */
    private boolean isOnePiece() {
        var highest = blocks.stream()
                .filter(IssueBlock::isHeading)
                .mapToInt(IssueBlock::rank)
                .min()
                .orElse(0);
        var top = blocks.stream().filter(block -> block.rank() == highest).toList();
        return highest > 0
                && top.size() == 1
                && IssueCleaning.says(top.getFirst().text(), subject);
    }

    private List<Item> byHeadings(int rank) {
        var items = new ArrayList<Item>();
        var first = first(rank);
        var introduction = blocks.subList(0, first);
        if (length(introduction) >= INTRODUCTION) {
            items.add(whole(introduction));
        }
        var sponsored = false;
        for (var i = first; i < blocks.size(); i++) {
            var heading = blocks.get(i);
            if (!begins(heading)) {
                sponsored |= IssueCleaning.isSponsor(heading.text());
                continue;
            }
            if (heading.rank() <= rank || IssueCleaning.isSponsor(heading.text())) {
                var label = IssueCleaning.isSponsor(heading.text());
                if (heading.rank() == rank && !label && !sponsored) {
                    add(items, heading, part(i, rank));
                }
                sponsored = label;
            }
        }
        return items;
    }

    private int first(int rank) {
        var first = 0;
        while (blocks.get(first).rank() != rank) {
            first++;
        }
        return first;
    }

    /** What belongs to a heading: down to the next of its rank or above, a rule or a sponsor. Lower ones are paragraphs of it. */
    private List<IssueBlock> part(int heading, int rank) {
        var part = new ArrayList<IssueBlock>();
        for (var block : blocks.subList(heading + 1, blocks.size())) {
            var ends = (begins(block) && block.rank() <= rank) || (block.equals(IssueBlock.RULE) && !part.isEmpty());
            if (ends || IssueCleaning.isSponsor(block.text())) {
                break;
            }
            part.add(block);
        }
        return part;
    }

    private static void add(List<Item> items, IssueBlock heading, List<IssueBlock> part) {
        var title = title(heading.text());
        var links = new ArrayList<>(heading.links());
        part.stream().filter(block -> IssueCleaning.isMore(block.text())).forEach(block -> links.addAll(block.links()));
        part.stream()
                .filter(block -> !IssueCleaning.isMore(block.text()))
                .forEach(block -> links.addAll(block.links()));
        var paragraphs = paragraphs(part);
        var tells = !paragraphs.isEmpty() || title.split(" ").length >= WORDS_OF_A_TITLE;
        if (tells && !title.isEmpty() && items.size() < MOST) {
            items.add(new Item(title, links, paragraphs));
        }
    }

    private boolean hasLeads() {
        var told = blocks.stream()
                .filter(block -> !block.isHeading() && block.text().length() >= PART)
                .toList();
        var leading = told.stream().filter(IssueItems::isLed).count();
        return leading >= FEWEST_LEADS && leading >= told.size() * MOST_OF_THEM;
    }

    private static boolean isLed(IssueBlock block) {
        return block.lead().split(" ").length >= WORDS_OF_A_TITLE
                && !block.links().isEmpty()
                && block.text().length() >= PART
                && block.lead().length() < block.text().length();
    }

    private List<Item> byLeads() {
        var items = new ArrayList<Item>();
        var sponsored = false;
        for (var block : blocks) {
            sponsored = IssueCleaning.isSponsor(block.text()) || (sponsored && !block.isHeading());
            if (!block.isHeading() && isLed(block) && !sponsored && !IssueCleaning.isSponsor(block.lead())) {
                add(items, new IssueBlock(1, block.lead(), "", true, block.links()), List.of(block.told()));
            }
        }
        return items;
    }

    private Item whole(List<IssueBlock> part) {
        var links = part.stream()
                .filter(IssueBlock::isHeading)
                .filter(heading -> IssueCleaning.says(heading.text(), subject))
                .flatMap(heading -> heading.links().stream())
                .toList();
        return new Item(
                "",
                links,
                paragraphs(withoutByline(unsponsored(part))).stream()
                        .filter(paragraph -> !paragraph.equalsIgnoreCase(subject))
                        .toList());
    }

    /** Before the first sentence of an essay stand who wrote it, and when. */
    private static List<IssueBlock> withoutByline(List<IssueBlock> part) {
        var begun = false;
        var kept = new ArrayList<IssueBlock>();
        for (var block : part) {
            var text = block.text();
            begun |= !block.isHeading() && (text.length() >= BYLINE || text.matches(".*[.!?…][\"”’»)]?"));
            if (begun || (block.isHeading() && !block.lone())) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** A sponsor's part ends at the next heading or rule. */
    private static List<IssueBlock> unsponsored(List<IssueBlock> part) {
        var kept = new ArrayList<IssueBlock>();
        var sponsored = false;
        for (var block : part) {
            var sponsor = IssueCleaning.isSponsor(block.text());
            var begins = block.isHeading() || block.equals(IssueBlock.RULE);
            sponsored = sponsor || (sponsored && !begins);
            if (!sponsored) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static List<String> paragraphs(List<IssueBlock> part) {
        return part.stream()
                .map(IssueBlock::text)
                .filter(text -> !text.isEmpty() && !IssueCleaning.isMore(text))
                .toList();
    }

    private static int length(List<IssueBlock> part) {
        return part.stream()
                .filter(block -> !block.isHeading())
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static String title(String written) {
        var bare =
                READING_TIME.matcher(NUMBER.matcher(written).replaceFirst("")).replaceFirst("");
        return CleanText.line(bare.replaceFirst("(?:\\s{0,3}[:–—-]|(?<![.\\s])\\.)\\s{0,3}$", ""));
    }
}
