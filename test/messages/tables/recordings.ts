import { readFileSync } from "node:fs";
import { join } from "node:path";
import { body, type Files, type Row } from "../row.ts";

const FOLDER = join(import.meta.dirname, "../../intake/recordings");
const [CLIP, OLD, HEVC] = ["clip.mp4", "old.mp4", "hevc.mp4"].map((name) => readFileSync(join(FOLDER, name)));

/** A story that shows a recording of this name and content. */
function shown(name: string, content: string | Uint8Array | undefined, more: Files = {}): Files {
  return { ...body(`![Смуги](${name})`), [name]: content as string | Uint8Array, ...more };
}

/** A story with a recording, and captions beside it. */
const captioned = (text: string, name = "a.vtt") => shown("a.mp4", CLIP, { [name]: text });

/** A recording with a box of free space after it (ISO 14496-12, section 8.1.2). */
function withSpare(bytes: number): Uint8Array {
  const head = Buffer.from("\0\0\0\0free");
  head.writeUInt32BE(bytes);
  return Buffer.concat([CLIP ?? Buffer.of(), head, Buffer.alloc(bytes - head.length)]);
}

const ALONE = "Give it a paragraph of its own: an empty line before and after it.";
const H264 = (name: string) =>
  `Save it as MP4 with H.264: ffmpeg -i ${name} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart a-web.mp4`;
const TIMES = "00:00:05.000 --> 00:00:08.000";
const WHOLE = "Save it again from the program that it was made with, and link to that file.";
const SMALLER =
  "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720), or put it where large recordings are kept, such as PeerTube, and write its address alone in a paragraph.";
const LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
const FETCH =
  "Fetch it: git lfs install, then git lfs pull. A service that builds the site has to do so too.";

