import type { RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../kit/html.ts";
import { bodyEnv } from "../../markdown/body-env.ts";
import { hold } from "../../markdown/slots.ts";
import { footnoteId, referenceId } from "./notes.ts";

/** Text form of the arrow, which some systems would show as a picture. */
const ARROW = "\u21A9\uFE0E";

/** What the core rules noted on a token. */
interface FootnoteMeta {
  number: number;
  /** Of a reference: its number among those to the same footnote, counted from 1. */
  reference: number;
  /** Of a reference: a link cannot stand within a link. */
  isInLink?: boolean;
  /** Of a footnote: how many references it has. */
  references: number;
}

function metaAt(tokens: readonly Token[], index: number): FootnoteMeta {
  return (tokens[index] as Token).meta as unknown as FootnoteMeta;
}

const renderReference: RendererRule = (tokens, index, _options, env) => {
  const { number, reference, isInLink } = metaAt(tokens, index);
  const id = referenceId(bodyEnv(env), number, reference);
  if (isInLink) return `<sup class="footnote-ref" id="${id}">[${number}]</sup>`;
  const href = hold(bodyEnv(env), { slot: "fragment-href", id: footnoteId(bodyEnv(env), number) });
  return `<sup class="footnote-ref"><a href="${href}" id="${id}">[${number}]</a></sup>`;
};

const renderBack: RendererRule = (tokens, index, _options, shared) => {
  const env = bodyEnv(shared);
  const { number, references } = metaAt(tokens, index);
  const label = escapeHtml(env.context.labels.backToText);
  let out = "";
  for (let reference = 1; reference <= references; reference++) {
    const href = hold(env, { slot: "fragment-href", id: referenceId(env, number, reference) });
    out += ` <a class="footnote-back" href="${href}" aria-label="${label}">${ARROW}</a>`;
  }
  return tokens[index - 1]?.children?.length ? out : out.trimStart();
};

/** Renderer rules of footnotes, by token type. */
export const FOOTNOTE_HTML: Readonly<Record<string, RendererRule>> = {
  footnote_ref: renderReference,
  footnotes_open: (_tokens, _index, _options, env) =>
    `<section class="footnotes" aria-label="${escapeHtml(bodyEnv(env).context.labels.footnotes)}">\n<ol>\n`,
  footnotes_close: () => "</ol>\n</section>\n",
  footnote_open: (tokens, index, _options, env) =>
    `<li id="${footnoteId(bodyEnv(env), metaAt(tokens, index).number)}">`,
  footnote_back: renderBack,
  footnote_close: () => "</li>\n",
};
