package app.bellwether.briefs.composing;

import app.bellwether.matching.ItemRef;
import app.bellwether.matching.Match;
import app.bellwether.writing.Passage;
import app.bellwether.writing.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Fills the reader's minutes with what is worth most to them. */
final class Plan {

    /** Why an item that was selected is not in the brief after all. */
    enum LeftOut {
        LENGTH,
        REPEATED,
        UNCLEAR,
        /** It is told with the theme or the fact whose affair it is of. */
        WITHIN,
        STALE,
        /** What it announces was due by now, and nothing else is told of it. */
        OVER
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<ItemRef, LeftOut> leftOut = new HashMap<>();
    private final List<ItemRef> told = new ArrayList<>();
    private UsedSentences said;
    private int wordsLeft;

    Plan(UsedSentences said, int words, Map<ItemRef, LeftOut> leftOut) {
        this.leftOut.putAll(leftOut);
        this.said = said;
        this.wordsLeft = words;
    }

    /** Takes what fits, the worthiest first; the first one whether it fits or not. A dive needs its theme above it. */
    void fill(List<Offer> offers) {
        offers.stream()
                .sorted(Comparator.comparingDouble(Offer::value).reversed())
                .forEach(this::consider);
    }

    private void consider(Offer offer) {
        ItemRef item = offer.match().candidate().item();
        if (offer.section() == Section.Kind.DIVES) {
            dive(offer, item);
            return;
        }
        if (offer.of() != null && told.contains(offer.of())) {
            leftOut.put(item, LeftOut.WITHIN);
            return;
        }
        UsedSentences tried = said.copy();
        Optional<Piece> piece = offer.piece().apply(tried);
        if (piece.isPresent() && (pieces.isEmpty() || piece.get().words() <= wordsLeft)) {
            pieces.add(piece.get());
            told.add(item);
            wordsLeft -= piece.get().words();
            said = tried;
        } else {
            leftOut.put(item, piece.isPresent() ? LeftOut.LENGTH : LeftOut.REPEATED);
        }
    }

    /** Below its theme; a single sentence goes with what is said of that. */
    private void dive(Offer offer, ItemRef theme) {
        UsedSentences tried = said.copy();
        Optional<Piece> dive = told.contains(theme) ? offer.piece().apply(tried) : Optional.empty();
        if (dive.isEmpty() || dive.get().words() > wordsLeft) {
            return;
        }
        Optional<Piece> above =
                pieces.stream().filter(piece -> piece.tells(theme)).findFirst();
        if (dive.get().section() == Section.Kind.DIVES) {
            pieces.add(above.map(piece -> dive.get().titled(piece.title())).orElse(dive.get()));
        } else if (above.isPresent()) {
            pieces.set(pieces.indexOf(above.get()), above.get().and(dive.get().passages()));
        } else {
            return;
        }
        wordsLeft -= dive.get().words();
        said = tried;
    }

    /**
     * Where there are minutes left, tells more of the single facts that are told already, in the order in which they are read.
     *
     * @param more what else can be said of one that says so much, a sentence at a time
     */
    void extend(BiFunction<Piece, UsedSentences, Optional<Passage>> more) {
        for (Section.Kind section : List.of(Section.Kind.LEDE, Section.Kind.HITS)) {
            pieces(section).forEach(piece -> extend(piece, more));
        }
    }

    /** Adds what there is more of it and fits. */
    private void extend(Piece piece, BiFunction<Piece, UsedSentences, Optional<Passage>> more) {
        UsedSentences tried = said.copy();
        Optional<Piece> longer = more.apply(piece, tried)
                .map(one -> piece.and(List.of(one)))
                .filter(one -> one.words() - piece.words() <= wordsLeft);
        longer.ifPresent(one -> {
            pieces.set(pieces.indexOf(piece), one);
            wordsLeft -= one.words() - piece.words();
            said = tried;
            extend(one, more);
        });
    }

    /** What goes into that section, the worthiest first; dives in the order of their themes. */
    List<Piece> pieces(Section.Kind section) {
        return pieces.stream()
                .filter(piece -> piece.section() == section)
                .sorted(Comparator.comparingInt(piece -> told.indexOf(piece.item())))
                .toList();
    }

    /** Items of which something is told that points the other way. */
    List<ItemRef> disputed(BriefPhrases wording) {
        String otherwise = wording.say(Dives.OTHERWISE);
        return pieces.stream()
                .filter(piece -> piece.details().stream().anyMatch(part -> otherwise.equals(part.lead())))
                .map(piece -> piece.item())
                .distinct()
                .toList();
    }

    /** Every item that is told, once. */
    List<Match> items() {
        return pieces.stream()
                .filter(piece -> piece.section() != Section.Kind.DIVES)
                .map(Piece::match)
                .toList();
    }

    int words() {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Of what gave its place to another of its affair, whether it is told there. */
    Map<ItemRef, LeftOut> leftOut(Material material) {
        Map<ItemRef, LeftOut> all = new HashMap<>(leftOut);
        Set<String> sentences = new HashSet<>(said.sentences());
        material.within().values().stream()
                .flatMap(List::stream)
                .filter(fact -> !sentences.contains(fact.it().evidence().quote()))
                .forEach(fact -> all.replace(fact.item(), LeftOut.WITHIN, LeftOut.REPEATED));
        material.others().values().stream()
                .flatMap(List::stream)
                .filter(theme -> theme.it().evidence().stream().anyMatch(one -> sentences.contains(one.quote())))
                .forEach(theme -> all.putIfAbsent(theme.item(), LeftOut.WITHIN));
        return all;
    }

    UsedSentences said() {
        return said;
    }
}
