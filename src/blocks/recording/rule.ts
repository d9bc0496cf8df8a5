import type { RendererRule, StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, lineOf, reportError, reportWarning } from "../../markdown/body-env.ts";
import { photoName } from "../../markdown/photo-name.ts";
import { altOf, attribute, leaveWords } from "../../markdown/picture-token.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import { endingOf, recordingType } from "../../model/attachment.ts";
import type { Slot } from "../../model/body.ts";
import { withoutHere } from "../../model/file-name.ts";
import type { BlockRule } from "../block-rule.ts";

/** A recording alone in its paragraph. */
export interface RecordingSlot extends Slot {
  slot: "recording";
  files: readonly [string];
  /** What is seen or heard, plain. */
  alt: string;
  /** Plain; empty for none. */
  caption: string;
}

/** Forms of sound and pictures that not all browsers play, or that are many times as large as they need be. */
const UNPLAYED =
  /^(?:mov|qt|avi|mkv|wmv|asf|flv|f4v|mpe?g|m2ts|mts|vob|ogv|3gp|3g2|wav|wave|aiff?|wma|amr|aac|caf|ra|mka|weba)$/;
const OF_SOUND = /^(?:wav|wave|aiff?|wma|amr|aac|caf|ra|mka|weba)$/;

/** Core rule: takes the images that are recordings by their names, before photos are looked for among them. */
function recordings(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== "image") continue;
      const ending = endingOf(attribute(token, "src").replace(/[?#].*$/s, ""));
      if (UNPLAYED.test(ending) && !isElsewhere(token)) refuse(token, ending, env);
      else if (UNPLAYED.test(ending) || recordingType(`.${ending}`) !== undefined) take(token, env);
    }
  }
}

/** In another folder, or on another site: that it is not here is said first. */
function isElsewhere(token: Token): boolean {
  return /[/\\]/.test(withoutHere(attribute(token, "src")));
}

function refuse(token: Token, ending: string, env: BodyEnv): void {
  const name = attribute(token, "src");
  const stem = name.slice(0, -ending.length - 1);
  const hint = OF_SOUND.test(ending)
    ? `Save it as MP3 or M4A: ffmpeg -i ${name} -b:a 96k ${stem}-web.mp3`
    : `Save it as MP4 with H.264: ffmpeg -i ${name} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart ${stem}-web.mp4`;
  reportError(env, token, `${quoted(name)} is a recording of a kind that many browsers do not play`, hint);
  leaveWords(token, altOf(token.children ?? []).trim());
}

function take(token: Token, env: BodyEnv): void {
  const address = attribute(token, "src");
  const name = photoName(address);
  const alt = altOf(token.children ?? []).trim();
  token.children = null;
  if (!("file" in name)) {
    const why = `${quoted(address)} is not a recording of this story: recordings are kept beside the text, in the same folder`;
    const last = address
      .replace(/[?#].*$/s, "")
      .split(/[/\\]/)
      .at(-1);
    reportError(
      env,
      token,
      why,
      `Put the file there and write only its name: ![what is seen or heard](${last}).`,
    );
    leaveWords(token, alt);
    return;
  }
  const { file } = name;
  if (alt === "") {
    const why = `the recording ${file} has no description, which readers who cannot see or hear it need`;
    reportWarning(env, token, why, `Say what is seen or heard: ![what is seen or heard](${file}).`);
  }
  Object.assign(token, { type: "recording" });
  token.attrSet("src", file);
  token.attrSet("alt", alt);
  env.worded.push(token);
}

/** Core rule, when recordings have left their paragraphs: those that have not stand within a sentence. */
function loneOnly(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const block of state.tokens) {
    for (const token of block.children ?? []) {
      if (token.type !== "recording") continue;
      const why = `the recording ${attribute(token, "src")} stands within a sentence`;
      reportError(env, token, why, "Give it a paragraph of its own: an empty line before and after it.");
      leaveWords(token, attribute(token, "alt"));
    }
  }
}

const renderRecording: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index] as Token;
  const [file, alt, caption] = [attribute(token, "src"), attribute(token, "alt"), attribute(token, "title")];
  bodyEnv(env).files.push({ file, line: lineOf(bodyEnv(env), token) });
  return `${hold(bodyEnv(env), { slot: "recording", files: [file], alt, caption } satisfies RecordingSlot)}\n`;
};

/** Search finds a story by what is said of its recordings. */
function wordsOf(token: Token): string {
  return [attribute(token, "alt"), attribute(token, "title")].filter((text) => text !== "").join(". ");
}

/** A recording of one's own, alone in its paragraph: sound or moving pictures with what belongs to them. */
export default {
  core: { shaped: recordings, settled: loneOnly },
  alone: { recording: "recording_figure" },
  html: { recording_figure: renderRecording },
  text: { recording_figure: wordsOf },
} satisfies BlockRule;