// biome-ignore format: a table reads better in rows
export const RECORDINGS: readonly Row[] = [
  ["a recording that is not there", body("![Смуги](a.mp4)"), ["uk.md:8", 'there is no recording "a.mp4" in the story\'s folder', "Put it beside the text."]],
  ["a recording misspelt", { ...shown("clip.mp4", CLIP), ...body("![а](clpi.mp4)\n\n![б](clip.mp4)") }, ["uk.md:8", 'there is no recording "clpi.mp4" in the story\'s folder', 'Did you mean "clip.mp4"?']],
  ["a recording without a description", { ...shown("a.mp4", CLIP), ...body("![](a.mp4)") }, ["uk.md:8", "the recording a.mp4 has no description, which readers who cannot see or hear it need", "Say what is seen or heard: ![what is seen or heard](a.mp4)."]],
  ["a recording within a sentence", { ...body("Ось ![смуги](a.mp4) тут.") }, ["uk.md:8", "the recording a.mp4 stands within a sentence", ALONE]],
  ["a recording elsewhere", body("![Смуги](video/a.mov)"), ["uk.md:8", '"video/a.mov" is not a recording of this story: recordings are kept beside the text, in the same folder', "Put the file there and write only its name: ![what is seen or heard](a.mov)."]],
  ["a recording of a telephone", body("![Смуги](a.mov)"), ["uk.md:8", '"a.mov" is a recording of a kind that many browsers do not play', H264("a.mov")]],
  ["sound as it was recorded", body("![Тон](a.wav)"), ["uk.md:8", '"a.wav" is a recording of a kind that many browsers do not play', "Save it as MP3 or M4A: ffmpeg -i a.wav -b:a 96k a-web.mp3"]],
  ["a link to a recording", body("[Смуги](a.mp4)"), ["uk.md:8", '"a.mp4" is a recording, and not a document', "Show it in a paragraph of its own: ![what is seen or heard](a.mp4)."]],
  ["a recording that nothing shows", { ...body("Текст."), "a.mp3": "ID3" }, ["a.mp3", "no text plays this recording", "Show it: ![what is seen or heard](name.mp4). Or take it out of the folder."]],
  ["an empty recording", shown("a.mp4", ""), ["uk.md:8", "the recording a.mp4 is empty", "Put the recording itself in its place."]],
  ["a pointer in place of a recording", shown("a.mp4", LFS), ["uk.md:8", "the recording a.mp4 is only a pointer of Git LFS: the file itself was not fetched", FETCH]],
  ["a web page that is called a recording", shown("a.mp3", "<html>"), ["uk.md:8", "the recording a.mp3 is not what its name says: it does not begin as MP3 files do, but like a web page", WHOLE]],
  ["a recording under another name", shown("a.mp3", CLIP), ["uk.md:8", "the recording a.mp3 is not what its name says: it does not begin as MP3 files do, but like an MP4 recording", WHOLE]],
  ["sound under another name", shown("a.mp3", "OggS"), ["uk.md:8", "the recording a.mp3 is not what its name says: it does not begin as MP3 files do, but like an OGG recording", WHOLE]],
  ["sound as it was recorded under another name", shown("a.mp3", "RIFF\0\0\0\0WAVE"), ["uk.md:8", "the recording a.mp3 is not what its name says: it does not begin as MP3 files do, but like a WAV recording", WHOLE]],
  ["the beginning of a recording", shown("a.mp3", "ID3"), ["uk.md:8", "the recording a.mp3 is damaged: neither sound nor pictures can be read in it", "Copy it again from where it comes from, or save it again from the program that it was made with."]],
  ["a recording of 27 MB", shown("a.mp4", withSpare(27_000_000)), ["uk.md:8", "the recording a.mp4 has 27 MB, and some hosts, such as Cloudflare Pages, take no file of more than 25 MiB", "Save it smaller (for speech 64 kbit/s are enough, for pictures 1280 × 720); or name your host in site.yaml, and builds tell whether it takes it."]],
  ["a recording of 101 MB", shown("a.mp4", Buffer.concat([CLIP ?? Buffer.of(), Buffer.alloc(101_000_000)])), ["uk.md:8", "the recording a.mp4 has 101.1 MB, and a recording may have 100 MB at most: Git services take no larger file", SMALLER]],
  ["a part of a recording", shown("a.mp4", CLIP?.subarray(0, 400)), ["uk.md:8", "the recording a.mp4 is damaged: neither sound nor pictures can be read in it", "Copy it again from where it comes from, or save it again from the program that it was made with."]],
  ["a recording without its end", shown("a.mp4", CLIP?.subarray(0, 4000)), ["uk.md:8", "the recording a.mp4 is cut off: its end is missing", "Copy it again from where it comes from, until it has arrived as a whole."]],
  ["a recording of an old kind", shown("a.mp4", OLD), ["uk.md:8", "the recording a.mp4 is coded as mp4v, which browsers do not play", H264("a.mp4")]],
  ["a recording that some browsers play", shown("a.mp4", HEVC), ["uk.md:8", "the recording a.mp4 is coded as HEVC, as telephones record, which many browsers do not play", H264("a.mp4")]],
  ["captions in a language that the site has not", captioned("WEBVTT\n", "a.ukr.vtt"), ["a.ukr.vtt", '"ukr" is not a language of this site (uk, en, fr)', "Name it for the language of its words, such as a.uk.vtt."]],
  ["captions that are none", captioned("Раз, два.\n"), ["a.vtt:1", "does not begin with WEBVTT, so no browser reads it", "Write WEBVTT into its first line, and an empty line after it."]],
  ["captions without any", captioned("WEBVTT\n\nNOTE нічого\n"), ["a.vtt:1", "has no captions in it", `Each begins with its times: ${TIMES}.`]],
  ["captions with commas", captioned("WEBVTT\n\n1\n00:00:00,000 --> 00:00:01,000\nРаз.\n"), ["a.vtt:4", "this caption has no times that can be read", `Write them so: ${TIMES}.`]],
  ["captions that end early", captioned("WEBVTT\n\n00:02.000 --> 00:01.000\nРаз.\n"), ["a.vtt:3", "this caption ends before it begins", "Put the earlier time first."]],
  ["captions in one language twice", shown("a.mp4", CLIP, { "a.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nРаз.\n", "a.uk.srt": "1\n00:00:00,000 --> 00:00:01,000\nДва.\n" }), ["a.uk.srt", "is not shown: a.vtt has captions in the same language, uk", "Take one of the two out."]],
  ["captions of something longer", captioned("WEBVTT\n\n00:09.000 --> 00:11.000\nРаз.\n"), ["a.vtt", "a caption begins at 9 s, but a.mp4 ends at 2 s", "Are they the captions of another version?"]],
];
