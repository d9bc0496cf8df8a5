const RECORDING = {
  file: "The recording, beside the text.",
  alt: "What is heard, for those who do not hear it.",
  caption: "A sentence below it.",
  chapters: "Where in the recording something begins, in the order of their times.",
  "chapters.at": 'Minutes and seconds, such as "1:23".',
  "chapters.title": "What begins there.",
  "chapters.url": "An address elsewhere that belongs to it.",
  episode: "The number of the episode.",
  season: "The number of the season.",
  kind: "What an episode of a podcast is.",
  explicit: "Whether it is not for children.",
};

const EVENT = {
  starts: "A day, or a day and a time, in the zone of the site.",
  ends: "As the start: a day, or a day and a time.",
  place: "The name of the place.",
  address: "Where the place is.",
  online: "Where it takes place on the web.",
  url: "A page about it.",
  status: "Only where it does not take place as announced.",
};

const PARTY = {
  name: "As it is registered.",
  email: "Where it can be reached.",
  address: "Its postal address.",
};

/** By Regulation (EU) 2024/900. */
const POLITICAL = {
  sponsor: "On whose behalf the advertisement is published.",
  ...below("sponsor", PARTY),
  controlledBy: "Who ultimately controls the sponsor.",
  ...below("controlledBy", PARTY),
  paidBy: "Who pays, where that is not the sponsor.",
  ...below("paidBy", PARTY),
  election: "The election or referendum it is about.",
  information: "Official information on how to vote.",
  process: "The legislative or regulatory process it is about.",
  from: "The first day of its publication.",
  until: "The last day of its publication.",
  amount: "What is paid, with the currency.",
  campaign: "What the whole campaign costs.",
  method: "How the amount was worked out.",
  origin: "Whether the money is public or private.",
  place: "Whether it comes from inside or outside the Union.",
  targeting: "How readers are chosen who see it, if they are.",
  repository: "Where the advertisement is in the European repository.",
  suspended: "Why it was stopped, if it was.",
};

/** The front matter of stories and of entries of live reports, by paths of keys. */
export const STORY_WORDS: Readonly<Record<string, string>> = {
  title: "The headline.",
  lede: "One or two sentences that say what happened.",
  date: "When the story happened or was written, such as 2025-02-13T18:40; in the future, it waits until then.",
  published: "Where a translation comes later than its story: when it was published.",
  updated: "When the text was last changed so that readers should know.",
  tags: "Topics of topics.yaml, by key, name or alias; the first leads.",
  authors: "Who signs, of authors.yaml, by key or name.",
  "authors.name": "Somebody in authors.yaml, by key or name.",
  "authors.role": "What they did, where that is not the text.",
  photo: "The photo that leads the story.",
  "photo.file": "A file beside the text.",
  "photo.alt": "What is to be seen, for those who do not see it.",
  "photo.caption": "A sentence below it.",
  photos: "What is known of photos, by their files, as photos.yaml says it.",
  "photos.kind": "A photo shows what was there; an illustration was drawn.",
  "photos.credit": "Who made it; for all languages or one for each.",
  "photos.licence": "Under which licence it may be shown.",
  "photos.source": "Where it was found.",
  "photos.focus": "What no crop may lose: from the left and from the top, 0 to 1.",
  audio: "The recording that the story begins with: an episode, or the story read aloud.",
  ...below("audio", RECORDING),
  series: "A series of series.yaml that the story is a part of.",
  "series.key": "The key of the series.",
  "series.part": "Which part of it, counted from 1.",
  slug: "How the address ends, where it is not made of the headline.",
  aliases: "Old addresses of this text, which lead on to it.",
  id: "By what feeds knew this text before, if by something else.",
  related: "Folders of stories that belong to it, such as 2025/02/13-umerov-brussels.",
  weight: "0 for an ordinary story, 9 for one that leads the front page.",
  source: "Where the story was first told.",
  "source.name": "The name of that medium.",
  "source.url": "The address of the original; a reprint needs it.",
  "source.relation": "How the text follows it.",
  canonical: "Where search engines are to find the story, if elsewhere.",
  corrections: "What was wrong and was put right, with the time.",
  "corrections.date": "When it was put right.",
  "corrections.text": "What was wrong, and what is right.",
  live: "Makes the story a live report, whose entries are in the folder live.",
  "live.until": "When it ends.",
  "live.from": "When it begins, if not at the date of the story.",
  "live.order": "Which entries come first.",
  draft: "true keeps it out of the site.",
  event: "What takes place, and when and where.",
  ...below("event", EVENT),
  label: "What the text is where it is not plain news: opinion, analysis, interview, sponsored …",
  sponsor: "Who paid for a sponsored text.",
  "sponsor.name": "The name of the sponsor.",
  "sponsor.url": "The sponsor’s site.",
  political: "The notice that a political advertisement needs.",
  ...below("political", POLITICAL),
  key: "true sums the entry up above the report.",
  pinned: "true keeps the entry on top.",
};

export const PAGE_WORDS: Readonly<Record<string, string>> = {
  title: "The title of the page.",
  lede: "A sentence or two about it.",
  aliases: "Old addresses of this page, which lead on to it.",
  footer: "false keeps it out of the footer.",
  event: "What takes place, and when and where.",
  ...below("event", EVENT),
};

/** The same words for the keys of an object that stands at another key. */
function below(key: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([path, text]) => [`${key}.${path}`, text]));
}
