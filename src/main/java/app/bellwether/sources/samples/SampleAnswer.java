package app.bellwether.sources.samples;

/** What the invented press answers to a request. */
record SampleAnswer(String contentType, String body) {}
