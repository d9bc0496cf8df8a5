import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { memo } from "../kit/memo.ts";
import {
  type CachedFile,
  type Derivation,
  type Encoded,
  MANIFEST,
  parseManifest,
  readDerivation,
} from "./cache.ts";

/** What a derivation of a kind looks like, whoever made it. */
export interface PackForm<R extends string, F> {
  roles: readonly [R, ...R[]];
  /** The name in the derivation's folder that a file of this role and width has. */
  nameOf(role: R, width: number): string;
  findings: z.ZodType<F>;
  /** Roles without which it is of no use. */
  needed: readonly R[];
}

export interface Unpacked<R extends string, F> {
  encoded: readonly Encoded<R>[];
  findings: F;
}

const LINE_END = 10;

/**
 * A whole derivation as one content: its manifest in a line, and its files one after the other.
 * @returns nothing where it is missing or damaged in the cache
 */
export async function packDerivation(folder: string): Promise<Buffer | undefined> {
  const derivation = await readDerivation(folder, "content");
  if (derivation === undefined) return undefined;
  const files = await Promise.all(derivation.files.map(({ file }) => readFile(join(folder, file))));
  return Buffer.concat([await readFile(join(folder, MANIFEST)), Buffer.of(LINE_END), ...files]);
}

/**
 * Takes a pack apart, which may come from anywhere: names are those that this program gives, and each file is what its
 * manifest says.
 * @throws Error where it is not
 */
export function unpackDerivation<R extends string, F>(
  pack: Uint8Array,
  form: PackForm<R, F>,
): Unpacked<R, F> {
  const end = pack.indexOf(LINE_END);
  const manifest = parseManifest<R, F>(Buffer.from(pack.subarray(0, end)).toString());
  const { files, findings } = shapeOf(form).parse(manifest) as Derivation<R, F>;
  const names = new Set(files.map(({ file }) => file));
  if (names.size < files.length) throw new Error("two files of one name");
  if (form.needed.some((role) => !files.some((file) => file.role === role)))
    throw new Error("a part is missing");
  let at = end + 1;
  const encoded = files.map(({ sha256, bytes, ...file }: CachedFile<R>): Encoded<R> => {
    if (file.file !== form.nameOf(file.role, file.width)) throw new Error("a foreign name");
    const data = Buffer.from(pack.subarray(at, at + bytes));
    at += bytes;
    if (hash("sha256", data) !== sha256) throw new Error("a damaged file");
    return { ...file, data };
  });
  if (at !== pack.length) throw new Error("more than its files");
  return { encoded, findings };
}

const shapeOf = memo(({ roles, findings }: PackForm<string, unknown>): z.ZodType => {
  const pixels = z.int().min(1);
  const file = z.strictObject({
    file: z.string(),
    role: z.enum(roles),
    width: pixels,
    height: pixels,
    bytes: z.int().min(1),
    sha256: z.string(),
  });
  return z.strictObject({ files: z.array(file), findings });
});
