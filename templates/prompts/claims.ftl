These spans are sentences of several articles of several days. Some of them may say one lasting thing: something that goes on, or that holds for weeks, and that articles of different days tell anew. What happened once is none, and neither is what only shares its subject.

${spans}

"claims" are at most three such things, and none where there is none. For each
- "text": the thing itself in one sentence of at most 110 characters, so plain that every span that you name says all of it by itself; no number, day or name that not all of them have;
- "spans": the ids of all spans that say it, each of them alone, as many as there are; at least three, of different articles and days. Leave out a span that says more, less, the opposite, or what was before.
