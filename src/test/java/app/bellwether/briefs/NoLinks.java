package app.bellwether.briefs;

import app.bellwether.rendering.Links;
import app.bellwether.writing.Citation;

/** Leads nowhere but to the evidence. */
record NoLinks() implements Links {

    @Override
    public String evidence(Citation citation) {
        return "http://localhost/" + citation.article() + "/" + citation.start();
    }
}
