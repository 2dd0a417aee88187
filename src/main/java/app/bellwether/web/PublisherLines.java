package app.bellwether.web;

import app.bellwether.rendering.Clean;
import app.bellwether.signals.Publishers.Facts;
import app.bellwether.signals.Publishers.Publisher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page shows of publishers, and what may be typed of one. */
final class PublisherLines {

    static final int MOST = 200;

    private static final int LONGEST = 100;

    /** As long as the name of a publisher may be, which is its house where nothing else is known. */
    private static final int LONGEST_HOUSE = 500;

    /** Their names in English, by their codes, as are the languages'. */
    static final Map<String, String> COUNTRIES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toMap(code -> code, PublisherLines::country, (one, _) -> one, TreeMap::new));

    static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> code, PublisherLines::language, (one, _) -> one, TreeMap::new));

    private PublisherLines() {}

    /**
     * A publisher.
     *
     * @param id its name as it was read
     * @param facts with what was typed of it, if something was wrong with that
     * @param country in English words, as is the language
     * @param said what an operator said of it: "house, country"
     */
    record Line(String id, String name, Facts facts, String country, String language, String said, int articles) {}

    /** Those that have the words in what is shown of them, as many as a page takes. */
    static List<Line> of(List<Publisher> all, String words, String publisher, Facts typed) {
        String wanted = Clean.line(words).toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> shown(one).contains(wanted))
                .limit(MOST)
                .map(one -> line(one, one.name().equals(publisher) ? typed : one.facts()))
                .toList();
    }

    private static String shown(Publisher one) {
        Facts facts = one.facts();
        return String.join("\n", one.name(), facts.house(), facts.domain(), country(facts.country()))
                .toLowerCase(Locale.ROOT);
    }

    private static Line line(Publisher one, Facts facts) {
        Facts said = one.said();
        return new Line(
                one.name(),
                Clean.line(one.name()),
                new Facts(Clean.line(facts.house()), Clean.line(facts.domain()), facts.country(), facts.language()),
                country(one.facts().country()),
                language(one.facts().language()),
                Stream.of(
                                said(said.domain(), "domain"),
                                said(said.country(), "country"),
                                said(said.language(), "language"),
                                said(said.house(), "house"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                one.articles());
    }

    private static Optional<String> said(String fact, String name) {
        return Optional.of(name).filter(_ -> !fact.isEmpty());
    }

    /** As a form brings it. */
    static Facts typed(HttpServletRequest form) {
        return new Facts(
                typed(form, "house"),
                typed(form, "domain"),
                typed(form, "country").toUpperCase(Locale.ROOT),
                typed(form, "language").toLowerCase(Locale.ROOT));
    }

    private static String typed(HttpServletRequest form, String field) {
        return Optional.ofNullable(form.getParameter(field)).map(Clean::line).orElse("");
    }

    /** What is wrong with it and what to do, by field. */
    static Map<String, String> problems(Facts typed, String domain) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!typed.domain().isEmpty() && domain.isEmpty()) {
            problems.put("domain", wrong(typed.domain(), "domain of one publisher", "a domain, as ledger.co.uk"));
        }
        if (!typed.country().isEmpty() && !COUNTRIES.containsKey(typed.country())) {
            problems.put("country", wrong(typed.country(), "country", "its two letters, as GB or DE"));
        }
        if (!typed.language().isEmpty() && !LANGUAGES.containsKey(typed.language())) {
            problems.put("language", wrong(typed.language(), "language", "its two letters, as en or de"));
        }
        if (typed.house().length() > LONGEST_HOUSE) {
            problems.put(
                    "house",
                    "The name of a house has at most " + LONGEST_HOUSE + " characters. Please write a shorter one.");
        }
        return problems;
    }

    private static String wrong(String typed, String what, String example) {
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
        return "“" + words + "” is no " + what + ". Please write " + example + ", or nothing.";
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}
