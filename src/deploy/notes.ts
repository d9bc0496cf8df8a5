import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { contentHash } from "../kit/files.ts";
import { DeployError } from "./deploy-error.ts";
import type { Intent, Reached } from "./intent.ts";
import { FORMAT, INDEX, type Index } from "./manifest.ts";
import type { Target } from "./target.ts";

const INTENT = "intent.gz";
const REACHED = "reached.gz";

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Makes something again where it failed for a reason that may pass. */
export type Attempt = <T>(deed: () => Promise<T>) => Promise<T>;

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
    const index = await this.#read<Index>(INDEX);
    if (index !== undefined && index.format !== FORMAT)
      throw new DeployError(
        "What the target has was noted by another version of this program. Deploy with that one, or send everything with --all.",
      );
    return index;
  }

  writeIndex(index: Index): Promise<void> {
    return this.#write(INDEX, JSON.stringify(index));
  }

  /** What a deploy was about to do that was not completed, and how far it came. */
  async intent(): Promise<{ intent: Intent; stage: number } | undefined> {
    const intent = await this.#read<Intent>(INTENT);
    if (intent === undefined) return undefined;
    const reached = await this.#read<Reached>(REACHED);
    return { intent, stage: reached?.id === intent.id ? reached.stage : -1 };
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

  /** Removes texts, old pages that were kept, and what was to be done. */
  async clear(hashes: readonly string[], others: readonly string[]): Promise<void> {
    const names = [...hashes.map(partNote), ...others, INTENT, REACHED];
    for (let i = 0; i < names.length; i += CHUNK)
      await this.#attempt(() => this.#target.removeNotes(names.slice(i, i + CHUNK)));
  }

  /** Forgets, on this machine, all texts but these. */
  forgetOthers(hashes: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder))
      if (!hashes.has(name)) rmSync(join(this.#folder, name), { force: true });
  }

  async #read<T>(name: string): Promise<T | undefined> {
    const text = await this.#unpacked(name);
    try {
      return text === undefined ? undefined : (JSON.parse(text) as T);
    } catch {
      throw damaged(name);
    }
  }

  async #unpacked(name: string): Promise<string | undefined> {
    const content = await this.#attempt(() => this.#target.readNote(name));
    if (content === undefined) return undefined;
    try {
      return (await unpack(content)).toString();
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

function partNote(hash: string): string {
  return `part-${hash}.gz`;
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
