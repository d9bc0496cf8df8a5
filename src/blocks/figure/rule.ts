import type { RendererRule, StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportError, reportWarning } from "../../markdown/body-env.ts";
import { photoName } from "../../markdown/photo-name.ts";
import { altOf, attribute, leaveWords } from "../../markdown/picture-token.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import { documentType } from "../../model/attachment.ts";
import type { ShownPhoto, Slot } from "../../model/body.ts";
import type { BlockRule } from "../block-rule.ts";
import { shownPhoto } from "./shown-photo.ts";

/** A photo alone in its paragraph. */
export interface FigureSlot extends Slot {
  slot: "figure";
  photos: readonly [Required<ShownPhoto>];
}

/** A photo within a sentence. */
export interface ImageSlot extends Slot {
  slot: "image";
  photos: readonly [ShownPhoto];
}

/** Core rule: checks every image of the text; one that is not a file of the story's folder leaves its alternative text. */
function images(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type === "image") check(token, env);
    }
  }
}

function check(token: Token, env: BodyEnv): void {
  const address = attribute(token, "src");
  const name = photoName(address);
  const alt = altOf(token.children ?? []).trim();
  token.children = null;
  if (!("file" in name)) {
    reportError(env, token, `${quoted(address)} is not a photo of this story: ${name.why}`, name.hint);
    leaveWords(token, alt);
    return;
  }
  const { file } = name;
  if (documentType(file) !== undefined) {
    const hint = `Link to it: [its title](${/\s/.test(file) ? `<${file}>` : file}).`;
    reportError(env, token, `${quoted(file)} is a document, and not a photo`, hint);
    leaveWords(token, alt);
    return;
  }
  token.attrSet("src", file);
  if (alt === "") {
    reportWarning(
      env,
      token,
      `the photo ${file} has no alternative text, which readers who cannot see it need`,
      `Say what it shows: ![what it shows](${file}).`,
    );
  }
  token.attrSet("alt", alt);
  env.worded.push(token);
}

/** Renderer rule for a photo alone in its paragraph. */
const renderFigure: RendererRule = (tokens, index, _options, env) => {
  const photo = shownPhoto(tokens[index] as Token, bodyEnv(env));
  return `${hold(bodyEnv(env), { slot: "figure", photos: [photo] } satisfies FigureSlot)}\n`;
};

/** Renderer rule for a photo within a sentence. */
const renderImage: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index] as Token;
  const { file, alt, caption } = shownPhoto(token, bodyEnv(env));
  if (caption !== "") {
    reportWarning(
      bodyEnv(env),
      token,
      `the caption of ${file} is not shown, because the photo stands within a sentence`,
      "Give the photo a paragraph of its own, or leave out the caption.",
    );
  }
  return hold(bodyEnv(env), { slot: "image", photos: [{ file, alt }] } satisfies ImageSlot);
};

/** A photo: alone in its paragraph a figure with caption and credit, else a picture within its sentence. */
export default {
  core: { shaped: images },
  alone: { image: "figure" },
  html: { figure: renderFigure, image: renderImage },
} satisfies BlockRule;
