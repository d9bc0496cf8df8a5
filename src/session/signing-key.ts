import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { exists } from "../kit/files.ts";
import { UsageError } from "../kit/problems.ts";
import { privateKeyFrom, publicKeyOf } from "../mirror/signature.ts";

/**
 * The private key, which the environment holds as it is, or as the name of a file; nothing where there is none, or the site
 * asks for no list.
 * @param publicKey of `site.yaml`
 * @throws UsageError where it is no such key, or another one than the public one
 */
export function signingKey(publicKey: string | undefined, text: string | undefined): KeyObject | undefined {
  if (publicKey === undefined || text === undefined) return undefined;
  const isFile = !text.includes("-----BEGIN");
  if (isFile && !exists(text))
    throw new UsageError(
      `VISNYK_SIGNING_KEY: there is no file ${text}. Name that of the private key, or give the key itself.`,
    );
  const key = privateKeyFrom(isFile ? readFileSync(text, "utf8") : text);
  if (key === undefined)
    throw new UsageError(
      "VISNYK_SIGNING_KEY holds no Ed25519 private key in PEM, as npm run verify-mirror -- --new-key writes it.",
    );
  if (publicKeyOf(key) !== publicKey)
    throw new UsageError(
      "VISNYK_SIGNING_KEY is not the private key to mirror.key in site.yaml: nobody could verify what it signs.",
    );
  return key;
}
