import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { Noted } from "./photo-schema.ts";
import type { PhotoNotes } from "./schemas.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Note = PhotoNotes[string];
type Credit = NonNullable<Note["credit"]>;

/** What is said of a photo, as far as it is. */
export type PartOfNote = { [K in keyof Note]?: Note[K] | undefined };

/** What a text says of a photo, and on which line. */
export interface SaidOfPhoto {
  /** The name by which the story's photos go. */
  photo: string;
  notes: PartOfNote;
  line: number;
}

/** What may say something of photos. */
interface Telling {
  lang: Lang;
  file: string;
  said?: readonly SaidOfPhoto[];
}

/** What one file says of one photo. */
interface Claim {
  lang: Lang;
  /** `photos.yaml`, or the text. */
  file: string;
  line?: number;
  notes: PartOfNote;
}

/** What front matter says of the lead photo and of others, besides their words. */
export function saidInMatter(
  { photo, photos }: Pick<StoryFrontMatter, "photo" | "photos">,
  yaml: YamlSource,
): SaidOfPhoto[] {
  const others = placesOf(photos, yaml).map(({ file, ...said }) => ({ photo: file, ...said }));
  if (photo === undefined) return others;
  const { file, alt: _alt, caption: _caption, ...notes } = photo;
  const says = Object.values(notes).some((note) => note !== undefined);
  return says ? [{ photo: file, notes, line: yaml.lineOf(["photo"]) }, ...others] : others;
}

/** What a text says of a photo, with the line on which it says so. */
export type PlacedNotes = Omit<Noted, "path"> & { line: number };

/** The lines on which the front matter of a text tells of its `photos`. */
export function placesOf(photos: readonly Noted[], yaml: YamlSource): PlacedNotes[] {
  return photos.map(({ file, notes, path }) => ({ file, notes, line: yaml.lineOf(["photos", ...path]) }));
}

/** Each says one thing of a photo, whatever the language. */
const FACTS = ["kind", "licence", "source", "focus"] as const;

/**
 * All that is said of the photos of a story. A text comes before `photos.yaml`, and the site's first language before others;
 * a credit may be in the words of each. Where two say different things, that is told.
 * @param shared what `photos.yaml` says
 */
export function mergedNotes(
  shared: PhotoNotes,
  texts: readonly Telling[],
  languages: readonly [Lang, ...Lang[]],
  problems: Problems,
): PhotoNotes {
  const merged: Record<string, Note> = { ...shared };
  for (const [photo, claims] of claimsOf(texts, languages)) {
    const last = shared[photo];
    // An ordinary photo is what photos.yaml takes for granted.
    const { kind, ...others } = last ?? { kind: "photo" as const };
    const notes = kind === "photo" ? others : { kind, ...others };
    const all = [...claims, { lang: languages[0], file: "photos.yaml", notes }];
    const facts = FACTS.map((key) => [key, agreed(photo, key, all, problems)] as const);
    const credit = creditOf(photo, all, languages[0], problems);
    merged[photo] = {
      kind: "photo",
      ...Object.fromEntries(
        [...facts, ["credit", credit] as const].filter(([, value]) => value !== undefined),
      ),
    };
  }
  return merged;
}

/** By photo, what texts say of it, the site's first language first. */
function claimsOf(texts: readonly Telling[], languages: readonly Lang[]): Map<string, Claim[]> {
  const inOrder = texts.toSorted((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
  const all = inOrder.flatMap(({ lang, file, said = [] }) =>
    said.map(({ photo, notes, line }) => ({ photo, claim: { lang, file, line, notes } })),
  );
  const groups = Map.groupBy(all, ({ photo }) => photo);
  return new Map([...groups].map(([photo, said]) => [photo, said.map(({ claim }) => claim)]));
}

/** What the first says of a photo that says it. Whoever says otherwise is told. */
function agreed(
  photo: string,
  key: (typeof FACTS)[number],
  claims: readonly Claim[],
  problems: Problems,
): unknown {
  const [first, ...others] = claims.filter(({ notes }) => notes[key] !== undefined);
  for (const other of others)
    if (JSON.stringify(other.notes[key]) !== JSON.stringify(first?.notes[key]))
      tellDifference(photo, key, first as Claim, other, problems);
  return first?.notes[key];
}

/** The credit in each language that a text or `photos.yaml` has it in; in one for all where only that is said. */
function creditOf(
  photo: string,
  claims: readonly Claim[],
  main: Lang,
  problems: Problems,
): Credit | undefined {
  const saying = claims.filter(({ notes }) => notes.credit !== undefined);
  const forAll = saying.find(({ notes, line }) => line === undefined && typeof notes.credit === "string");
  if (saying.length === 1 && forAll !== undefined) return forAll.notes.credit;
  const found = new Map<Lang, { text: string; claim: Claim }>();
  for (const claim of saying)
    for (const [lang, text] of wordsOf(claim, main)) {
      const other = found.get(lang);
      if (other === undefined) found.set(lang, { text, claim });
      else if (other.text !== text) tellDifference(photo, "credit", other.claim, claim, problems);
    }
  const words = [...found].map(([lang, { text }]) => [lang, text]);
  return words.length === 0 ? undefined : (Object.fromEntries(words) as Credit);
}

/** What a claim has as a credit in each language: a text alone is in the language of its file, that of `photos.yaml` in the first. */
function wordsOf({ lang, line, notes: { credit } }: Claim, main: Lang): [Lang, string][] {
  if (typeof credit === "string") return [[line === undefined ? main : lang, credit]];
  return Object.entries(credit ?? {}).filter(([, text]) => text !== undefined) as [Lang, string][];
}

function tellDifference(photo: string, key: string, first: Claim, other: Claim, problems: Problems): void {
  // A text is told rather than photos.yaml, whose lines are not known here.
  const [here, there] = other.line === undefined ? [first, other] : [other, first];
  const name = there.file.slice(there.file.lastIndexOf("/") + 1);
  const message = `"${key}" of the photo ${photo} is another one in ${name}`;
  const hint =
    "Say it in one place: a text comes before photos.yaml, and the first language of the site before others.";
  problems.warn(here.file, here.line, message, hint);
}
