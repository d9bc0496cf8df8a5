import type { RendererRule, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, lineOf } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { hold } from "../../markdown/slots.ts";
import type { BoxEndSlot, BoxSlot, BoxTitleEndSlot, Kind, PortraitSlot, PullSlot } from "./kinds.ts";

/** How many boxes without a title were rendered so far of a text, by label. */
const untitled = new WeakMap<BodyEnv, Map<string, number>>();

function numberOf(env: BodyEnv, label: string): number {
  const numbers = untitled.get(env) ?? new Map<string, number>();
  const number = (numbers.get(label) ?? 0) + 1;
  untitled.set(env, numbers.set(label, number));
  return number;
}

const renderOpen: RendererRule = (tokens, index, _options, shared) => {
  const env = bodyEnv(shared);
  const { info, meta, level } = tokens[index] as Token;
  const kind = info as Kind;
  const label = (meta?.label as Kind | undefined) ?? kind;
  const titleOpen = tokens[index + 1]?.type === "box_title_open" ? tokens[index + 1] : undefined;
  const title = titleOpen ? plainText(tokens[index + 2]?.children ?? []).trim() : "";
  const number = title === "" ? numberOf(env, label) : 1;
  const turns = Boolean(titleOpen?.attrGet("dir"));
  return hold(env, { slot: "box", kind, label, title, number, turns, isInner: level > 0 } satisfies BoxSlot);
};

/** Behind the tokens of the box, of its title's beginning and of its words. */
const renderTitleClose: RendererRule = (tokens, index, _options, env) =>
  tokens[index - 3]?.info === "details"
    ? hold(bodyEnv(env), { slot: "box-title-end" } satisfies BoxTitleEndSlot)
    : "</strong></p>\n";

const renderClose: RendererRule = (tokens, index, _options, env) => {
  const { info, level } = tokens[index] as Token;
  const slot: BoxEndSlot = { slot: "box-end", kind: info as Kind, isInner: level > 0 };
  return `${hold(bodyEnv(env), slot)}\n`;
};

const renderPull: RendererRule = (tokens, index, _options, env) => {
  const { words, speaker, isRepeated } = (tokens[index] as Token).meta as unknown as PullSlot;
  return `${hold(bodyEnv(env), { slot: "pull", words, speaker, isRepeated } satisfies PullSlot)}\n`;
};

/** A portrait is a photo of the text as any other. */
const renderPortrait: RendererRule = (tokens, index, _options, shared) => {
  const env = bodyEnv(shared);
  const token = tokens[index] as Token;
  const [file, alt, caption] = ["src", "alt", "title"].map((name) => String(token.attrGet(name) ?? "")) as [
    string,
    string,
    string,
  ];
  env.photos.push({ file, alt, line: lineOf(env, token) });
  return `${hold(env, { slot: "portrait", photos: [{ file, alt, caption }] } satisfies PortraitSlot)}\n`;
};

/** Renderer rules of boxes, by token type. */
export const BOX_HTML: Readonly<Record<string, RendererRule>> = {
  box_open: renderOpen,
  box_title_open: () => "",
  box_title_close: renderTitleClose,
  box_close: renderClose,
  pull: renderPull,
  portrait: renderPortrait,
};
