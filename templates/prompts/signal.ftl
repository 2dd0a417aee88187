These spans are the evidence of one lasting claim, which stands after [title].
<#if changed>
What changed since it was last told stands after [changed].
</#if>

${spans}

Write
- "title": the claim in at most 110 characters, without a full stop, as most of the spans bear it out;
- "analysis": 80 to 250 words as sentences: what is claimed and by whom, what carries it, how it developed, what speaks against it;
- "articles": for each article (a1, a2, …) one or two sentences on what it adds, each resting on spans of that article alone.
