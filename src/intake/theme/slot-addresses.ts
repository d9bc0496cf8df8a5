import { nearest } from "../../kit/text.ts";
import { POLICY_KINDS, type PolicyKind, type SitePolicy, type SlotAddress } from "../../model/slot.ts";
import type { NamedAddress } from "./slot-loads.ts";
import type { SlotFault } from "./slot-rules.ts";

/** Origins by what is loaded from them. */
export type Sources = Partial<Record<PolicyKind, Set<string>>>;

/** What the addresses of a slot come to. */
export interface Settled {
  faults: readonly SlotFault[];
  /** Addresses within the site, which are to be there. */
  own: readonly Omit<SlotAddress, "file">[];
  /** Where in the source the base path is to be put in. */
  roots: readonly number[];
  /** What pages with the slot may load besides: `'self'`, or origins as `policy` has them. */
  sources: Sources;
}

/** What addresses are judged by. */
interface Ground {
  policy: SitePolicy;
  /** Of the site itself. */
  origin: string;
}

/** Judges the addresses of a slot: what is its own, what `policy` allows, and what would load nothing. */
export function settleAddresses(addresses: readonly NamedAddress[], ground: Ground): Settled {
  const faults: SlotFault[] = [];
  const own: Omit<SlotAddress, "file">[] = [];
  const roots: number[] = [];
  const sources: Sources = {};
  const allow = (kind: PolicyKind, source: string) => {
    sources[kind] = (sources[kind] ?? new Set()).add(source);
  };
  for (const address of addresses) {
    const { value, line, start, as } = address;
    const fault = faultOf(address);
    if (fault !== undefined) faults.push({ severity: "error", line, ...fault });
    else if (isWithinPage(value)) {
      if (as === "form") allow("form", "'self'");
    } else if (value.startsWith("/")) {
      roots.push(start);
      own.push({ line, path: value.replace(/[?#].*$/s, ""), isLoaded: isFile(as) });
      if (as !== "link" && as !== "any") allow(as, "'self'");
    } else if (as !== "link") {
      const found = sourcesFor(address, ground);
      for (const [kind, source] of found) allow(kind, source);
      if (found.length === 0) faults.push({ severity: "error", line, ...unnamed(address, ground.policy) });
    }
  }
  return { faults, own, roots, sources };
}

/** A place of the page itself, or the page with a query. */
function isWithinPage(value: string): boolean {
  return value === "" || /^[#?]/.test(value);
}

/** Whether what is named is a file that the page loads, rather than a page or a service. */
function isFile(as: NamedAddress["as"]): boolean {
  return as !== "link" && as !== "any" && as !== "form" && as !== "connect" && as !== "frame";
}

const SCHEME = /^([a-z][a-z\d+.-]*):/i;

/** What is wrong with an address wherever it leads. */
function faultOf({ where, value, as }: NamedAddress): { message: string; hint: string } | undefined {
  const scheme = SCHEME.exec(value)?.[1]?.toLowerCase();
  if (scheme === "javascript" || scheme === "vbscript")
    return {
      message: `${where}: the policy of pages blocks addresses that are scripts`,
      hint: "Write a <button> and a <script> with addEventListener.",
    };
  if (isWithinPage(value)) return undefined;
  if (value.startsWith("//"))
    return { message: `${where}: "${value}" does not say how it is fetched`, hint: `Write https:${value}` };
  if (value.startsWith("/")) return undefined;
  if (scheme === undefined)
    return {
      message: `${where}: "${value}" would lead elsewhere from every page`,
      hint: `Write it from the root of the site, such as /${value.replace(/^[./]+/, "")}, or as a whole address.`,
    };
  if (as === "link") return undefined;
  if (scheme === "data" || scheme === "blob")
    return {
      message: `${where}: the policy of pages blocks files that are written out in an address`,
      hint: "Put the file into static/, and name it by its path: /logo.svg.",
    };
  if (scheme === "https" && URL.canParse(value)) return undefined;
  return {
    message: `${where}: "${value}" is not an address that begins with https://`,
    hint: "Write one that begins with https://: browsers load nothing else into a page that came by it.",
  };
}

/** The directives and sources by which an address of others may be loaded; none where `policy` does not name it. */
function sourcesFor({ value, as }: NamedAddress, { policy, origin }: Ground): [PolicyKind, string][] {
  const url = new URL(value);
  const kinds = as === "any" ? POLICY_KINDS : [as as PolicyKind];
  const named = kinds.flatMap((kind) =>
    (policy[kind] ?? [])
      .filter((source) => isOf(url, source))
      .map((source): [PolicyKind, string] => [kind, source]),
  );
  if (named.length > 0 || url.origin !== origin || as === "any") return named;
  return [[as as PolicyKind, "'self'"]];
}

/** Whether a source as `policy` has it stands for an address. */
function isOf({ origin, hostname, protocol, port }: URL, source: string): boolean {
  const [, base] = /^https:\/\/\*\.([^:]+)/.exec(source) ?? [];
  if (base === undefined) return origin === new URL(source).origin;
  const wanted = new URL(source.replace("*.", ""));
  return protocol === "https:" && port === wanted.port && hostname.endsWith(`.${base}`);
}

function unnamed({ where, value, as }: NamedAddress, policy: SitePolicy): { message: string; hint: string } {
  const { origin } = new URL(value);
  const kind = as === "any" ? "connect" : as;
  const known = [...new Set(Object.values(policy).flatMap((named) => named ?? []))];
  const near = nearest(origin, known);
  const hint =
    near === undefined || near === origin
      ? `If readers' browsers may load it, name it in site.yaml: policy: { ${kind}: [${origin}] }.`
      : `Did you mean ${near}? If not, name it in site.yaml: policy: { ${kind}: [${origin}] }.`;
  return {
    message: `${where} needs ${origin}, which policy.${kind} in site.yaml does not name`,
    hint,
  };
}
