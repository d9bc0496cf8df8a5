import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { z } from "zod";
import { contentHash } from "../kit/files.ts";
import { DeployError } from "./deploy-error.ts";
import type { Intent, Kept, Reached } from "./intent.ts";
import { FORMAT, INDEX, type Index } from "./manifest.ts";
import { INDEX_SHAPE, INTENT_SHAPE, KEPT_SHAPE, REACHED_SHAPE } from "./note-shapes.ts";
import type { Target } from "./target.ts";

const INTENT = "intent.gz";
const REACHED = "reached.gz";

/** Bytes of the longest note: some that are short unpack to no end. Of a million files there are half as many. */
const LONGEST = 2 ** 28;

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Makes something again where it failed for a reason that may pass. */
export type Attempt = <T>(deed: () => Promise<T>) => Promise<T>;

/** A deploy that was begun, as its notes tell, and how far it came. */
export type CutOff = { intent: Intent } & Omit<Reached, "id">;

/** What deploys have noted at a target. Texts that are named by their content are read there once. */
export class Notes {
  readonly #target: Target;
  readonly #folder: string;
  readonly #attempt: Attempt;
  readonly #atTarget = new Set<string>();

  /** @param cache a folder of this machine for texts that never change */
  constructor(target: Target, cache: string, attempt: Attempt) {
    this.#target = target;
    this.#folder = join(cache, "parts");
    this.#attempt = attempt;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The index; nothing where no deploy was completed here. @throws DeployError where it is of a later version, or damaged */
  async index(): Promise<Index | undefined> {
    const noted = await this.#read(INDEX);
    const { format } = Object(noted) as { format?: unknown };
    if (typeof format === "number" && format !== FORMAT)
      throw new DeployError(
        "What the target has was noted by another version of this program. Deploy with that one, or send everything with --all.",
      );
    return checked(INDEX, INDEX_SHAPE, noted);
  }

  writeIndex(index: Index): Promise<void> {
    return this.#write(INDEX, JSON.stringify(index));
  }

  /** What a deploy was about to do that was not completed, and how far it came. */
  async intent(): Promise<CutOff | undefined> {
    const intent = checked(INTENT, INTENT_SHAPE, await this.#read(INTENT));
    if (intent === undefined) return undefined;
    const reached = checked(REACHED, REACHED_SHAPE, await this.#read(REACHED));
    return reached?.id === intent.id
      ? { intent, leg: reached.leg, obsolete: reached.obsolete }
      : { intent, leg: -1 };
  }

  writeIntent(intent: Intent): Promise<void> {
    return this.#write(INTENT, JSON.stringify(intent));
  }

  writeReached(reached: Reached): Promise<void> {
    return this.#write(REACHED, JSON.stringify(reached));
  }

  /** A text by its hash. @throws DeployError where it is not at the target, or damaged */
  readonly text = async (hash: string): Promise<string> => {
    if (!/^[0-9a-f]+$/.test(hash)) throw damaged(hash);
    const file = join(this.#folder, hash);
    const cached = readIfThere(file);
    if (cached !== undefined && contentHash(cached) === hash) return cached;
    const text = await this.#unpacked(partNote(hash));
    if (text === undefined || contentHash(text) !== hash) throw damaged(partNote(hash));
    writeFileSync(file, text);
    return text;
  };

  /** What a text says was kept. @throws DeployError as `text` does */
  async kept(hash: string): Promise<readonly Kept[]> {
    return checked(partNote(hash), KEPT_SHAPE, parsed(partNote(hash), await this.text(hash))) ?? [];
  }

  /** Texts that the target has, by their hashes. */
  noteThere(hashes: Iterable<string>): void {
    for (const hash of hashes) this.#atTarget.add(hash);
  }

  /** Sends texts that the target does not have. */
  async writeTexts(texts: ReadonlyMap<string, string>): Promise<void> {
    for (const [hash, text] of texts) {
      if (this.#atTarget.has(hash)) continue;
      await this.#write(partNote(hash), text);
      writeFileSync(join(this.#folder, hash), text);
    }
  }

  /** Removes notes that nobody needs any more, and what was to be done. */
  async clear(obsolete: readonly string[]): Promise<void> {
    const names = [...obsolete, INTENT, REACHED];
    for (let i = 0; i < names.length; i += CHUNK)
      await this.#attempt(() => this.#target.removeNotes(names.slice(i, i + CHUNK)));
  }

  /** Forgets, on this machine, all texts but these. */
  forgetOthers(hashes: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder))
      if (!hashes.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  async #read(name: string): Promise<unknown> {
    const text = await this.#unpacked(name);
    return text === undefined ? undefined : parsed(name, text);
  }

  async #unpacked(name: string): Promise<string | undefined> {
    const content = await this.#attempt(() => this.#target.readNote(name));
    if (content === undefined) return undefined;
    try {
      return (await unpack(content, { maxOutputLength: LONGEST })).toString();
    } catch {
      throw damaged(name);
    }
  }

  async #write(name: string, text: string): Promise<void> {
    const content = await pack(text);
    await this.#attempt(() => this.#target.writeNote(name, content));
  }
}

/** The most notes that are removed at a time. */
const CHUNK = 500;

/** The name of the note that holds a text. */
export function partNote(hash: string): string {
  return `part-${hash}.gz`;
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(name);
  }
}

/** @throws DeployError for a note that is there and is none of ours */
function checked<T>(name: string, shape: z.ZodType<T>, noted: unknown): T | undefined {
  if (noted === undefined) return undefined;
  const { data, success } = shape.safeParse(noted);
  if (!success) throw damaged(name);
  return data;
}

function damaged(name: string): DeployError {
  return new DeployError(
    `What the target has is not known: its note ${name} is missing or damaged. Send everything with --all.`,
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
