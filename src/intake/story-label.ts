import type { Problems } from "../kit/problems.ts";
import type { Label, PoliticalNotice, PoliticalParty } from "../model/label.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import type { StoryFrontMatter } from "./story-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Matter = Pick<StoryFrontMatter, "label" | "sponsor" | "political">;

/** Where the front matter stands, and how its texts are set. */
export interface LabelContext {
  yaml: YamlSource;
  file: string;
  problems: Problems;
  site: Pick<Site, "publisher">;
  set: (text: string) => string;
}

/** What kind of text a story is and who paid for it; whoever paid has to be named. */
export function labelOf(
  matter: Matter,
  context: LabelContext,
): Pick<Story, "label" | "sponsor" | "political"> {
  if (matter.political !== undefined) return politicalOf(matter, matter.political, context);
  const { label: key, sponsor } = matter;
  const { yaml, file, problems, set } = context;
  if (key === "sponsored" && sponsor === undefined)
    problems.error(
      file,
      yaml.lineOf(["label"]),
      "the story is an advertisement, and readers are not told who paid for it",
      'Add a line: sponsor: { name: "name", url: "https://example.org/" }.',
    );
  if (key !== "sponsored" && sponsor !== undefined)
    problems.error(
      file,
      yaml.lineOf(["sponsor"]),
      "the story has a sponsor, and readers are not told that it is an advertisement",
      "Add a line: label: sponsored. Where nobody paid for it, take the sponsor out.",
    );
  const named = sponsor && { ...sponsor, name: set(sponsor.name) };
  const label: Label | undefined = key && { key, ...(named && { sponsor: named.name }) };
  return { label, sponsor: named, political: undefined };
}

/** True where somebody paid for the text. */
export function isPaidFor({ label, political }: Matter): boolean {
  return label === "sponsored" || political !== undefined;
}

/** @see https://eur-lex.europa.eu/eli/reg/2024/900/oj Articles 11 and 12 */
function politicalOf(
  { label, sponsor }: Matter,
  notice: PoliticalNotice,
  { yaml, file, problems, site, set }: LabelContext,
): Pick<Story, "label" | "sponsor" | "political"> {
  const error = (path: readonly string[], message: string, hint: string) =>
    problems.error(file, yaml.lineOf(path), message, hint);
  if (label !== undefined && label !== "sponsored")
    error(["label"], "a political advertisement has no other label", "Take the label out.");
  if (sponsor !== undefined)
    error(
      ["sponsor"],
      "a political advertisement names its sponsor in its notice",
      "Write it as political.sponsor, with an e-mail address.",
    );
  if (notice.until < notice.from)
    error(["political", "until"], '"until" is before "from"', "Give the later day.");
  if (notice.election !== undefined && notice.information === undefined)
    error(
      ["political", "election"],
      "the notice names an election without official information on taking part in it",
      "Add the address of the authority's page, as Regulation (EU) 2024/900, Article 12(1)(h), asks: information: https://…",
    );
  if (site.publisher.email === undefined)
    error(
      ["political"],
      "readers have no way to report a political advertisement",
      "Add publisher.email to site.yaml, as Regulation (EU) 2024/900, Article 12(1)(j), asks.",
    );
  const political = noticeOf(notice, set);
  return {
    label: { key: "political", sponsor: political.sponsor.name },
    sponsor: undefined,
    political,
  };
}

/** Its words are set as those of the text are. */
function noticeOf(notice: PoliticalNotice, set: (text: string) => string): PoliticalNotice {
  const named = (it: PoliticalParty) => ({
    ...it,
    name: set(it.name),
    ...(it.address !== undefined && { address: set(it.address) }),
  });
  const party = (it: PoliticalParty | undefined) => it && named(it);
  const text = (it: string | undefined) => (it === undefined ? undefined : set(it));
  return {
    ...notice,
    sponsor: named(notice.sponsor),
    controlledBy: party(notice.controlledBy),
    paidBy: party(notice.paidBy),
    election: text(notice.election),
    process: text(notice.process),
    amount: set(notice.amount),
    campaign: text(notice.campaign),
    method: set(notice.method),
    targeting: text(notice.targeting),
    suspended: text(notice.suspended),
  };
}
