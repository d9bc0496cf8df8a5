import type { RendererRule, StateCore, StateInline, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, lineOf, reportError } from "../../markdown/body-env.ts";
import { photoName } from "../../markdown/photo-name.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import { STORY_ID_HINT } from "../../markdown/story-id-hint.ts";
import type { Slot } from "../../model/body.ts";
import { isStoryId, type StoryId } from "../../model/story-id.ts";
import type { BlockRule } from "../block-rule.ts";

/** Read also: a paragraph that holds only `[[id]]`. */
export interface ReadAlsoSlot extends Slot {
  slot: "read-also";
  stories: readonly [StoryId];
}

const MARK = /\[\[([^[\]\n]*)\]\](?!\()/y;

/** Inline rule: `[[id]]` becomes a card token; one that names no possible story stays text. */
function cardMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5b) return false;
  MARK.lastIndex = state.pos;
  const match = MARK.exec(state.src);
  if (!match || MARK.lastIndex > state.posMax) return false;
  if (!silent) pushCard(state, match[0], (match[1] as string).trim());
  state.pos += match[0].length;
  return true;
}

function pushCard(state: StateInline, mark: string, id: string): void {
  const isWellFormed = isStoryId(id);
  const token = state.push(isWellFormed ? "card" : "text", "", 0);
  token.content = isWellFormed ? id : mark;
  if (isWellFormed) return;
  const env = bodyEnv(state.env);
  if (state.src[state.pos - 1] === "!" || PHOTO.test(id)) reportEmbedded(id, env, token);
  else reportError(env, token, `${quoted(id)} cannot be a story`, hintFor(id));
}

/** A photo as Obsidian and wikis embed it. */
const PHOTO = /\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|svg)(?:\||$)/i;

function reportEmbedded(text: string, env: BodyEnv, token: Token): void {
  const [address = "", words = ""] = text.split("|");
  const name = photoName(address.trim());
  const file = "file" in name ? name.file : "photo.jpg";
  const alt = /^[\dx\s]*$/.test(words) ? "what it shows" : words.trim();
  const message = `${quoted(text)} is between double brackets, which are for stories`;
  reportError(
    env,
    token,
    message,
    `Write a photo like this: ![${alt}](${/\s/.test(file) ? `<${file}>` : file}).`,
  );
}

/** In other systems the words of a link follow a vertical bar. */
function hintFor(id: string): string {
  const [story = "", words] = id.split("|").map((part) => part.trim());
  return words !== undefined && isStoryId(story)
    ? `Write a link like this: [${words}](story:${story}); a card has no words of its own.`
    : STORY_ID_HINT;
}

/** Core rule, after cards in paragraphs of their own were lifted: reports those that stand in a sentence. */
function misplacedCards(state: StateCore): void {
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== "card") continue;
      const id = token.content;
      reportError(
        bodyEnv(state.env),
        token,
        `[[${id}]] stands in a sentence: a card needs a paragraph of its own`,
        `Put it between blank lines, or make it a link: [text](story:${id}).`,
      );
      Object.assign(token, { type: "text", content: `[[${id}]]` });
    }
  }
}

/** Renderer rule for a card in a paragraph of its own. */
const renderCard: RendererRule = (tokens, index, _options, shared) => {
  const env = bodyEnv(shared);
  const token = tokens[index] as Token;
  const id = token.content;
  env.stories.push({ id, line: lineOf(env, token), kind: "card" });
  return `${hold(env, { slot: "read-also", stories: [id] } satisfies ReadAlsoSlot)}\n`;
};

/** A card that leads to another story: `[[id]]` in a paragraph of its own. */
export default {
  syntax: (md) => {
    md.inline.ruler.before("link", "card", cardMark);
  },
  core: { settled: misplacedCards },
  alone: { card: "card" },
  html: { card: renderCard },
} satisfies BlockRule;
