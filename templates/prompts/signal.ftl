These spans are the evidence of one lasting claim, which stands after [title].
<#if changed>
What changed since it was last told stands after [changed].
</#if>

${spans}

Write
- "title": the claim in at most 110 characters, without a full stop, as most of the spans bear it out;
- "analysis": 80 to 250 words as sentences: what is claimed and by whom, what carries it, how it developed, what speaks against it;
- "actors": up to eight people, bodies, companies or countries without whom the claim could not be told, those who matter most first, each once under the fullest name that a span has, a group under the name of the group; "part": "acts" who does, decides or refuses what is claimed; "is affected" whom it is done to or who bears it; "speaks" who only says something about the claim itself; "does": what they do or what is done to them in a few words that go on after their name, such as "has cut the price of its model." after "Lanting AI";
- "articles": for each article (a1, a2, …) one or two sentences on what it adds, each resting on spans of that article alone.
