import type { RendererRule, Token } from "markdown-it";
import markPlugin from "markdown-it-mark";
import { bodyEnv } from "../../markdown/body-env.ts";
import { hold } from "../../markdown/slots.ts";
import type { Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import { languageSpan } from "./language-span.ts";
import { lowered, raised } from "./raised.ts";

/** The beginning of words that are marked, raised or lowered. */
export interface MarkSlot extends Slot {
  slot: "mark";
  tag: "mark" | "sub" | "sup";
}

const renderOpen: RendererRule = (tokens, index, _options, env) => {
  const tag = (tokens[index] as Token).tag as MarkSlot["tag"];
  return hold(bodyEnv(env), { slot: "mark", tag } satisfies MarkSlot);
};

/** A span whose language is none is not there. */
const renderSpan: RendererRule = (tokens, index, options, _env, self) =>
  (tokens[index] as Token).attrs === null ? "" : self.renderToken(tokens, index, options);

/** Words that are marked `==so==`, raised `^so^`, lowered `~so~`, or of another language, `[mots]{lang=fr}`. */
export default {
  syntax: (md) => {
    md.use(markPlugin);
    md.inline.ruler.after("strikethrough", "lowered", lowered);
    md.inline.ruler.after("strikethrough", "raised", raised);
    md.inline.ruler.before("link", "language_span", languageSpan);
  },
  html: { mark_open: renderOpen, sub_open: renderOpen, sup_open: renderOpen, span_open: renderSpan },
} satisfies BlockRule;
