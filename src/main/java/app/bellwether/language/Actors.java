package app.bellwether.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds who acts: runs of capitalised words that are no place, no date and no mere beginning of a sentence. */
final class Actors {

    private static final Set<String> LINKS =
            WordFiles.set("of the for and de del della di da van von der den la le du & al bin ibn e y");
    private static final Set<String> PERSON_AFTER =
            WordFiles.set("said says told wrote added argued tweeted testified resigned who whose sagte");
    private static final int LONGEST = 7;

    private final Gazetteer gazetteer;

    Actors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A run as found: its words without titles before it, and what the words around it say. */
    private record Run(String name, Actor.Type type) {}

    List<Actor> of(String text, List<Sentence> sentences) {
        List<Word> words = Word.of(text);
        Set<Integer> places = placeWords(text, words);
        Set<String> lowercase = words.stream()
                .map(Word::text)
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
        Set<Integer> begins = sentences.stream().map(Sentence::start).collect(Collectors.toCollection(HashSet::new));
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int end = runEnd(text, words, at, places);
            if (end == at) {
                at++;
                continue;
            }
            int from = at + skipped(text, words, at, end, begins, lowercase);
            if (from < end) {
                runs.add(run(text, words, from, end));
            }
            at = end;
        }
        return Aliases.merged(runs.stream()
                .filter(run -> run.name().length() > 1)
                .map(run -> Map.entry(run.name(), run.type()))
                .toList());
    }

    private Set<Integer> placeWords(String text, List<Word> words) {
        Set<Integer> indices = new HashSet<>();
        for (var hit : gazetteer.find(text, words)) {
            if (!hit.values().contains(Place.NONE)) {
                for (int i = hit.first(); i < hit.last(); i++) {
                    indices.add(i);
                }
            }
        }
        return indices;
    }

    /** The index after the run's last word; the same index when no run begins there. */
    private static int runEnd(String text, List<Word> words, int first, Set<Integer> places) {
        int end = first;
        int at = first;
        boolean someName = false;
        while (at < words.size()
                && at - first < LONGEST
                && (at == first || joined(text, words.get(at - 1), words.get(at)))) {
            Word word = words.get(at);
            if (isName(word) || isModel(text, words, at, first)) {
                someName |= !places.contains(at);
                end = at + 1;
            } else if (at == first || !LINKS.contains(word.text())) {
                break;
            }
            at++;
        }
        boolean body = end > first && Names.BODIES.contains(words.get(end - 1).text());
        return someName || (body && end - first > 1) ? end : first;
    }

    private static boolean isName(Word word) {
        return (word.capitalised() || isCamel(word.text()))
                && !Names.TIMES.contains(word.text())
                && !word.text().equals("I");
    }

    /** The "90E" of "BX-90E". */
    private static boolean isModel(String text, List<Word> words, int at, int first) {
        return at > first
                && words.get(at).startsWithDigit()
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .equals("-");
    }

    /** "iPhone", "eBay". */
    private static boolean isCamel(String word) {
        return word.length() > 2 && Character.isLowerCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
    }

    private static boolean joined(String text, Word one, Word other) {
        String gap = text.substring(one.end(), other.start());
        boolean initial = one.text().length() == 1
                || (Names.HONORIFICS.contains(one.text()) && one.text().length() < 4);
        boolean possessive = one.end() - one.start() > one.text().length()
                && text.charAt(one.end() - 1) == 's'
                && !one.text().endsWith("s");
        return !possessive
                && (gap.equals(" ") || gap.equals("-") || gap.equals(" & ") || (gap.equals(". ") && initial));
    }

    /** How many words of the run's begin are no part of a name: a sentence's first word that is a common one, and titles. */
    private static int skipped(
            String text, List<Word> words, int at, int end, Set<Integer> begins, Set<String> lowercase) {
        int skip = 0;
        Word first = words.get(at);
        boolean opening = begins.contains(first.start())
                || (first.start() > 0 && "“\"‘(".indexOf(text.charAt(first.start() - 1)) >= 0);
        String lower = first.text().toLowerCase(Locale.ROOT);
        boolean common = lowercase.contains(lower) || Abbreviations.begins(lower);
        boolean alone =
                end - at == 1 && !first.allCaps() && !first.text().chars().anyMatch(Character::isDigit);
        if (opening && (common || (alone && isAdverb(lower)))) {
            skip++;
        } else if (common && Abbreviations.begins(lower)) {
            skip++;
        }
        while (at + skip < end && Names.HONORIFICS.contains(words.get(at + skip).text()) && at + skip + 1 <= end) {
            skip++;
        }
        return skip;
    }

    private static boolean isAdverb(String word) {
        return word.endsWith("ly") || word.endsWith("ing") || word.endsWith("ed");
    }

    private static Run run(String text, List<Word> words, int from, int end) {
        String name = text.substring(words.get(from).start(), words.get(end - 1).end())
                .replaceAll("['’]s$", "")
                .replaceAll("\\s+", " ");
        return new Run(name, type(words, from, end));
    }

    private static Actor.Type type(List<Word> words, int from, int end) {
        Word first = words.get(from);
        Word last = words.get(end - 1);
        boolean titled =
                from > 0 && Names.HONORIFICS.contains(words.get(from - 1).text());
        if (Names.BODIES.contains(last.text()) || Names.BODIES.contains(first.text())) {
            return Actor.Type.ORGANISATION;
        }
        if (titled || (Names.GIVEN.contains(first.text()) && end - from > 1)) {
            return Actor.Type.PERSON;
        }
        if (last.startsWithDigit() || last.text().chars().anyMatch(Character::isDigit) || isCamel(first.text())) {
            return Actor.Type.PRODUCT;
        }
        if (end - from == 1 && last.allCaps() && last.text().length() < 7) {
            return Actor.Type.ORGANISATION;
        }
        boolean speaks =
                end < words.size() && PERSON_AFTER.contains(words.get(end).text());
        return speaks && end - from == 2 ? Actor.Type.PERSON : Actor.Type.OTHER;
    }
}
