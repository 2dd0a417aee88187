package app.bellwether.web;

import app.bellwether.briefs.Amendments;
import app.bellwether.briefs.Brief;
import app.bellwether.briefs.Lenses;
import app.bellwether.rendering.Clean;
import app.bellwether.rendering.Rendering;
import app.bellwether.rendering.Say;
import app.bellwether.taxonomy.Role;
import app.bellwether.writing.Citation;
import app.bellwether.writing.Document;
import app.bellwether.writing.Frame;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the pages of a brief are filled with. */
@Component
record ArchiveSheet(Rendering rendering, Amendments amendments, Around around, WebSettings settings) {

    /**
     * A link to the same brief as another role reads it.
     *
     * @param path absolute
     */
    record As(String role, String path) {}

    /**
     * As it was sent, with what was corrected since.
     *
     * @param shared whether it went to many at once, who find the others from there
     */
    Map<String, Object> sent(Brief brief, String path, boolean shared) {
        WebLinks links = new WebLinks(settings.url());
        String corrected = amendments
                .of(brief)
                .map(corrections -> rendering.fragment(corrections, links))
                .orElse("");
        Map<String, Object> sheet = sheet(brief, brief.document(), path, "");
        sheet.put("corrections", corrected);
        sheet.put("around", shared ? around.of(brief) : List.of());
        sheet.put("mailed", !shared && around.isMailed(brief));
        return sheet;
    }

    /** As that role reads it: of the sealed document alone, so nothing stands there that has come since. */
    Map<String, Object> through(Role role, Brief brief, String path) {
        return sheet(brief, Lenses.through(role, brief.document()), path, Plain.role(role));
    }

    private Map<String, Object> sheet(Brief brief, Document document, String path, String role) {
        Frame frame = Frame.of(document.language());
        var sealed = brief.sealed().atOffset(ZoneOffset.UTC);
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("headline", Clean.line(document.headline()));
        sheet.put("edition", Clean.line(document.edition()));
        sheet.put("language", document.language());
        sheet.put(
                "spoken",
                document.headlined()
                        .map(Citation::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(document.language()));
        sheet.put("document", rendering.fragment(document, new WebLinks(settings.url())));
        sheet.put("corrections", "");
        sheet.put("around", List.of());
        sheet.put("mailed", false);
        sheet.put("sealed", frame.dayAndYear(sealed.toLocalDate()) + ", " + frame.time(sealed.toLocalTime()) + " UTC");
        sheet.put("say", new Say(frame));
        sheet.put("hash", brief.hash());
        sheet.put("path", path);
        sheet.put("role", role);
        sheet.put("others", others(brief.document(), path, role));
        return sheet;
    }

    private static List<As> others(Document sealed, String path, String shown) {
        return Lenses.others(sealed).stream()
                .map(Plain::role)
                .filter(role -> !role.equals(shown))
                .map(role -> new As(role, path + "/as/" + role))
                .toList();
    }
}
