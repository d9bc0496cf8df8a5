import { z } from "zod";
import { POLICY_KINDS, type PolicyKind } from "../model/slot.ts";
import { told } from "./schemas.ts";

/** `https://plausible.io`, or `https://*.example.org` for all hosts below one. */
const ORIGIN = /^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?$/;

const SAID = "Name a host that you trust, such as https://plausible.io.";

/** What is said of a source that is none. */
function faultOf(text: string): { error: string; params: { hint: string } } {
  if (/unsafe|strict-dynamic|nonce-|sha\d/i.test(text))
    return told(
      "is a keyword by which any script could run",
      "Write scripts in slots as <script>: their hashes are put into the policy of the page by themselves.",
    );
  if (text.replace(/['"]/g, "") === "self")
    return told("is the site itself, which is always allowed", "Take it out.");
  if (/^(?:https?:\/*)?\*$|^https?:$|^(?:data|blob):/i.test(text)) return told("would allow everybody", SAID);
  const host = /^(?:https?:)?(?:\/\/)?((?:\*\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?)(?:[/?#]|$)/iu.exec(
    text,
  )?.[1];
  if (host === undefined) return told("is not a host that begins with https://", SAID);
  const origin = `https://${host.toLowerCase()}`;
  const right = URL.parse(origin.replace("*", "star"))?.host.replace(/^star\./, "*.");
  return told(
    "is not a host that begins with https://, and nothing behind it",
    `Write https://${right ?? host}.`,
  );
}

const source = z.string().superRefine((text, context) => {
  if (ORIGIN.test(text)) return;
  const { error, params } = faultOf(text);
  context.addIssue({ code: "custom", message: error, params, input: text });
});

const sources = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(source));

/** `policy` in `site.yaml`. */
export const policySchema = z.strictObject(
  Object.fromEntries(POLICY_KINDS.map((kind) => [kind, sources.optional()])) as Record<
    PolicyKind,
    z.ZodOptional<typeof sources>
  >,
);
