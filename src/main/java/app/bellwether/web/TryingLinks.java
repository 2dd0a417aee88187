package app.bellwether.web;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;

/**
 * Links of a brief that nobody is sent: all of them are there to be seen, and those of a reader lead nowhere near one.
 *
 * @param base the pages' address, without a slash at its end
 */
record TryingLinks(String base) implements Links {

    @Override
    public String evidence(Citation citation) {
        return new WebLinks(base).evidence(citation);
    }

    @Override
    public String reply(String command) {
        return "mailto:nobody@bellwether.invalid?body=" + command.replace(" ", "%20");
    }

    @Override
    public String archive() {
        return base + "/preferences/briefs";
    }

    @Override
    public String preferences() {
        return base + "/preferences";
    }

    @Override
    public String unsubscribe() {
        return base + "/preferences";
    }
}
