import { fileHash } from "../kit/files.ts";
import type { SitePath } from "../model/address.ts";
import { unescaped } from "../model/file-name.ts";
import { isOwnAddress } from "../model/own-addresses.ts";
import { FILES_BESIDE_PAGES } from "../outputs/index.ts";
import type { Run } from "./run.ts";

/** Names of files that are run or read by servers: nobody linked to them to read them. */
const SERVED = /\.(?:php\d?|phtml|cgi|pl|asp|aspx|jsp|htaccess|ini|sql)$/i;

/**
 * Takes files of the old site along that are no photos, below the address that they had: `content/static/<path>`.
 * @returns that address; nothing where there is no such file here
 */
export function keepFile(pathname: string, from: string, { content, catalogue }: Run): string | undefined {
  const path = unescaped(pathname).normalize("NFC");
  const parts = path.split("/").slice(1);
  if (
    SERVED.test(path) ||
    parts.some((part) => part === "" || part.startsWith(".") || /[\\:\p{C}]/u.test(part))
  )
    return undefined;
  if (isOwnAddress(path as SitePath, FILES_BESIDE_PAGES)) return undefined;
  // Names that differ in case alone are one file on other computers.
  const folded = path.toLowerCase();
  const twin = catalogue.rows.get<{ path: string }>("select path from kept_files where folded = ?", folded);
  if (twin !== undefined && twin.path !== path) return undefined;
  const hash = fileHash(from);
  const outcome = content.copy(`static${path}`, from, hash);
  catalogue.rows.insertNew("kept_files", { path, folded, outcome });
  return encodeURI(path);
}
