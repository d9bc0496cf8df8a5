/** Which compressed forms of texts are to be made, and which are to go. */
import { mediaTypeOf } from "../hosts/media-types.ts";
import {
  COMPRESSORS,
  encodingsOf,
  type Form,
  filesIn,
  formAt,
  placeOfForm,
  publishedForm,
} from "../library/compressed.ts";
import type { Database } from "../library/database.ts";
import { publishedFileAt, publishedOutput, publishedWhole } from "../library/published.ts";
import { allStaticFiles } from "../library/static-files.ts";
import { addressOfFile, fileOfPath, type SitePath } from "../model/address.ts";
import { ENCODINGS, type Encoding } from "../model/site.ts";
import { compressorsOf } from "./compression.ts";
import type { ComingFile } from "./site-changes.ts";

/** A text that is to be compressed. */
export interface TextToCompress {
  /** Its path below the site's root. */
  file: string;
  kind: string;
  /** By `contentHash`. */
  hash: string;
  encodings: Encoding[];
  /** Whether it comes with this publication, and otherwise is in the site. */
  isComing: boolean;
}

export interface FormPlan {
  texts: readonly TextToCompress[];
  /** Forms of which there may be others now, or none. */
  old: readonly Form[];
  /** Former forms in whose place something else has come. */
  replaced: readonly Form[];
}

/** What else happens to the site. */
export interface Happening {
  coming: readonly ComingFile[];
  /** Files to be deleted. */
  gone: readonly string[];
  /** Published addresses where there is nothing, or something else. */
  missing: ReadonlySet<SitePath>;
}

/** Smaller files fit into a packet as they are; larger ones are not read into memory. In bytes. */
const [LEAST, MOST] = [1024, 1 << 25];

/** Compressed are the texts that change, and all of them where an encoding or what makes it is new. */
export function planForms(db: Database, encodings: readonly Encoding[], happening: Happening): FormPlan {
  const before = COMPRESSORS.read(db) ?? {};
  if (encodings.length + Object.keys(before).length === 0) return { texts: [], old: [], replaced: [] };
  const planner = new Planner(db, encodings, happening);
  for (const file of happening.coming) planner.comes(file);
  for (const file of happening.gone) planner.goes(file);
  for (const path of happening.missing) planner.isMissing(fileOfPath(path));
  const now = compressorsOf(encodings);
  for (const encoding of ENCODINGS)
    if (before[encoding] !== now[encoding]) planner.makeAnew(encoding, now[encoding] !== undefined);
  return planner.plan();
}

class Planner {
  readonly #db: Database;
  readonly #encodings: readonly Encoding[];
  readonly #coming: ReadonlySet<string>;
  readonly #gone: ReadonlySet<string>;
  readonly #own: ReadonlySet<string>;
  readonly #texts = new Map<string, TextToCompress>();
  readonly #old = new Map<string, Form>();
  readonly #replaced: Form[] = [];

  constructor(db: Database, encodings: readonly Encoding[], { coming, gone }: Happening) {
    this.#db = db;
    this.#encodings = encodings;
    this.#coming = new Set(coming.map(({ path }) => path));
    this.#gone = new Set(gone);
    this.#own = new Set(allStaticFiles(db).map(({ path }) => fileOfPath(path)));
  }

  comes({ path, kind, hash, bytes }: ComingFile): void {
    for (const encoding of encodingsOf(this.#db, path)) this.#replace({ file: path, encoding });
    for (const encoding of this.#encodings) this.#make({ file: path, kind, hash, bytes }, encoding, true);
    const form = formAt(path);
    if (form && publishedForm(this.#db, form)) this.#replaced.push(form);
  }

  goes(file: string): void {
    for (const encoding of encodingsOf(this.#db, file)) this.#replace({ file, encoding });
    // What was in the place of a form may have gone.
    this.#makeOfSite(formAt(file));
  }

  isMissing(place: string): void {
    const form = formAt(place);
    if (form === undefined || publishedForm(this.#db, form) === undefined) return;
    this.#replace(form);
    this.#makeOfSite(form);
  }

  /** All of an encoding. */
  makeAnew(encoding: Encoding, isWanted: boolean): void {
    for (const file of filesIn(this.#db, encoding)) this.#replace({ file, encoding });
    if (!isWanted) return;
    for (const { path, ...text } of publishedWhole(this.#db)) {
      const file = fileOfPath(path);
      if (this.#stays(file)) this.#make({ ...text, file }, encoding, false);
    }
  }

  #stays(file: string): boolean {
    return !this.#coming.has(file) && !this.#gone.has(file);
  }

  #replace(form: Form): void {
    this.#old.set(placeOfForm(form), form);
  }

  #makeOfSite(form: Form | undefined): void {
    if (form === undefined || !this.#encodings.includes(form.encoding) || !this.#stays(form.file)) return;
    const text = publishedFileAt(this.#db, addressOfFile(form.file));
    if (text !== undefined) this.#make({ ...text, file: form.file }, form.encoding, false);
  }

  #make(
    { file, kind, hash, bytes }: Pick<TextToCompress, "file" | "kind" | "hash"> & { bytes: number },
    encoding: Encoding,
    isComing: boolean,
  ): void {
    if (bytes < LEAST || bytes > MOST || !mediaTypeOf(file).isCompressible) return;
    // Hosts read their own files as they are.
    if (kind === "host-file" || this.#isTaken(placeOfForm({ file, encoding }))) return;
    const text = this.#texts.get(file) ?? { file, kind, hash, isComing, encodings: [] };
    if (!text.encodings.includes(encoding)) text.encodings.push(encoding);
    this.#texts.set(file, text);
  }

  /** Whether something that is no form is to be there. */
  #isTaken(place: string): boolean {
    return (
      this.#own.has(place) ||
      this.#coming.has(place) ||
      (publishedOutput(this.#db, addressOfFile(place)) !== undefined && !this.#gone.has(place))
    );
  }

  plan(): FormPlan {
    return {
      texts: [...this.#texts.values()],
      old: [...this.#old.values()].filter((form) => !this.#coming.has(placeOfForm(form))),
      replaced: this.#replaced,
    };
  }
}
