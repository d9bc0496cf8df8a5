import { createHmac, timingSafeEqual } from "node:crypto";

/** A key that a file `known_hosts` has for a host. */
export interface KnownKey {
  /** Such as `ssh-ed25519`. */
  type: string;
  key: Buffer;
  /** It is known to be in wrong hands. */
  isRevoked: boolean;
}

/**
 * The keys that files of the form `known_hosts` have for a host (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). Those of
 * authorities that sign keys of hosts are passed over.
 * @param port where it is not 22, it is a part of the name
 */
export function knownKeys(text: string, host: string, port: number): KnownKey[] {
  const name = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`;
  return text.split(/\r?\n/).flatMap((line) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const fields = line.trim().split(/\s+/);
    const marker = fields[0]?.startsWith("@") ? fields.shift() : undefined;
    const [names, type, key] = fields;
    if (names === undefined || type === undefined || key === undefined || marker === "@cert-authority")
      return [];
    if (!isNamed(name, names)) return [];
    return [{ type, key: Buffer.from(key, "base64"), isRevoked: marker === "@revoked" }];
  });
}

/** Whether a list of patterns names a host, and none that begins with `!` does. */
function isNamed(name: string, names: string): boolean {
  if (names.startsWith("|")) return isHashed(name, names);
  let isFound = false;
  for (const pattern of names.toLowerCase().split(",")) {
    const isExcluded = pattern.startsWith("!");
    if (!matches(name, isExcluded ? pattern.slice(1) : pattern)) continue;
    if (isExcluded) return false;
    isFound = true;
  }
  return isFound;
}

/** `|1|salt|hash`: the HMAC-SHA1 of the name. */
function isHashed(name: string, hashed: string): boolean {
  const [, version, salt = "", hash = ""] = hashed.split("|");
  if (version !== "1") return false;
  const wanted = Buffer.from(hash, "base64");
  const found = createHmac("sha1", Buffer.from(salt, "base64")).update(name).digest();
  return found.length === wanted.length && timingSafeEqual(found, wanted);
}

/** `*` stands for any signs, `?` for one. */
function matches(name: string, pattern: string): boolean {
  const source = pattern.replace(/[.*+?^${}()|[\]\\]/g, (sign) =>
    sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`,
  );
  return new RegExp(`^${source}$`).test(name);
}
