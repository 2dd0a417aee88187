These spans are what the items of one brief rest on. It is for somebody in the role of ${role}.

${spans}

Write
- "headline": what most matters, at most 90 characters, without a full stop;
- "lede": one or two sentences, at most 60 words, of what most matters and what is at stake;
- "bottomLine": one or two sentences, at most 50 words;
- "questions": at most three that a reader may still have who knows the headlines, each with an answer of one sentence that the spans give. Nothing may be told here that the spans do not say.
