/** Compressed forms of texts, which lie beside them for hosts that send them so. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { atMost } from "../kit/at-once.ts";
import { type Checksum, checksumOf, contentHash } from "../kit/files.ts";
import {
  COMPRESSORS,
  type CompressedFile,
  forgetForm,
  placeOfForm,
  publishedForm,
  rememberForm,
} from "../library/compressed.ts";
import type { Database } from "../library/database.ts";
import type { Encoding } from "../model/site.ts";
import { phaseOfKind } from "../outputs/index.ts";
import { COMPRESSORS_BY_ENCODING, compressorsOf } from "./compression.ts";
import { type FormPlan, type Happening, planForms, type TextToCompress } from "./forms-plan.ts";
import type { Done } from "./journal.ts";
import type { ComingFile } from "./site-changes.ts";

/** How the texts of a site are to be compressed. */
export interface Compression {
  encodings: readonly Encoding[];
  /** Texts that are compressed at a time. */
  atOnce: number;
  onProgress?: Done;
}

/** What becomes of the forms of a site. */
export interface Forms {
  coming: readonly ComingFile[];
  gone: readonly string[];
  /** Remembers the forms as they are to be. */
  remember: (db: Database) => void;
}

const NONE: Forms = { coming: [], gone: [], remember: () => {} };

/**
 * Makes forms of all texts that come into the site with a publication, and plans what is to go of those that were there.
 * No form is made that is not smaller.
 * @throws Error of the file system where there is no room
 */
export async function makeForms(
  db: Database,
  folders: { staging: string; site: string },
  { encodings, atOnce, onProgress }: Compression,
  happening: Happening,
): Promise<Forms> {
  const plan = planForms(db, encodings, happening);
  const made = await compressAll(plan.texts, folders, atOnce, onProgress);
  const isComing = new Set(made.map(placeOfForm));
  if (encodings.length + plan.old.length + plan.replaced.length === 0) return NONE;
  return {
    coming: made.map((form) => comingOf(db, form)),
    gone: plan.old.map(placeOfForm).filter((place) => !isComing.has(place)),
    remember: (db) => remember(db, plan, made, encodings),
  };
}

function comingOf(db: Database, form: CompressedFile): ComingFile {
  const { kind, bytes, hash } = form;
  const isNew = publishedForm(db, form) === undefined;
  return { path: placeOfForm(form), kind, phase: phaseOfKind(kind), bytes, hash, isNew };
}

function remember(
  db: Database,
  { old, replaced }: FormPlan,
  made: readonly CompressedFile[],
  encodings: readonly Encoding[],
): void {
  for (const form of [...old, ...replaced]) forgetForm(db, form);
  for (const form of made) rememberForm(db, form);
  COMPRESSORS.write(db, compressorsOf(encodings));
}

async function compressAll(
  texts: readonly TextToCompress[],
  folders: { staging: string; site: string },
  atOnce: number,
  onProgress?: Done,
): Promise<CompressedFile[]> {
  const made: CompressedFile[] = [];
  let done = 0;
  await atMost(atOnce, texts, async (text) => {
    made.push(...(await compressText(text, folders)));
    onProgress?.(++done, texts.length);
  });
  return made;
}

/** A text that is not in the site as it was published gets no form: a form of it is made when it is put right. */
async function compressText(
  { file, kind, hash, encodings, isComing }: TextToCompress,
  { staging, site }: { staging: string; site: string },
): Promise<CompressedFile[]> {
  const text = bytesOf(join(isComing ? staging : site, file));
  if (text === undefined || (!isComing && contentHash(text) !== hash)) return [];
  const made: CompressedFile[] = [];
  for (const encoding of encodings) {
    const bytes = await COMPRESSORS_BY_ENCODING[encoding].compress(text);
    if (bytes.length >= text.length) continue;
    const form = { file, encoding };
    const sum: Checksum = checksumOf(bytes);
    put(join(staging, placeOfForm(form)), bytes);
    made.push({ ...form, kind, hash: contentHash(bytes), ...sum });
  }
  return made;
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Names the file in errors: where there is no room, the system does not say for which file. */
function put(file: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}
