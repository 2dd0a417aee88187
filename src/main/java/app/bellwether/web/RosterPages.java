package app.bellwether.web;

import app.bellwether.subscribers.Roster;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** All subscribers as a table: to take along, and to bring in. */
@RestController
final class RosterPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Nobody mends more at a time, and a page of all of them opens in no browser. */
    private static final int MOST_PROBLEMS = 200;

    private final Roster roster;
    private final OperatorDoor door;
    private final Press press;

    RosterPages(Roster roster, OperatorDoor door, Press press) {
        this.roster = roster;
        this.door = door;
        this.press = press;
    }

    @GetMapping("/operator/roster")
    ResponseEntity<String> form(HttpServletRequest request) {
        return door.show(request, form -> page(form, null, false));
    }

    @GetMapping("/operator/roster.csv")
    ResponseEntity<String> take(HttpServletRequest request, HttpServletResponse response) {
        return door.show(request, _ -> {
            response.setContentType(CSV.toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bellwether-subscribers.csv\"");
            try {
                roster.write(response.getWriter()); // at once, since all of it may not fit into memory
            } catch (IOException gone) {
                throw new UncheckedIOException("the table could not be sent to its end", gone);
            }
            return ResponseEntity.ok().build();
        });
    }

    /** Brings in what the file names, or only looks what would come of it. */
    @PostMapping("/operator/roster")
    ResponseEntity<String> bring(
            HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile table) {
        boolean keep = request.getParameter("look") == null;
        return door.act(request, form -> page(form, roster.read(bytes(table), keep), keep));
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the file that was sent cannot be read", broken);
        }
    }

    private ResponseEntity<String> page(String form, Roster.@Nullable Report report, boolean kept) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("report", report);
        model.put("most", MOST_PROBLEMS);
        model.put("leftOut", report == null ? 0 : report.leftOut());
        model.put("kept", kept);
        return press.show("roster.ftlh", report == null ? "Subscribers as a table" : "What came of the table", model);
    }
}
