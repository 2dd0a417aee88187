These spans are sentences of one conversation, in their order, each after the name of who says it. Those marked (remark) were found worth telling; what stands beside them shows what they speak of. Before (later), something is left out.

${spans}

"insights" are at most five things that somebody says in it, at most one for each run of spans that are marked (remark), told to whoever did not hear the conversation. For each
- "text": one sentence of at most 45 words that is understood by itself. Say what "it", "this", "they" and "there" mean, as the spans around show, and write none where they do not. What somebody thinks, expects, advises or did is told as theirs, by the name that stands before the span; begin each sentence in another way;
- "spans": the ids that it rests on: first those marked (remark), of one speaker, then those that show what is meant.
Leave out greetings, talk about the show, and what says nothing to those who were not there.
