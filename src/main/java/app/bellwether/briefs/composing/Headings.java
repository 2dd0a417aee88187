package app.bellwether.briefs.composing;

import app.bellwether.writing.Section;

/** The fixed words above each part of a brief. */
final class Headings {

    private Headings() {}

    /** Dates, and what somebody is asked to do; at least one of them is there. */
    static String ofDates(boolean ahead, boolean asked) {
        return !asked ? of(Section.Kind.DATES) : ahead ? "Dates to watch, and what is asked for" : "What is asked for";
    }

    static String of(Section.Kind kind) {
        return switch (kind) {
            case LEDE -> "Today";
            case CHANGES -> "What changed since your last brief";
            case MAP -> "Intelligence map";
            case DIVES -> "Deep dives";
            case HITS -> "Quick hits";
            case INSIGHTS -> "From podcasts";
            case DISCUSSION -> "What the discussion adds";
            case DATES -> "Dates to watch";
            case BOTTOM_LINE -> "Bottom line";
            case QUESTIONS -> "Questions you may ask";
            case CORRECTIONS -> "Corrections";
            case COVERAGE -> "What was read";
            case WHY_YOU -> "Why you got this";
            case ANSWER -> "Answer";
        };
    }
}
