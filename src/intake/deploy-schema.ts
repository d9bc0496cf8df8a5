/** The shape of a target in `deploy` of `site.yaml`. */
import { z } from "zod";
import { line, told, webAddress } from "./schemas.ts";

const port = z.int().min(1).max(65535).optional();

/** The name of a variable, so that nobody writes the secret itself. */
const variable = line.refine(
  (name) => /^[A-Z][A-Z0-9_]*$/.test(name),
  told(
    "is not the name of a variable of the environment",
    "Secrets do not belong into the content: put it into a variable such as VISNYK_PASSWORD, and write that name.",
  ),
);

/** Over SSH, a name alone is no secret. */
function isWithoutSecret(address: string): boolean {
  const url = URL.parse(address);
  const isWeb = /^https?:$/.test(url?.protocol ?? "");
  return url === null || (url.password === "" && !(isWeb && url.username !== ""));
}

const OPEN = told("contains a name or password, which everybody could read", "Write the address without it.");

const fingerprint = line.refine(
  (text) => /^SHA256:[A-Za-z0-9+/]{43}$/.test(text),
  told(
    "is not the fingerprint of a host's key",
    "Write what ssh-keygen -lf says of the key, SHA256: and 43 signs; ask whoever runs the host for it.",
  ),
);

const ssh = {
  host: line,
  user: line.optional(),
  port,
  path: line,
  notes: line.optional(),
  key: line.optional(),
};

export const deployTarget = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("folder"), path: line }),
  z.strictObject({ to: z.literal("rsync"), ...ssh }),
  z.strictObject({
    to: z.literal("sftp"),
    ...ssh,
    fingerprint: fingerprint.optional(),
    password: variable.optional(),
  }),
  z.strictObject({
    to: z.literal("ftp"),
    host: line,
    user: line,
    port,
    path: line,
    notes: line.optional(),
    password: variable,
    secure: z.boolean().default(true),
  }),
  z.strictObject({
    to: z.literal("s3"),
    bucket: line,
    prefix: line.optional(),
    region: line.optional(),
    endpoint: webAddress.refine(isWithoutSecret, OPEN).optional(),
    notes: line.optional(),
    distribution: line.optional(),
  }),
  z.strictObject({
    to: z.literal("git"),
    repository: line.refine(isWithoutSecret, OPEN),
    branch: line.default("gh-pages"),
  }),
  z.strictObject({ to: z.enum(["netlify", "cloudflare", "firebase", "vercel"]), project: line }),
]);
