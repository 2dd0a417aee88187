These spans are what sources say of one item. It is told to somebody in the role of ${role}.

${spans}
<#if figure>

What stands after [figure] is shown beside it and need not be said again.
</#if>
<#if told>

What stands after [told] was told before and must not be said again.
</#if>

Write
- "summary": two sentences, the newest state first;
<#if dive>
- "happened": what happened, two to four sentences;
- "matters": why it matters to that role, an inference, without any number, name or date that the spans do not have;
- "against": who says otherwise, or what speaks against it, as the spans say; nothing where they do not;
- "watch": what is still to come or to be decided, with its day where the spans have one; nothing that is over;
</#if>
- "suggestions": one thing that somebody in that role might do and would not think of by themselves, naming the spans that it follows from; none where there is none.
