import { type Row, story } from "../row.ts";

const PARTY = '{ name: "Партія", email: press@party.example }';
const notice = (more = "") =>
  `political: { sponsor: ${PARTY}, from: 2026-09-01, until: 2026-09-30, amount: "100 грн", method: "рахунок", origin: private, place: inside${more} }`;
const NO_WAY: [string, string, string] = [
  "uk.md:2",
  "readers have no way to report a political advertisement",
  "Add publisher.email to site.yaml, as Regulation (EU) 2024/900, Article 12(1)(j), asks.",
];

// biome-ignore format: a table reads better in rows
export const LABELS: readonly Row[] = [
  ["a footnote in a correction", story('corrections:\n  - date: 2025-02-14\n    text: "Імʼя ^[було інше] **виправлено**."'), ["uk.md:4", "a correction cannot hold a footnote", "Write it as a sentence."]],
  ["a photo in a correction", story('corrections:\n  - date: 2025-02-14\n    text: "Імʼя ![а](b.jpg)"'), ["uk.md:4", "a correction cannot show the photo b.jpg", "Show it in the text."]],
  ["a link of a correction to no story", story('corrections:\n  - date: 2025-02-14\n    text: "Є [новий](story:2025/02/99-nothing)"'), ["uk.md:4", 'there is no story "2025/02/99-nothing"', "A reference is the story's folder below articles/, such as 2025/02/13-umerov-brussels."]],
  ["a forbidden link in a correction", story('corrections:\n  - date: 2025-02-14\n    text: "Є [новий](javascript:a)"'), ["uk.md:4", '"javascript:a" is not an address that a link may have', "Write https://… for another site, story:2025/02/13-umerov-brussels for a story, /about/ for a page of this site, report.pdf for a document beside the text, #id for one of its headings."]],
  ["an event that ends before it starts", story('event: { starts: 2025-03-02T10:00, ends: 2025-03-01T10:00, place: Київ }'), ["uk.md:2", '"event.ends": the event ends before it starts', "Give the later time."]],
  ["an event of a day and a time", story('event: { starts: 2025-03-02, ends: 2025-03-02T10:00, place: Київ }'), ["uk.md:2", '"event.ends": one end of the event is a day and the other a time', "Write both as days, or both as times."]],
  ["an event nowhere", story('event: { starts: 2025-03-02 }'), ["uk.md:2", '"event.place": readers are not told where the event is', 'Write place: "name of the place" or, on the web, online: https://…']],
  ["an event at no time", story('event: { starts: завтра, place: Київ }'), ["uk.md:2", '"event.starts": "завтра" is not an ISO date', "Write one such as 2025-02-13T18:40:00+02:00, or 2025-02-13T18:40 in the site's zone."]],
  ["an unknown label, near another", story("label: opinon"), ["uk.md:2", '"label": "opinon" is not a label of stories', 'Did you mean "opinion"?']],
  ["an unknown label, near one as readers see it", story("label: Погдяд"), ["uk.md:2", '"label": "Погдяд" is not a label of stories', 'Did you mean "погляд"?']],
  ["an unknown label, near none", story("label: ґґґґґґґґґґґґґґ"), ["uk.md:2", '"label": "ґґґґґґґґґґґґґґ" is not a label of stories', "There are opinion, analysis, interview, review, explainer, fact-check, press-release, sponsored, obituary."]],
  ["an advertisement of nobody", story("label: sponsored"), ["uk.md:2", "the story is an advertisement, and readers are not told who paid for it", 'Add a line: sponsor: { name: "name", url: "https://example.org/" }.']],
  ["a sponsor without a label", story('sponsor: { name: "Фірма", url: "https://example.org/" }'), ["uk.md:2", "the story has a sponsor, and readers are not told that it is an advertisement", "Add a line: label: sponsored. Where nobody paid for it, take the sponsor out."]],
  ["a sponsor of an opinion", story('label: opinion\nsponsor: { name: "Фірма", url: "https://example.org/" }'), ["uk.md:3", "the story has a sponsor, and readers are not told that it is an advertisement", "Add a line: label: sponsored. Where nobody paid for it, take the sponsor out."]],
  ["a political advertisement without a way to report it", story(notice()), NO_WAY],
  ["a political advertisement that does not say where from", story(notice().replace(", place: inside", "")), ["uk.md:2", '"political.place": is missing: expected inside, outside, both', "Write one of these."]],
  ["a political opinion that is paid for", story(`${notice()}\nlabel: opinion`), NO_WAY, ["uk.md:3", "a political advertisement has no other label", "Take the label out."]],
  ["a political advertisement with two sponsors", story(`${notice()}\nsponsor: { name: "Фірма", url: "https://example.org/" }`), NO_WAY, ["uk.md:3", "a political advertisement names its sponsor in its notice", "Write it as political.sponsor, with an e-mail address."]],
  ["an election without official information", story(notice(', election: "Вибори"')), NO_WAY, ["uk.md:2", "the notice names an election without official information on taking part in it", "Add the address of the authority's page, as Regulation (EU) 2024/900, Article 12(1)(h), asks: information: https://…"]],
  ["a period that ends before it begins", story(notice().replace("2026-09-30", "2026-08-30")), ["uk.md:2", '"until" is before "from"', "Give the later day."], NO_WAY],
  ["a period without a day", story(notice().replace("2026-09-30", "осінь")), ["uk.md:2", '"political.until": is not a day', "Write one such as 2026-09-01."]],
  ["a notice without an amount", story(notice().replace(', amount: "100 грн"', "")), ["uk.md:2", '"political.amount": is missing: expected a text', "Add amount: …"]],
];
