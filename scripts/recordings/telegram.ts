/**
 * Makes the recordings of the demo story about Morse's first telegram: a tape with its dots and dashes and their tone, and
 * the signal of distress as sound alone. It needs `ffmpeg`, and Sharp for the frames.
 *
 *     node scripts/recordings/telegram.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharp } from "../../src/photos/sharp.ts";
import { type Mark, marksOf, secondsOf } from "./morse.ts";
import { wav } from "./tone.ts";

const FOLDER = join(import.meta.dirname, "../../content/articles/2026/05/24-first-telegram");
const WORDS = ["WHAT", "HATH", "GOD", "WROUGHT"];
const FRAMES = 12;
const [WIDTH, HEIGHT] = [640, 360];
/** How far the tape moves in a second. */
const SPEED = 150;

const work = mkdtempSync(join(tmpdir(), "telegram-"));
try {
  await film(WORDS);
  sound("sos", ["<SOS>"]);
} finally {
  rmSync(work, { recursive: true });
}

async function film(words: readonly string[]): Promise<void> {
  const marks = marksOf(words);
  for (const { word, start, end } of marks)
    if (word) console.log(`${word} ${start.toFixed(2)}–${end.toFixed(2)}`);
  const length = secondsOf(marks) + 1;
  for (let frame = 0; frame < length * FRAMES; frame++)
    await sharp(Buffer.from(picture(marks, frame / FRAMES)))
      .png()
      .toFile(join(work, `${String(frame).padStart(4, "0")}.png`));
  const tone = join(work, "tone.wav");
  writeFileSync(tone, wav(marks, length));
  const clip = join(FOLDER, "telegram.mp4");
  const video = ["-framerate", String(FRAMES), "-i", join(work, "%04d.png"), "-i", tone];
  const coded = [
    "-c:v",
    "libx264",
    "-preset",
    "veryslow",
    "-crf",
    "30",
    "-pix_fmt",
    "yuv420p",
    "-tune",
    "animation",
  ];
  ffmpeg(...video, ...coded, "-c:a", "aac", "-b:a", "24k", "-movflags", "+faststart", clip);
  // What stands in its place until it plays.
  await sharp(Buffer.from(picture(marks, length * 0.45)), { density: 72 * 2 })
    .png({ palette: true, colours: 16, compressionLevel: 9, effort: 10 })
    .toFile(join(FOLDER, "telegram.png"));
}

function sound(name: string, words: readonly string[]): void {
  const marks = marksOf(words);
  const tone = join(work, `${name}.wav`);
  writeFileSync(tone, wav(marks, secondsOf(marks) + 0.5));
  ffmpeg("-i", tone, "-b:a", "24k", join(FOLDER, `${name}.mp3`));
}

function ffmpeg(...options: string[]): void {
  execFileSync("ffmpeg", ["-hide_banner", "-loglevel", "error", "-fflags", "+bitexact", "-y", ...options]);
}

/** The tape at a moment: it leaves the pen in the middle, to the left; below it what it says so far. */
function picture(marks: readonly Mark[], time: number): string {
  const pen = WIDTH / 2;
  const bars = marks
    .filter(({ start }) => start < time)
    .map(({ start, end }) => {
      const [left, right] = [pen - (time - start) * SPEED, pen - Math.max(0, time - end) * SPEED];
      return `<rect x="${left.toFixed(1)}" y="146" width="${Math.max(3, right - left).toFixed(1)}" height="14" rx="2" fill="#14213d"/>`;
    });
  const isDown = marks.some(({ start, end }) => start <= time && time < end);
  const said = WORDS.map((word, i) => {
    const own = marks.filter((mark) => mark.place === i);
    const letters = own.filter(({ letterEnd, start }) => letterEnd !== undefined && start < time).length;
    return word.slice(0, letters);
  }).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#14213d"/>
<rect y="118" width="${pen}" height="70" fill="#f4efe6"/>
${bars.join("")}
<path d="M${pen - 2} ${isDown ? 150 : 138}L${pen + 10} 60H${pen + 26}Z" fill="#d9a441"/>
<circle cx="${pen + 120}" cy="153" r="62" fill="none" stroke="#3a5a78" stroke-width="26"/>
<circle cx="${pen + 120}" cy="153" r="12" fill="${isDown ? "#d9a441" : "#3a5a78"}"/>
<text x="40" y="290" font-family="DejaVu Sans Mono, monospace" font-size="38" fill="#f4efe6">${said}</text>
</svg>`;
}
