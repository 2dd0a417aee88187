package app.bellwether.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's page for a frame: its links open in the whole window, and its reply links in our form. */
final class FramedMail {

    private static final Pattern REPLY = Pattern.compile("href=\"mailto:[^\"]*?[?&](?:amp;)?body=([^\"&]*)[^\"]*\"");

    private FramedMail() {}

    static String of(String html, String page) {
        Matcher replies = REPLY.matcher(html);
        String local = replies.replaceAll(
                found -> Matcher.quoteReplacement("href=\"" + page + "?say=" + encoded(found.group(1)) + "#reply\""));
        return local.replaceFirst("<head>", "<head><base target=\"_top\">");
    }

    private static String encoded(String body) {
        String said = URLDecoder.decode(body.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(said.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
