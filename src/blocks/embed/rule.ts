import MarkdownIt, { type RendererRule, type StateCore, type Token } from "markdown-it";
import { type BodyEnv, bodyEnv, lineOf, reportWarning } from "../../markdown/body-env.ts";
import { boxNesting } from "../../markdown/box-syntax.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import type { ShownPhoto, Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import { type LoneAddress, loneAddresses } from "./paragraph.ts";
import { posterOf } from "./poster-name.ts";
import type { Embed, EmbedFault } from "./provider.ts";
import { PROVIDERS } from "./providers/index.ts";
import { type Recognised, recognise } from "./recognise.ts";

/** What is shown from elsewhere once a reader asks for it. */
export interface EmbedSlot extends Slot {
  slot: "embed";
  embed: Embed;
  /** By its file's name. */
  provider: string;
  /** Empty for none. */
  title: string;
  caption: string;
  /** Somebody paid for the text: search engines are told that the link is not the newsroom's own. */
  isPaidFor?: true;
  /** Its picture, if it has one. */
  photos: readonly ShownPhoto[];
}

/** An address that a provider knows. */
interface Known {
  lone: LoneAddress;
  found: Recognised;
}

/** What the token of a card carries from the paragraph to its slot. */
type CardMeta = {
  provider: string;
  embed: Embed;
  poster?: Token;
  caption: Token;
};

/** Core rule: a paragraph of nothing but addresses that providers know becomes their cards. */
function embeds(state: StateCore): void {
  const env = bodyEnv(state.env);
  const out: Token[] = [];
  let within = 0;
  for (let i = 0; i < state.tokens.length; i++) {
    const token = state.tokens[i] as Token;
    const cards =
      within === 0 && token.type === "paragraph_open" ? cardsOf(state.tokens[i + 1] as Token, env) : [];
    out.push(...(cards.length > 0 ? cards : [token]));
    if (cards.length > 0) i += 2;
    else within += token.nesting - boxNesting(token);
  }
  state.tokens = out;
}

/** The cards that take the place of a paragraph; none where it is to stay. */
function cardsOf({ content, children }: Token, env: BodyEnv): Token[] {
  if (!content.includes("://")) return [];
  const known = (loneAddresses(children ?? []) ?? []).map((lone) => ({
    lone,
    found: recognise(lone.address),
  }));
  const all = known.filter((one): one is Known => one.found !== undefined);
  if (all.length === 0) return [];
  for (const one of all) if (one.found.fault !== undefined && one.lone.isBare) warnOfFault(one, env);
  if (all.length < known.length || all.some(({ found }) => found.fault !== undefined)) return [];
  return all.map(({ lone, found }) => card(lone, found.provider, found.embed as Embed, env));
}

function card(lone: LoneAddress, provider: string, embed: Embed, env: BodyEnv): Token {
  const { at, address, words, poster } = lone;
  if (/^http:/i.test(address)) {
    const why = `${quoted(address)} is not encrypted; its card leads to ${embed.address}`;
    reportWarning(env, at, why, "Write https:// instead of http://.");
  }
  const [title = "", ...captions] = words;
  const token = worded("embed", title, lone, env);
  const caption = worded("embed_caption", captions.join(" "), lone, env);
  token.meta = { provider, embed, caption, ...(poster && { poster }) } satisfies CardMeta;
  return token;
}

/** A token whose title is set as the text is. */
function worded(type: string, title: string, { at }: LoneAddress, env: BodyEnv): Token {
  const token = new MarkdownIt.Token(type, "", 0);
  Object.assign(token, { block: true, map: at.map, attrs: [["title", title]] });
  env.worded.push(token);
  return token;
}

function warnOfFault({ lone: { at, address }, found }: Known, env: BodyEnv): void {
  const name = PROVIDERS[found.provider]?.name ?? "";
  const told: Record<EmbedFault, readonly [why: string, remedy: string]> = {
    id: [
      `${quoted(address)} shows nothing of ${name}: its id is incomplete or missing`,
      "Copy the address again from the page that shows it; until then it is a link.",
    ],
    short: [
      `${quoted(address)} is a short address of ${name}, which tells nothing of what it shows`,
      "Open it, and write the address that the browser then has; until then it is a link.",
    ],
    closed: [
      `${quoted(address)} is an address of ${name} that only those see who are signed in or invited`,
      "Write the address of what is public; until then it is a link.",
    ],
  };
  reportWarning(env, at, ...told[found.fault as EmbedFault]);
}

/** Renderer rule for a card. */
const renderEmbed: RendererRule = (tokens, index, _options, shared) => {
  const env = bodyEnv(shared);
  const token = tokens[index] as Token;
  const { provider, embed, poster, caption } = token.meta as CardMeta;
  env.pages.push({ address: embed.address, line: lineOf(env, token) });
  const slot: EmbedSlot = {
    slot: "embed",
    provider,
    embed,
    title: attribute(token, "title"),
    caption: attribute(caption, "title"),
    ...(env.context.isPaidFor && { isPaidFor: true as const }),
    photos: photosOf(provider, embed, poster, env, lineOf(env, token)),
  };
  return `${hold(env, slot)}\n`;
};

/** The photo that the paragraph names, or that whose name says what it shows. */
function photosOf(
  provider: string,
  embed: Embed,
  poster: Token | undefined,
  env: BodyEnv,
  line: number,
): ShownPhoto[] {
  const photo =
    poster === undefined
      ? { file: posterOf(provider, embed, env.context.beside ?? []), alt: "" }
      : {
          file: attribute(poster, "src"),
          alt: attribute(poster, "alt"),
          caption: attribute(poster, "title"),
        };
  if (photo.file === undefined) return [];
  env.photos.push({ file: photo.file, alt: photo.alt, line });
  return [photo as ShownPhoto];
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The words of a card, for search. */
function wordsOf(token: Token): string {
  const { caption } = token.meta as CardMeta;
  return `${attribute(token, "title")} ${attribute(caption, "title")}`.trim();
}

/** What another site shows: its address alone on a line, in a paragraph without other text. */
export default {
  core: { shaped: embeds },
  html: { embed: renderEmbed },
  text: { embed: wordsOf },
} satisfies BlockRule;
