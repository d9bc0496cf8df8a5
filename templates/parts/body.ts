import { partsOfBlocks } from "../../src/blocks/list.ts";
import { type Html, raw } from "../../src/kit/html.ts";
import { fillBody } from "../../src/markdown/fill.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { Attachment } from "../../src/model/attachment.ts";
import { type Body, SLOT_END, type Slot } from "../../src/model/body.ts";
import type { Picture } from "../../src/model/photo.ts";
import type { StoryCard } from "../../src/model/views.ts";
import type { BlockPage, BodyOnPage, PageNeeds, Policy } from "../block-page.ts";
import type { Frame } from "../frame.ts";
import { OWN_PAGES } from "../own-blocks.ts";

/** What a body's slots are filled from. */
export interface BodyParts {
  body: Body;
  cards: Readonly<Record<string, StoryCard>>;
  pictures: Readonly<Record<string, Picture>>;
  files: Readonly<Record<string, Attachment>>;
}

const BLOCKS = [
  ...(await partsOfBlocks<BlockPage>("page", (name) => import(`../../src/blocks/${name}/page.ts`))),
  ...OWN_PAGES,
];

/** What fills a slot. */
interface Filler {
  block: string;
  fill: BlockPage["slots"][string];
  policy: BlockPage["policy"] | undefined;
}

/** The fillers, by the names of slots. */
const FILLERS: ReadonlyMap<string, Filler> = new Map(
  BLOCKS.flatMap(({ name, part }) =>
    Object.entries(part.slots).map(([slot, fill]) => [slot, { block: name, fill, policy: part.policy }]),
  ),
);

/**
 * A body as the page shows it, with its links, cards and pictures.
 * @throws Error where it refers to a story or picture that is not among its parts, which the check should have found
 */
export function renderBody(frame: Frame, { body, cards, pictures, files }: BodyParts): Html {
  const page: BodyOnPage = {
    frame,
    card: (id) => known(cards, id),
    picture: ({ file, alt, caption }) => ({ ...known(pictures, file), alt, caption: caption || undefined }),
    file: (name) => known(files, name),
  };
  return raw(fillBody(body, (slot, inner) => fillerOf(slot).fill(slot as never, page, inner)));
}

/** What a page may load and has to run for a body; absent for most. */
export function needsOf({ assets }: Frame, body: Body): PageNeeds | undefined {
  const policies: Policy[] = [];
  const scripts = new Set<SitePath>();
  const sheets = new Set<SitePath>();
  for (const part of body) {
    if (typeof part === "string" || part.slot === SLOT_END) continue;
    const { block, policy } = fillerOf(part);
    if (policy !== undefined) policies.push(policy(part as never));
    const script = assets.blockScripts[block];
    if (script !== undefined) scripts.add(script);
    const sheet = assets.blockSheets[block];
    if (sheet !== undefined) sheets.add(sheet);
  }
  if (policies.length + scripts.size + sheets.size === 0) return undefined;
  return { policies, scripts: [...scripts], sheets: [...sheets] };
}

function fillerOf({ slot }: Slot): Filler {
  const filler = FILLERS.get(slot);
  if (filler === undefined) throw new Error(`no block fills the slot "${slot}" on pages`);
  return filler;
}

function known<T>(parts: Readonly<Record<string, T>>, name: string): T {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Error(`the body names "${name}", which it was not given`);
  return part;
}
