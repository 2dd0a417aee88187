package app.bellwether.briefs;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;

/** Every way that a brief can show. */
record EveryLink() implements Links {

    @Override
    public String evidence(Citation citation) {
        return "https://brief.example/articles/" + citation.article() + "?start=" + citation.start();
    }

    @Override
    public String reply(String command) {
        return "mailto:reply@brief.example?subject=" + command.replace(" ", "%20");
    }

    @Override
    public String archive() {
        return "https://brief.example/b/token";
    }

    @Override
    public String preferences() {
        return "https://brief.example/manage/token";
    }

    @Override
    public String unsubscribe() {
        return "https://brief.example/unsubscribe/token";
    }

    @Override
    public String fewer() {
        return "https://brief.example/notes/token";
    }
}
