// What a page must keep to be readable by everybody; gives a list of what it does not keep, in words.
() => {
  const problems = [];
  const say = (what, element) => problems.push(what + (element ? ": " + element.outerHTML.slice(0, 140) : ""));
  const named = (element) => (element.getAttribute("aria-label") || element.textContent || element.title || "").trim() !== "";

  if (!document.documentElement.lang) say("no language");
  if (!document.title.trim()) say("no title");
  if (document.querySelectorAll("h1").length !== 1) say("not one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) say("a heading's level is skipped", heading);
    if (!named(heading)) say("an empty heading", heading);
    level = next;
  }
  for (const link of document.querySelectorAll("a,button,summary")) if (!named(link)) say("no name", link);
  for (const image of document.querySelectorAll("img,svg[role=img]")) {
    if (image.tagName === "IMG" ? !image.hasAttribute("alt") : !image.querySelector("title")) say("no alternative", image);
  }
  for (const field of document.querySelectorAll("input:not([type=hidden]),textarea,select")) {
    if (!field.labels.length && !field.getAttribute("aria-label")) say("no label", field);
  }
  for (const frame of document.querySelectorAll("iframe")) if (!frame.title) say("no title", frame);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => say("an id twice: " + id));
  for (const reference of document.querySelectorAll("[aria-labelledby]")) {
    if (!document.getElementById(reference.getAttribute("aria-labelledby"))) say("labelled by nothing", reference);
  }
  if (document.documentElement.scrollWidth > innerWidth) say("wider than the window by " + (document.documentElement.scrollWidth - innerWidth));

  // contrast (WCAG 2.2, 1.4.3)
  const parse = (color) => {
    const parts = (color.match(/[\d.]+/g) || []).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((one) => (one /= 255) <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.alpha === 1) return color.rgb;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || seen.has(element) || element.closest("[aria-hidden=true],style,script,title")) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    if (!element.checkVisibility() || style.clip === "rect(0px, 0px, 0px, 0px)") continue;
    const [one, other] = [luminance(parse(style.color).rgb), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < 4.5) say("contrast " + ratio.toFixed(2), element);
    if (parseFloat(style.fontSize) < 12) say("text of " + style.fontSize, element);
  }
  return problems;
}
