These are spans of sources and, behind them, the sentences that are to be checked, each with its number, what it is, and the ids of the spans that it names.

${spans}

For each sentence, in their order, write
- "sentence": its number;
- "verdict": "yes" when all of it is borne out, "in part" when some of it is, "no" when it is not;
- "words": those words of the sentence that are not borne out, at most 12 of them; empty when all are.
