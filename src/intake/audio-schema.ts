/** The shape of `audio` in the front matter of a story. */
import { z } from "zod";
import { recordingType } from "../model/attachment.ts";
import { EPISODE_KINDS } from "../model/podcast.ts";
import { fileName, line, told, webAddress } from "./schemas.ts";
import { fail } from "./story-values.ts";

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:\.(\d{1,3}))?$/;

/** `1:23` or `1:02:03`, as players show it, or seconds; it becomes seconds. */
const place = z.union([z.string(), z.number()]).transform((written, context) => {
  const seconds = typeof written === "number" ? written : secondsOf(written);
  if (seconds !== undefined && seconds >= 0) return seconds;
  const message = `"${written}" is not a time in a recording`;
  return fail(context, message, 'Write minutes and seconds, such as "1:23".');
});

function secondsOf(text: string): number | undefined {
  const [whole, hours = "0", minutes = "0", seconds = "0", fraction = ""] = CLOCK.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}

const chapters = z
  .array(z.strictObject({ at: place, title: line, url: webAddress.optional() }))
  .superRefine((all, context) => {
    const late = all.findIndex(({ at }, i) => i > 0 && at <= (all[i - 1]?.at ?? 0));
    if (late < 0) return;
    const issue = told(
      "begins no later than the chapter before it",
      "Put chapters in the order of their times.",
    );
    context.addIssue({ code: "custom", path: [late], message: issue.error, params: issue.params });
  });

const number = z
  .number()
  .refine(
    (n) => Number.isInteger(n) && n >= 1,
    told("is not a number that counts from 1", "Write a whole number, such as 1."),
  );

/** A file that players of podcasts take, or another recording of sound. */
const audioFile = fileName.refine((name) => recordingType(name)?.kind === "audio", {
  ...told("is not a recording of sound", "Name one such as talk.mp3 or talk.m4a, beside the text."),
});

export const leadAudio = z.strictObject({
  file: audioFile,
  alt: line,
  caption: line.optional(),
  chapters: chapters.default([]),
  episode: number.optional(),
  season: number.optional(),
  kind: z.enum(EPISODE_KINDS).default("full"),
  explicit: z.boolean().optional(),
});
