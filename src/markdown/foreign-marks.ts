/** A mark of another system or another markdown, or one that failed: readers see it as it was typed. */
export interface ForeignMark {
  /** A string that every text with the mark contains: most texts are searched for that only. */
  sign: string;
  pattern: RegExp;
  /** What the mark is, as a message continues after it. */
  what: string;
  remedy: string;
}

const TAGS =
  "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|dd|del|details|div|dl|dt|em|embed|" +
  "figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|meta|nav|noscript|" +
  "object|ol|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|" +
  "template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr";

/** For a character class: spaces that markdown does not count as such, and characters without width. */
export const OTHER_SPACES = "\\u00A0\\u2000-\\u200B\\u202F\\u2060\\u3000\\uFEFF";

/** A whole HTML tag. */
export const TAG = new RegExp(`</?(?:${TAGS})(?=[\\s/>])[^<>\\n]*>`, "i");
/** What begins like an HTML tag. */
export const TAG_FIRST = new RegExp(`^<(?:!--|!doctype\\b|/?(?:${TAGS})(?=[\\s/>]|$))`, "i");

const TEMPLATE = "is a shortcode or a template of another system";
const TEMPLATE_REMEDY =
  "Visnyk has none: write what it shows in markdown, or put it between backticks as code.";
const ATTRIBUTES = "is a list of attributes, which the markdown here does not have except for a language";
const ATTRIBUTES_REMEDY =
  "Take it out: headings get their ids by themselves, and photos their sizes. Words of another language are [mots]{lang=fr}.";
const BACKSLASH = "Take it out, or write a backslash before it if readers are to see it.";

/** A link whose parts are separated; its intended address may have become a link of its own. */
export const PARTED = {
  what: "would be a link without the space between its parts",
  remedy: "Write [text](address) with nothing between ] and (.",
};

