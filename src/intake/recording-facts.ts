import { basename, extname } from "node:path";
import {
  EncodedPacketSink,
  FilePathSource,
  FLAC,
  Input,
  type InputTrack,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WEBM,
} from "mediabunny";
import { endingOf } from "../model/attachment.ts";
import type { Recording, RecordingKind } from "../model/recording.ts";
import type { FileFault } from "./document-faults.ts";

/** What the file itself tells of a recording. */
export type RecordingFacts = Pick<Recording, "kind" | "mime" | "seconds" | "width" | "height">;

export type InspectedRecording =
  | { facts: RecordingFacts; warning?: FileFault | undefined }
  | { fault: FileFault };

/** Not all that the library knows: some of its formats are lists of files elsewhere. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, MP3, OGG, FLAC];

// What it finds amiss is told as a problem of the content.
Logging.level = LogLevel.Silent;

/** What browsers play, by the names that the library gives to codecs. */
const PLAYED: ReadonlySet<string> = new Set([
  "avc",
  "vp8",
  "vp9",
  "av1",
  "aac",
  "mp3",
  "opus",
  "vorbis",
  "flac",
]);
/** What some devices play and others do not. */
const PLAYED_BY_SOME: ReadonlySet<string> = new Set(["hevc"]);

/** Reads how long a recording is, and how large; and whether browsers can play it. It reads little of the file but for MP3. */
export async function inspectRecording(file: string): Promise<InspectedRecording> {
  using input = new Input({ formats: FORMATS, source: new FilePathSource(file) });
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    const seconds = Math.round((await input.computeDuration()) * 1000) / 1000;
    const main = video ?? audio;
    if (main === null || !(seconds > 0)) return { fault: DAMAGED };
    if ((await new EncodedPacketSink(main).getPacket(Number.POSITIVE_INFINITY)) === null)
      return { fault: CUT };
    const codecs = await Promise.all(
      [video, audio].flatMap((track) => (track === null ? [] : [codecOf(track)])),
    );
    const strange = codecs.find((codec) => !PLAYED.has(codec) && !PLAYED_BY_SOME.has(codec));
    const kind = video === null ? "audio" : "video";
    if (strange !== undefined) return { fault: unplayable(file, strange, kind) };
    const some = codecs.find((codec) => PLAYED_BY_SOME.has(codec));
    const size = video && { width: await video.getDisplayWidth(), height: await video.getDisplayHeight() };
    const facts = { kind, mime: mimeOf(file, kind), seconds, ...size } as const;
    return { facts, warning: some === undefined ? undefined : playedBySome(file) };
  } catch {
    // The library has an error of its own for every way in which bytes can be amiss.
    return { fault: DAMAGED };
  }
}

async function codecOf(track: InputTrack): Promise<string> {
  return (await track.getCodec()) ?? String((await track.getInternalCodecId()) ?? "unknown");
}

function mimeOf(file: string, kind: RecordingKind): string {
  const ending = endingOf(file);
  if (ending === "mp3") return "audio/mpeg";
  if (ending === "flac") return "audio/flac";
  if (ending === "webm") return `${kind}/webm`;
  return /^m[p4]/.test(ending) ? `${kind}/mp4` : "audio/ogg";
}

const DAMAGED: FileFault = {
  why: "is damaged: neither sound nor pictures can be read in it",
  remedy: "Copy it again from where it comes from, or save it again from the program that it was made with.",
};

const CUT: FileFault = {
  why: "is cut off: its end is missing",
  remedy: "Copy it again from where it comes from, until it has arrived as a whole.",
};

/** The file as a command names it, without its folder and its ending. */
function namesOf(file: string): [name: string, stem: string] {
  const name = basename(file);
  return [name, name.slice(0, -extname(name).length)];
}

function unplayable(file: string, codec: string, kind: RecordingKind): FileFault {
  const [name, stem] = namesOf(file);
  const remedy =
    kind === "audio"
      ? `Save it as MP3 or M4A: ffmpeg -i ${name} -b:a 96k ${stem}-web.mp3`
      : withH264(name, stem);
  return { why: `is coded as ${codec}, which browsers do not play`, remedy };
}

function playedBySome(file: string): FileFault {
  return {
    why: "is coded as HEVC, as telephones record, which many browsers do not play",
    remedy: withH264(...namesOf(file)),
  };
}

function withH264(name: string, stem: string): string {
  return `Save it as MP4 with H.264: ffmpeg -i ${name} -c:v libx264 -pix_fmt yuv420p -c:a aac -movflags +faststart ${stem}-web.mp4`;
}
