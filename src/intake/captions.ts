import { decodeHTMLStrict } from "entities";

/** One caption: seconds, and plain words. */
export interface Cue {
  start: number;
  end: number;
  speaker?: string;
  text: string;
}

/** What is wrong with a file of captions; lines count from 1. */
export interface CaptionFault {
  line: number;
  why: string;
  remedy: string;
}

export interface ReadCaptions {
  cues: readonly Cue[];
  faults: readonly CaptionFault[];
}

type Form = "vtt" | "srt";

/** A block of lines between empty ones. */
interface Block {
  /** Of its first line, counted from 1. */
  line: number;
  lines: readonly string[];
}

const ARROW = "-->";
const TIMES: Readonly<Record<Form, string>> = {
  vtt: "00:00:05.000 --> 00:00:08.000",
  srt: "00:00:05,000 --> 00:00:08,000",
};

/**
 * Reads captions: WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip, which has no standard. Everything that a browser
 * would silently leave out is a fault.
 * @param text with LF for every line end
 */
export function readCaptions(text: string, form: Form): ReadCaptions {
  const faults: CaptionFault[] = [];
  const blocks = blocksOf(text);
  if (form === "vtt" && !/^WEBVTT(?:[ \t]|$)/.test(blocks.shift()?.lines[0] ?? "")) {
    const remedy = "Write WEBVTT into its first line, and an empty line after it.";
    return {
      cues: [],
      faults: [{ line: 1, why: "does not begin with WEBVTT, so no browser reads it", remedy }],
    };
  }
  const cues = blocks.flatMap((block) => cueOf(block, form, faults) ?? []);
  if (cues.length === 0 && faults.length === 0)
    faults.push({
      line: 1,
      why: "has no captions in it",
      remedy: `Each begins with its times: ${TIMES[form]}.`,
    });
  return { cues, faults };
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; lines: string[] } | undefined;
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { line: i + 1, lines: [] };
      blocks.push(open);
    }
    open.lines.push(line);
  }
  return blocks;
}

/** What a block of WebVTT is besides a caption (sections 4.1 and 4.3). */
const NO_CUE = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

function cueOf({ line, lines }: Block, form: Form, faults: CaptionFault[]): Cue | undefined {
  if (form === "vtt" && NO_CUE.test(lines[0] as string)) return undefined;
  const at = lines.findIndex((each) => each.includes(ARROW));
  const place = line + Math.max(at, 0);
  const timing = at === -1 ? undefined : timesOf(lines[at] as string, form);
  if (timing === undefined || at > 1) {
    const remedy = `Write them so: ${TIMES[form]}.`;
    faults.push({ line: place, why: "this caption has no times that can be read", remedy });
    return undefined;
  }
  const { start, end } = timing;
  if (end <= start) {
    const remedy = "Put the earlier time first.";
    faults.push({ line: place, why: "this caption ends before it begins", remedy });
    return undefined;
  }
  return { start, end, ...spoken(lines.slice(at + 1).join("\n")) };
}

/** Hours are left out where there are none; the fraction follows a point in WebVTT, a comma in SubRip. */
const TIME: Readonly<Record<Form, RegExp>> = {
  vtt: /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})$/,
  srt: /^(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:[.,]\d{1,3})?)$/,
};

function timesOf(line: string, form: Form): { start: number; end: number } | undefined {
  const [before = "", after = ""] = line.split(ARROW);
  const [start, end] = [before.trim(), after.trim().split(/[ \t]/)[0] as string].map((text) =>
    secondsOf(text, form),
  );
  return start === undefined || end === undefined ? undefined : { start, end };
}

function secondsOf(text: string, form: Form): number | undefined {
  const [whole, hours = "0", minutes, seconds = ""] = TIME[form].exec(text) ?? [];
  if (whole === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."));
}

/** A voice tag; others say how words look. */
const VOICE = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/;
const TAG = /<\/?[a-z\d][^>]*>|\{\\[^}]*\}/gi;

function spoken(text: string): Pick<Cue, "speaker" | "text"> {
  const speaker = VOICE.exec(text)?.[1];
  const words = plain(text.replace(TAG, ""));
  return speaker === undefined ? { text: words } : { speaker: plain(speaker), text: words };
}

function plain(text: string): string {
  return decodeHTMLStrict(text).replace(/\s+/g, " ").trim();
}

/** The same captions as WebVTT, which is what browsers read. */
export function asWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, speaker, text }) => {
    const voice = speaker === undefined ? "" : `<v ${escaped(speaker)}>`;
    return `${timestamp(start)} ${ARROW} ${timestamp(end)}\n${voice}${escaped(text)}\n`;
  });
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

function timestamp(seconds: number): string {
  const thousandths = Math.round(seconds * 1000);
  const [hours, minutes] = [Math.floor(thousandths / 3_600_000), Math.floor(thousandths / 60_000) % 60];
  const rest = ((thousandths % 60_000) / 1000).toFixed(3);
  return `${pad(hours)}:${pad(minutes)}:${rest.padStart(6, "0")}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