/** Marks that may stand anywhere in a line. No pattern reads past where it may begin again, so all take linear time. */
export const MARKS: readonly ForeignMark[] = [
  { sign: "{{", pattern: /\{\{(?:[^{}\n]*\}\})?/, what: TEMPLATE, remedy: TEMPLATE_REMEDY },
  { sign: "{%", pattern: /\{%(?:[^{}\n]*%\})?/, what: TEMPLATE, remedy: TEMPLATE_REMEDY },
  { sign: "<%", pattern: /<%[^<>\n]*%>/, what: TEMPLATE, remedy: TEMPLATE_REMEDY },
  { sign: "<?", pattern: /<\?[^<>\n]*\?>/, what: TEMPLATE, remedy: TEMPLATE_REMEDY },
  {
    sign: "[",
    pattern:
      /\[\/[a-z][\w-]*\]|\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s[\]"']+))+[ \t]*\/?\]|\[(?:gallery|contact-form|newsletter_form)\]/i,
    what: TEMPLATE,
    remedy: TEMPLATE_REMEDY,
  },
  {
    sign: "{",
    pattern: /\{:?[ \t]?(?:[#.][\p{L}_][^{}\n]*|[a-z][a-z-]*=[^{}\n]+)\}/u,
    what: ATTRIBUTES,
    remedy: ATTRIBUTES_REMEDY,
  },
  {
    sign: "^",
    pattern: /(?<=[\p{L}\p{N})])\^(?:[^\s^]{1,20}\^|\d+)/u,
    what: "would be raised with a mark behind it, too",
    remedy: "Write м^2^, or the raised sign itself, such as ² or ³.",
  },
  {
    sign: "~",
    pattern:
      /(?<=[\p{L}\p{N}])~[^\s~]{1,20}~(?!~)|(?<![\p{L}\p{N}~])~[\p{L}\p{N}][^~\n]*[\p{L}\p{N}.!?]~(?![\p{L}\p{N}~])/u,
    what: "is between single tildes, which mean nothing here",
    remedy: "Write ~~struck out~~ with two of them, and lowered signs as in H~2~O.",
  },
  {
    sign: "$$",
    pattern: /\$\$[^$\n]+\$\$/,
    what: "is a formula, which is not typeset here",
    remedy: "Write it in words and signs, or put it between backticks as code.",
  },
  {
    sign: ":",
    pattern: /(?<![\p{L}\p{N}:/]):(?:[a-z][a-z0-9_-]{1,30}|[+-]1):(?![\p{L}\p{N}:/])/u,
    what: "is the code of an emoji",
    remedy: "Put in the emoji itself, or leave it out.",
  },
  {
    sign: "||",
    pattern: /\|\|[^|\n]+\|\|/,
    what: "hides text in other systems, but not here",
    remedy: "Leave out what readers are not to see.",
  },
  {
    sign: "%%",
    pattern: /%%[^%\n]+%%/,
    what: "is a comment in other systems, which readers would see",
    remedy: "Take notes to yourself out of the text: Visnyk hides nothing.",
  },
  {
    sign: "++",
    pattern: /(?<![\p{L}\p{N}+])\+\+[^\s+][^+\n]*\+\+(?!\+)/u,
    what: "is inserted text, which the markdown here does not have",
    remedy: "Take the signs out.",
  },
  {
    sign: "[@",
    pattern: /\[@[\w:.-](?:[^[\]\n]|\[(?!@))*\]/,
    what: "is a citation of another system",
    remedy: "Write it as a footnote, [^1], or name the source in the text.",
  },
  {
    sign: "][",
    pattern: /\[[^[\]\n]+\]\[[^[\]\n]*\]/,
    what: "refers to a link that is not defined",
    remedy: "Write [text](https://…), or define [name]: https://… on a line of its own.",
  },
  {
    sign: "] (",
    pattern:
      /\[[^[\]\n]+\][ \t]+\((?:(?:\/|#|\.\.?\/|story:|mailto:|tel:|www\.)[^()\s]*|[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/[^()\s]*)?)\)/,
    ...PARTED,
  },
  {
    sign: "&",
    pattern: /&(?:[a-z][a-z0-9]{1,31}|#x?[0-9a-f]+);/i,
    what: "does not name any character in HTML",
    remedy: "Write the character itself.",
  },
  {
    sign: "<",
    pattern: TAG,
    what: "is raw HTML, which is shown as text",
    remedy: "Write it in markdown; for code, put it between backticks.",
  },
];

/** Addresses that stand in the text and lead nowhere: they belong in a link. */
export const ADDRESSES: readonly ForeignMark[] = [
  {
    sign: "www.",
    pattern: /(?<![\p{L}\p{N}./@-])www\.[\p{L}\p{N}-]+\.[\p{L}\p{N}./-]*[\p{L}\p{N}/]/iu,
    what: "is not a link, because its beginning is missing",
    remedy: "Write it with https:// before it, or leave www. out.",
  },
  {
    sign: "@",
    pattern: /(?<![\w.+/:@-])[a-z0-9][\w.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w@])/i,
    what: "is not a link",
    remedy: "Put it between angle brackets, <name@example.org>, if readers are to write to it.",
  },
];

/** Marks that mean something at the beginning of a line only. */
export const LINE_MARKS: readonly ForeignMark[] = [
  {
    sign: "[!",
    pattern: /^\[![\p{L}-]+\][+-]?/u,
    what: "begins a box of a kind that there is not",
    remedy: "Write one of these: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].",
  },
  {
    sign: "!!!",
    pattern: /^!!! ?[a-z]+(?= |$)/,
    what: "is the beginning of a box in other systems",
    remedy: "Write a line :::note Title, the text below it without an indent, and a line ::: after it.",
  },
  {
    sign: "[",
    pattern: /^\[[ xXхХ]?\](?=\s)/u,
    what: "is the checkbox of a task, which only an item of a list may have",
    remedy: "Begin the line with - [ ] or - [x].",
  },
  {
    sign: "[",
    pattern: /^@?\[\[?_?(?:toc|зміст)_?\]?\]\s*$/iu,
    what: "is a table of contents in other systems",
    remedy: "Take it out, or write a list of links to the headings: [name](#id).",
  },
  {
    sign: "+++",
    pattern: /^\+{3,}\s*$/,
    what: "separates front matter in other systems",
    remedy: BACKSLASH,
  },
  {
    sign: ": ",
    pattern: /^:[ \t]+\S+/,
    what: "is a definition of no word",
    remedy:
      "Put the word that it explains on a line of its own directly above it, and an empty line above the word.",
  },
  {
    sign: "#",
    pattern: new RegExp(`^#{1,6}[${OTHER_SPACES}]+`),
    what: "makes no heading, because another kind of space follows it",
    remedy: "Type an ordinary space there.",
  },
  {
    sign: "##",
    pattern: new RegExp(`^#{2,6}(?=[^\\s#${OTHER_SPACES}])`),
    what: "makes no heading, because no space follows it",
    remedy: "Put a space there.",
  },
  {
    sign: "]:",
    pattern: /^\[[^[\]^\n]+\]:/,
    what: "defines no link where it stands",
    remedy: "Put an empty line above it.",
  },
  {
    sign: "|",
    pattern: /^\|.*\|\s*$/,
    what: "is a table row without a table",
    remedy: "Below a table's first row comes | --- | --- |, with as many columns as the row has.",
  },
];
