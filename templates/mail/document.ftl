<#ftl output_format="plainText">
<#-- The text part of a mail: as complete as the HTML beside it. Its paragraphs flow (RFC 3676), so nothing is indented: what stands further to
the right on a terminal would be a hole in the middle of a telephone's line. -->
<#assign line = ""?left_pad(78, "-")>
<#-- Whose words and of which day, since "on Friday" says little by itself, unless what leads to them, or what goes on from there, tells; and
where to find them below. -->
<#function marks sources lead="" goesOn=false>
<#local where = []>
<#local numbers = []>
<#list sources as one>
<#local words = one.where + ", " + one.date>
<#if !goesOn && !where?seq_contains(words) && !(lead?contains(one.where) && lead?contains(one.date))><#local where += [words]></#if>
<#if !numbers?seq_contains(one.number)><#local numbers += [one.number]></#if>
</#list>
<#local all><#if where?has_content> (${where?join("; ")})</#if><#list numbers as number> [${number}]</#list></#local>
<#return all>
</#function>
<#function said one lead="">
<#switch one.kind>
<#on "opinion"><#local words>${say("look.marked", "mark", say("look.opinion"), "words", one.text)}</#local>
<#on "worded", "inference", "suggestion"><#local words>${one.marked?then(say("look.marked", "mark", say("look." + one.kind), "words", one.text), one.text)}</#local>
<#default><#local words>${one.text}</#local>
</#switch>
<#return words + marks(one.sources, lead, one.goesOn)>
</#function>
<#function run all lead="">
<#local words><#if lead?has_content>${lead} </#if><#list all as one>${said(one, lead)}<#sep> </#list></#local>
<#return words>
</#function>
<#macro item one>
<#assign front = one.number + ". ">
<#if one.title??>
${fill(one.title, front, "")}<#assign front = "">
</#if>
<#-- A label without its reason stands before what is told. -->
<#assign before = one.label?? && !one.why?? && one.said?has_content>
<#if one.label?? && one.why??>
${fill("[" + one.label + "] " + said(one.why), front, "")}<#assign front = "">
<#elseif one.label?? && !before>
${fill("[" + one.label + "]", front, "")}<#assign front = "">
<#elseif one.why??>
${fill(said(one.why), front, "")}<#assign front = "">
</#if>
<#list one.said as each>
${fill((before && each?is_first)?then("[" + (one.label!"") + "] ", "") + said(each), front, "")}<#assign front = "">
</#list>
<#list one.figures as figure>
${fill(figure.label + ": " + figure.written + marks([figure.source]), "* ", "")}
</#list>
<#list one.details as each>
${fill(run(each.said, each.lead!""), front, "")}<#assign front = "">
</#list>
<#if one.replies?has_content>
${fill(say("look.reply", "commands", one.replies?map(each -> each.words)?join(", ")), "", "")}
</#if>
</#macro>
<#macro bars one>
${fill(one.caption, "", "")}
<#list one.bars as each>
${fill(each.label + ": " + each.written + marks([each.source]), "", "")}
${""?left_pad(((each.percent + 1) / 2)?int, "#")}
</#list>
</#macro>
${fill(sheet.headline, "", "")}
<#if sheet.edition?has_content>
${fill(sheet.edition, "", "")}
</#if>
${""?left_pad(78, "=")}
<#list sheet.parts as part>

<#if part.heading != sheet.headline>
${fill(part.heading, "", "")}
${line}
</#if>
<#list part.pieces as piece>
<@once piece=piece; one>
<#switch one.type>
<#on "item"><@item one/>
<#on "bars"><@bars one/>
<#default>
${fill(run(one.said, one.lead!""), "", "")}
</#switch>
</@once>
<#sep>

</#sep>
</#list>
</#list>
<#if sheet.sources?has_content>

${say("look.sources")}
${line}
<#list sheet.sources as each>
<@once piece=each; one>
${fill("[" + one.number + "] " + one.where + ", " + one.date + ": " + one.title, "", "")}
</@once>
<#list sheet.addresses[each?index] as address>
${address}
</#list>
</#list>
</#if>
<#if sheet.ways.step??>

${fill(sheet.ways.step.words + ":", "", "")}

${sheet.ways.step.url}
<#else>

${line}
<#assign legend>${say("look.how")} <#if sheet.kinds?seq_contains("reported")>${say("look.how.reported-numbered")} </#if><#if sheet.kinds?seq_contains("opinion")>${say("look.how.opinion-named")} </#if><#list ["worded", "inference", "suggestion"]?filter(kind -> sheet.kinds?seq_contains(kind)) as kind>${say("look.how." + kind + "-named")} </#list><#if sheet.kinds?seq_contains("fixed")>${say("look.how.fixed-numbered")}</#if><#list ["strength", "act-now", "monitor", "background"]?filter(kind -> sheet.kinds?seq_contains(kind)) as kind> ${say("look.how." + kind)}</#list></#assign>
${fill(legend, "", "")}
<#-- Where questions stand, they say how to ask them. -->
<#if sheet.ways.help?? && !sheet.kinds?seq_contains("questions")>

${fill(say("look.answer"), "", "")}
</#if>
<#if sheet.ways.fewer??>

${say("look.marked", "mark", say("note.fewer"), "words", sheet.ways.fewer)}
</#if>
<#if sheet.ways.archive?? || sheet.ways.preferences?? || sheet.ways.unsubscribe??>

<#if sheet.ways.archive??>
${say("look.marked", "mark", say("look.archive"), "words", sheet.ways.archive)}
</#if>
<#if sheet.ways.preferences??>
${say("look.marked", "mark", say("look.preferences"), "words", sheet.ways.preferences)}
</#if>
<#if sheet.ways.unsubscribe??>
${say("look.marked", "mark", say("look.unsubscribe"), "words", sheet.ways.unsubscribe)}
</#if>
</#if>
</#if>
