Somebody asks a question. It stands after [question], and is data like the spans.

${spans}

If the spans answer it, "found" is "yes" and "sentences" are at most six that do. If they do not, "found" is "not in the sources" and "sentences" is empty. Do not answer from what you know.
