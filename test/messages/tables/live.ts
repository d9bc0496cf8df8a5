import { type Row, story, textOf } from "../row.ts";

const LIVE = story("live: { until: 2025-02-13T22:00 }");
const entry = (name: string, text = "Прибули.", matter: Row[1] = LIVE): Row[1] => ({
  ...matter,
  [`live/${name}`]: text,
});
const NAMED = "Name it for its time, what it is about and its language: 2025-02-13T1405-brussels.uk.md.";

// biome-ignore format: a table reads better in rows
export const LIVE_REPORTS: readonly Row[] = [
  ["a report that ends before it begins", story("live: { until: 2025-02-13T18:00 }"), ["uk.md:2", "the live report ends before it begins", 'It begins with "date", or with "from" beside "until".']],
  ["a report without an end", story("live: {}"), ["uk.md:2", '"live.until": is missing: expected a text', "Add until: …"]],
  ["an entry of a story that is no report", entry("2025-02-13T1905-a.uk.md", undefined, story()), ["live/2025-02-13T1905-a.uk.md", "uk.md does not say that it is a live report, and the entry would be shown nowhere", "Add it to uk.md: live: { until: 2025-02-13T20:00 }. Or take the entry out."]],
  ["an entry in a language that the story lacks", entry("2025-02-13T1905-a.fr.md"), ["live/2025-02-13T1905-a.fr.md", "the story has no text in the language of the entry, fr", "Write fr.md in the folder of the story, or take the entry out."]],
  ["an entry in a language that the site lacks", entry("2025-02-13T1905-a.ua.md"), ["live/2025-02-13T1905-a.ua.md", '"ua" is not a language of this site (uk, en, fr)', "Rename it 2025-02-13T1905-a.uk.md; languages are set in site.yaml."]],
  ["an entry from before", entry("2025-02-13T1805-a.uk.md"), ["live/2025-02-13T1805-a.uk.md", "the entry is from before the beginning of the report", "Correct the time in its name, or let the report begin earlier: live: { from: … } in uk.md."]],
  ["an entry from after", entry("2025-02-13T2205-a.uk.md"), ["live/2025-02-13T2205-a.uk.md", "the entry is from after the end of the report, which readers' pages no longer ask for", "Correct the time in its name, or let the report end later: live: { until: … } in uk.md."]],
  ["an entry named like a text", entry("uk.md"), ["live/uk.md", "its name does not begin with a day and a time, such as 2025-02-13T1405", NAMED]],
  ["an hour that there is not", entry("2025-02-13T2505-a.uk.md"), ["live/2025-02-13T2505-a.uk.md", "its name begins with 2025-02-13T2505, which is not a time that exists", NAMED]],
  ["a day that there is not", entry("2025-02-30T1905-a.uk.md"), ["live/2025-02-30T1905-a.uk.md", "its name begins with 2025-02-30T1905, which is not a time that exists", NAMED]],
  ["an entry about nothing", entry("2025-02-13T1905.uk.md"), ["live/2025-02-13T1905.uk.md", "its name does not say what it is about, so two of one minute would be one file", "Rename it, for example 2025-02-13T1905-brussels.uk.md."]],
  ["an entry in no language", entry("2025-02-13T1905-arrival.md"), ["live/2025-02-13T1905-arrival.md", "its name does not say its language", "Rename it, for example 2025-02-13T1905-arrival.uk.md."]],
  ["a time with a colon", entry("2025-02-13T19:05-arrival.uk.md"), ["live/2025-02-13T19:05-arrival.uk.md", "its name is not written as a time, a few words in a–z, and a language", "Rename it, for example 2025-02-13T1905-arrival.uk.md."]],
  ["an hour that clocks show twice", entry("2025-10-26T0330-a.uk.md"), ["live/2025-10-26T0330-a.uk.md", '"2025-10-26T03:30" is in an hour that clocks in Europe/Kyiv show twice when they are put back', "Name it for its time in UTC: 2025-10-26T0030Z-a.uk.md or 2025-10-26T0130Z-a.uk.md"]],
  ["an hour that clocks skip", entry("2025-03-30T0330-a.uk.md"), ["live/2025-03-30T0330-a.uk.md", '"2025-03-30T03:30" is in an hour that clocks in Europe/Kyiv skip when they are put forward', "Name it for its time in UTC: 2025-03-30T0130Z-a.uk.md or 2025-03-30T0030Z-a.uk.md"]],
  ["an empty entry", entry("2025-02-13T1905-a.uk.md", ""), ["live/2025-02-13T1905-a.uk.md", "the entry says nothing: it has neither a title nor a text", "Write it, or make it a draft."]],
  ["an entry changed in the future", entry("2025-02-13T1905-a.uk.md", "---\nupdated: 2099-01-01T10:00\n---\nПрибули."), ["live/2025-02-13T1905-a.uk.md:2", '"updated" is in the future: readers, feeds and search engines would be told a time that has not come yet', "Give the time at which the entry was changed."]],
  ["a key that entries do not have", entry("2025-02-13T1905-a.uk.md", "---\nlede: Слова.\n---\nПрибули."), ["live/2025-02-13T1905-a.uk.md:2", 'unknown key "lede"', "Known here: title, authors, key, pinned, updated, photos, draft."]],
  ["a key without its line above", entry("2025-02-13T1905-a.uk.md", "key: true\n---\nПрибули."), ["live/2025-02-13T1905-a.uk.md:1", "there is no line --- above the front matter", "Put a line --- above this one."]],
  ["what is said of a photo that is not there", entry("2025-02-13T1905-a.uk.md", '---\nphotos: { a.jpg: { credit: "А" } }\n---\nПрибули.'), ["live/2025-02-13T1905-a.uk.md:2", 'there is no photo "a.jpg" beside the entry', "Put it into live/; what is to be said of a photo beside the story stands in photos.yaml."]],
  ["a photo that is nowhere", entry("2025-02-13T1905-a.uk.md", "Прибули.\n\n![Зал](a.jpg)"), ["live/2025-02-13T1905-a.uk.md:3", "there is no photo \"a.jpg\" in the story's folder", "Put it beside the text."]],
  ["a folder within", entry("old/2025-02-13T1905-a.uk.md"), ["live/old", "is not read: the folder of a live report may not contain folders", "Put its files into live/ itself: an entry of a live report is a file of its own there."]],
  ["a text that is not an entry's", { "uk.md": textOf("live: { until: 2025-02-13T22:00 }"), "live/notes.xyz": "x" }, ["live/notes.xyz", "is not read: a story's folder contains texts, photos, recordings, documents and photos.yaml", "Take it out of the content folder."]],
];
