package app.bellwether.language;

import java.util.List;
import java.util.regex.Pattern;

/** Words by which a report for readers at home shows that home is the United States without saying so. */
final class LocalCues {

    private static final List<Pattern> CUES = List.of(
            Pattern.compile("\\b\\p{Lu}\\p{Ll}+ County\\b"),
            Pattern.compile("\\bSheriff(’s|'s)?\\b|\\bsheriff[’']s (office|deput)"),
            Pattern.compile("\\bGov\\. \\p{Lu}"),
            Pattern.compile(
                    "\\b(Sen|Rep|Reps|Sens)\\. \\p{Lu}|\\([RD]-\\p{Lu}|\\bRepublicans?\\b|\\bDemocrats?\\b|\\bGOP\\b"),
            Pattern.compile("\\bSchool Board\\b|\\bhigh school (student|football|senior)|\\belementary school\\b"),
            Pattern.compile("\\bInterstate( \\d|\\b)|\\bI-\\d{2}\\b|\\bHighway Patrol\\b|\\bstate trooper"),
            Pattern.compile(
                    "\\bdistrict attorney\\b|\\bDistrict Attorney\\b|\\battorney general[’']s office\\b|\\bgrand"
                            + " jury\\b"),
            Pattern.compile("\\b(Medicaid|Medicare|Obamacare|FEMA|NAACP|NRA|NFL|NCAA|Walmart|911 call)\\b"),
            Pattern.compile("\\b(dlrs|cts vs|shr \\d|Shr \\d|SHR)\\b"),
            Pattern.compile(
                    "\\b(Securities and Exchange Commission|New York Stock Exchange|NYSE|Nasdaq|Chapter 11)\\b"),
            Pattern.compile(
                    "\\bstate (Senate|House|legislature|Legislature|lawmakers|police)\\b|\\bfederal judge\\b|\\bFirst"
                            + " Amendment\\b"),
            Pattern.compile("\\b(African[- ]American|Native American)s?\\b|\\bBlack Lives Matter\\b|\\bGoFundMe\\b"),
            Pattern.compile("\\b(Obama|Trump|Biden|Clinton)\\b"));

    private LocalCues() {}

    /** How many different ones there are. */
    static int of(String title, String text) {
        String all = title + "\n" + text;
        return (int) CUES.stream().filter(cue -> cue.matcher(all).find()).count();
    }
}
