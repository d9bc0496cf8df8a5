import { describe, expect, test } from "vitest";
import { asWebVtt, readCaptions } from "../../src/intake/captions.ts";
import { companionsOf, posterOf } from "../../src/intake/recording-companions.ts";
import { transcriptOfCues, transcriptOfText } from "../../src/intake/transcript.ts";

const TIMES = "00:01.000 --> 00:02.500";

// biome-ignore format: a table reads better in rows
test.each([
  ["a cue", `WEBVTT\n\n${TIMES}\nРаз.`, "vtt", [{ start: 1, end: 2.5, text: "Раз." }]],
  ["a title, notes, styles, a name and settings", `WEBVTT Назва\nKind: captions\n\nNOTE\nщось\n\nSTYLE\n::cue { }\n\nпролог\n${TIMES} align:start line:0\nРаз.`, "vtt", [{ start: 1, end: 2.5, text: "Раз." }]],
  ["hours", "WEBVTT\n\n01:00:01.000 --> 100:00:02.500\nРаз.", "vtt", [{ start: 3601, end: 360002.5, text: "Раз." }]],
  ["a voice and marks", `WEBVTT\n\n${TIMES}\n<v.loud Олена &amp; Ко><i>Раз</i> &lt;два&gt;\n<00:01.500>три</v>`, "vtt", [{ start: 1, end: 2.5, speaker: "Олена & Ко", text: "Раз <два> три" }]],
  ["SubRip", "1\n00:00:01,000 --> 00:00:02,5\n<font color=red>Раз</font>\n{\\an8}два\n\n\n2\n0:0:03,000 --> 0:0:04,000\nТри", "srt", [{ start: 1, end: 2.5, text: "Раз два" }, { start: 3, end: 4, text: "Три" }]],
] as const)("%s is read", (_, text, form, cues) => {
  expect(readCaptions(text, form)).toEqual({ cues, faults: [] });
});

// biome-ignore format: a table reads better in rows
test.each([
  ["no beginning", TIMES, "vtt", 1, "does not begin with WEBVTT"],
  ["a beginning that only looks like one", "WEBVTTX\n", "vtt", 1, "does not begin with WEBVTT"],
  ["no captions", "WEBVTT\n", "vtt", 1, "no captions"],
  ["an empty file", "", "srt", 1, "no captions"],
  ["words without times", `WEBVTT\n\n${TIMES}\nРаз.\n\nДва.`, "vtt", 6, "no times"],
  ["seconds beyond sixty", "WEBVTT\n\n00:61.000 --> 00:62.000\nРаз.", "vtt", 3, "no times"],
  ["an end before the beginning", "1\n00:00:02,000 --> 00:00:01,000\nРаз.", "srt", 2, "ends before it begins"],
] as const)("%s is told with its line", (_, text, form, line, why) => {
  expect(readCaptions(text, form).faults).toEqual([{ line, why: expect.stringContaining(why), remedy: expect.any(String) }]);
});

test("SubRip becomes WebVTT that is read as the same", () => {
  const { cues } = readCaptions("1\n00:59:59,999 --> 01:00:00,000\nРаз < два & три\n", "srt");
  expect(asWebVtt(cues)).toBe("WEBVTT\n\n00:59:59.999 --> 01:00:00.000\nРаз &lt; два &amp; три\n");
  expect(readCaptions(asWebVtt(cues), "vtt").cues).toEqual(cues);
});

describe("a transcript", () => {
  const cue = (start: number, text: string, speaker?: string) => ({
    start,
    end: start + 1,
    text,
    ...(speaker && { speaker }),
  });

  test("goes on until somebody else speaks or there is a pause", () => {
    const cues = [
      cue(0, "Раз,", "А"),
      cue(1, "два.", "А"),
      cue(2, "Три.", "Б"),
      cue(9.5, "Чотири.", "Б"),
      cue(11, ""),
    ];
    expect(transcriptOfCues(cues, "uk")).toEqual([
      { start: 0, speaker: "А", text: "Раз, два." },
      { start: 2, speaker: "Б", text: "Три." },
      { start: 9, text: "Чотири." },
    ]);
  });

  test("ends a long paragraph with its sentence", () => {
    const cues = Array.from({ length: 8 }, (_, i) =>
      cue(i, `${"слово ".repeat(10)}кінець${i % 2 ? "." : ","}`),
    );
    expect(transcriptOfCues(cues, "uk").map(({ start }) => start)).toEqual([0, 6]);
  });

  test("may be a plain text", () => {
    expect(transcriptOfText('Раз "два"\nтри.\n\n \nЧотири.\n', "uk")).toEqual([
      { text: "Раз «два» три." },
      { text: "Чотири." },
    ]);
  });
});

test("files belong to a recording by their names", () => {
  const files = [
    "clip.uk.txt",
    "clip.uk.vtt",
    "clip.srt",
    "clip.notes.txt",
    "clip.jpg",
    "clip.mp4",
    "clips.vtt",
    "other.vtt",
    "clip.final.vtt",
  ];
  expect(companionsOf("clip.mp4", files).map(({ file, lang }) => [file, lang])).toEqual([
    ["clip.uk.vtt", "uk"],
    ["clip.final.vtt", "final"],
    ["clip.srt", undefined],
    ["clip.uk.txt", "uk"],
  ]);
  expect(posterOf("clip.mp4", files)).toBe("clip.jpg");
  expect(posterOf("clips.mp4", files)).toBeUndefined();
});
