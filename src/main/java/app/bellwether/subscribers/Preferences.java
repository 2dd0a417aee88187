package app.bellwether.subscribers;

import app.bellwether.taxonomy.Role;
import java.util.List;

/**
 * What a subscriber may change about their briefs.
 *
 * @param name how to address them; may be empty
 * @param role the lens of their edition
 * @param schedule when
 * @param minutes how long a brief may take to read
 * @param language of the fixed words, ISO 639-1
 * @param threshold how much the best item must score for a brief to be worth sending, 0 to 10
 * @param interests wanted and muted
 * @param notes whether they are told in a short note why nothing came for a week
 */
public record Preferences(
        String name,
        Role role,
        Schedule schedule,
        int minutes,
        String language,
        double threshold,
        List<Interest> interests,
        boolean notes) {

    /** The highest threshold that anything can reach. */
    public static final double HIGHEST = 10;

    /** How many minutes a brief may take at most. */
    public static final int LONGEST_BRIEF = 60;

    /** How many words are counted as a minute, of what a brief tells. */
    public static final int WORDS_A_MINUTE = 220;

    private static final int LONGEST_NAME = 100;

    public Preferences {
        interests = List.copyOf(interests);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters");
        }
        if (minutes < 1 || minutes > LONGEST_BRIEF) {
            throw new IllegalArgumentException("a brief takes 1 to " + LONGEST_BRIEF + " minutes");
        }
        if (!(threshold >= 0 && threshold <= HIGHEST)) {
            throw new IllegalArgumentException("a threshold is between 0 and " + HIGHEST);
        }
    }

    /** With notes, as they are at first. */
    public Preferences(
            String name,
            Role role,
            Schedule schedule,
            int minutes,
            String language,
            double threshold,
            List<Interest> interests) {
        this(name, role, schedule, minutes, language, threshold, interests, true);
    }

    public Preferences on(Schedule other) {
        return new Preferences(name, role, other, minutes, language, threshold, interests, notes);
    }

    public Preferences interestedIn(List<Interest> others) {
        return new Preferences(name, role, schedule, minutes, language, threshold, others, notes);
    }

    public Preferences above(double other) {
        return new Preferences(name, role, schedule, minutes, language, other, interests, notes);
    }

    public Preferences as(Role other) {
        return new Preferences(name, other, schedule, minutes, language, threshold, interests, notes);
    }

    /** With fixed words in that language, ISO 639-1. */
    public Preferences in(String otherLanguage) {
        return new Preferences(name, role, schedule, minutes, otherLanguage, threshold, interests, notes);
    }

    public Preferences within(int otherMinutes) {
        return new Preferences(name, role, schedule, otherMinutes, language, threshold, interests, notes);
    }

    /** With notes after a week without a brief, or without. */
    public Preferences noted(boolean wanted) {
        return new Preferences(name, role, schedule, minutes, language, threshold, interests, wanted);
    }
}
