These spans are comments of one discussion, in their order. In brackets before each stands the number of its author and, where it answers somebody, of whom.

${spans}

Write
- "positions": at most four that people hold in it, what most of them hold first, no two alike. For each
  - "text": what they hold, in one sentence of at most 160 characters that is understood by itself, and so plain that every span that you name says all of it alone; without who holds it;
  - "spans": the ids of all spans that hold it, each alone, as many as there are, here also more than three. Leave out a span that says more, less, the opposite or what others hold, and one that only asks;
  - "against": the strongest objection that somebody else makes to it, in one sentence that names spans of one author; an empty list where nobody does;
- "experience": at most three sentences of what somebody knows at first hand, of their own work or life, each told as what one of them tells, of spans of one author;
- "questions": at most three questions that somebody asks and nobody answers, each ending with a question mark.
Write no number or name of an author, and not how many hold something: those are counted by us.
