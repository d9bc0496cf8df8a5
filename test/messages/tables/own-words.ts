import { messagesFor } from "../../../src/i18n/messages.ts";
import type { SiteRow } from "../row.ts";

const FILE = "theme/messages/uk.yaml";

/** Words in Ukrainian, and what is told of them. */
function words(what: string, yaml: string, line: number, message: string, hint: string): SiteRow {
  return [what, (site) => site.write(FILE, yaml), [`${FILE}:${line}`, message, hint]];
}

const FORMS = "Write one, few, many, other, each with a text, or one text for all numbers.";

// biome-ignore format: a table reads better in rows
export const OWN_WORDS: readonly SiteRow[] = [
  ["words in no language", (site) => site.write("theme/messages/ua.yaml", "draft: x"), ["theme/messages/ua.yaml", '"ua" is not the code of a language', 'Did you mean "uk"?']],
  ["words in a language that the site has not", (site) => site.write("theme/messages/pl.yaml", "draft: x"), ["theme/messages/pl.yaml", "the site has no pages in this language (pl)", "Take the file away, or add pl to languages in site.yaml."]],
  words("a slip in a key", "draft: x\nbyline:\n  minuts: x", 3, 'there is no message "byline.minuts"', 'Did you mean "minutes"?'),
  words("a key out of its group", "minutes: x", 1, 'there is no message "minutes"', 'Did you mean "byline.minutes"?'),
  words("a key far from all", "qqqqqqqqqqqqqqqqqqq: x", 1, 'there is no message "qqqqqqqqqqqqqqqqqqq"', "npm run words lists all messages with the keys and the words that they have."),
  words("a list in place of the file", "- x", 1, "this file holds no words by their keys", `It has ${Object.keys(messagesFor("uk")).join(", ")}.`),
  words("a text in place of a group", "redirect: x", 1, '"redirect" is a group of words, and no text', "It has title, text."),
  words("a text in place of a list", "feeds:\n  page:\n    about: x", 3, '"feeds.page.about" is a list of texts', "Write each on a line of its own that begins with - ."),
  words("a number in place of a text", "draft: 5", 1, '"draft" is not a text', "Write a text, in quotation marks where it is a number or a sign alone."),
  words("a list in place of forms", "list:\n  count: [x]", 2, '"list.count" is not a text', "Write a text, or keys with a text for each plural form."),
  words("no text", 'draft: " "', 1, '"draft" is empty', "Write a text, or take the line out: then the program's own is shown."),
  words("a form of another language", "list:\n  count:\n    one: '{n}'\n    two: '{n}'", 4, '"two" is not a plural form of this language', FORMS),
  words("forms that are missing", "list:\n  count: { one: '{n} a', other: '{n} b' }", 2, '"list.count" lacks plural forms: few, many', FORMS),
  words("a form without its number", "list:\n  count:\n    one: 'a'\n    few: '{n} b'\n    many: '{n} c'\n    other: '{n} d'", 3, '"list.count.one" lacks {n}', "Put {n} where it is to stand."),
  words("a sentence without its day", "list:\n  on: 'Новини'", 2, '"list.on" lacks {day}', "Put {day} where it is to stand."),
  words("a slip in braces", "list:\n  on: 'Новини за {days}'", 2, '"list.on" has no {days}', 'Did you mean "day"?'),
  words("another thing in braces", "credit:\n  photo: '{name}, {qqqqqqqqq}'", 2, '"credit.photo" has no {qqqqqqqqq}', "It has {name}."),
  words("braces in a text that has none", "draft: '{n}'", 1, '"draft" has no {n}', "Write it without braces: this text has nothing put in."),
  words("one text in place of two", "series:\n  part: 'Частина {n}'", 2, '"series.part" has two texts, known and unknown', "Write one for where `{of}` is known, and one without it."),
];
