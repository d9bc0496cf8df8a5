import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isLang, LANGS, type Lang } from "../../i18n/lang.ts";
import { exists, isFile } from "../../kit/files.ts";
import { Problems } from "../../kit/problems.ts";
import { nearest, suggest } from "../../kit/text.ts";
import type { Site } from "../../model/site.ts";
import {
  type OwnSlot,
  type OwnSlots,
  POLICY_DIRECTIVES,
  POLICY_KINDS,
  SLOT_NAMES,
  type SlotAddress,
  type SlotName,
} from "../../model/slot.ts";
import { readSource } from "../source.ts";
import { readAnyYaml } from "../yaml/yaml.ts";
import { type Sources, settleAddresses } from "./slot-addresses.ts";
import { addressesOf } from "./slot-loads.ts";
import { parseSlot, type SlotElement } from "./slot-markup.ts";
import { checkElements, type SlotFault } from "./slot-rules.ts";
import { readStyle } from "./slot-styles.ts";

/** Where they lie, below the content folder. */
const SLOTS_FOLDER = "theme/slots";
const SETTINGS = "site.yaml";

/** The slots that a newsroom fills. */
interface ReadSlots {
  slots: OwnSlots;
  /** Addresses of the site that they name, to be looked for when all pages and files are known. */
  slotAddresses: readonly SlotAddress[];
}

/** A slot as it was read. */
interface SlotFile {
  name: SlotName;
  /** Absent for all languages that have none of their own. */
  lang: Lang | undefined;
  html: string;
  sources: Sources;
  /** Inline scripts and styles as the policy names them: `'sha256-…'`. */
  hashes: Readonly<Record<"script" | "style", readonly string[]>>;
  runsScripts: boolean;
  addresses: readonly SlotAddress[];
}

/** Reads `theme/slots`; every fault of what lies there is a problem with its line. */
export function readSlots(content: string, site: Site, problems: Problems): ReadSlots {
  const files = namesIn(join(content, SLOTS_FOLDER)).flatMap(
    (name) => readSlot(content, name, site, problems) ?? [],
  );
  const unseen = unseenSources(files, site);
  if (!files.some(({ runsScripts }) => runsScripts)) warnOfUnseen(unseen, content, problems);
  return { slots: inLanguages(files, site, unseen), slotAddresses: files.flatMap((file) => file.addresses) };
}

function namesIn(folder: string): string[] {
  if (!exists(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html") && isFile(join(folder, name)))
    .sort();
}

function readSlot(content: string, fileName: string, site: Site, problems: Problems): SlotFile | undefined {
  const file = `${SLOTS_FOLDER}/${fileName}`;
  const place = nameOf(fileName, site, (...told) => problems.error(file, undefined, ...told));
  if (place === undefined) return undefined;
  if (place.lang !== undefined && !site.languages.includes(place.lang)) {
    const hint = `Take the file away, or add ${place.lang} to languages in site.yaml.`;
    problems.warn(file, undefined, `the site has no pages in this language (${place.lang})`, hint);
  }
  const text = readSource(content, file, problems)?.text;
  if (text === undefined) return undefined;
  const { elements, faults, textLine } = parseSlot(text);
  const styles = elements.filter(isStyle).map(readStyle);
  const named = [...elements.flatMap(addressesOf), ...styles.flatMap(({ addresses }) => addresses)];
  const settled = settleAddresses(named, {
    policy: site.policy ?? {},
    origin: new URL(site.baseUrl).origin,
  });
  const all: SlotFault[] = [
    ...faults.map((fault) => ({ ...fault, severity: "error" as const })),
    ...checkElements(place.name, elements, textLine),
    ...settled.faults,
    ...styles.flatMap((style) => style.faults),
    ...templateMarks(text),
  ];
  tell(file, all, problems);
  const html = withBasePath(text, settled.roots, new URL(site.baseUrl).pathname).trim();
  return {
    ...place,
    html,
    sources: settled.sources,
    hashes: all.some(({ severity }) => severity === "error") ? { script: [], style: [] } : hashesOf(html),
    runsScripts: elements.some(runsScript),
    addresses: settled.own.map((own) => ({ file, ...own })),
  };
}

function tell(file: string, faults: readonly SlotFault[], problems: Problems): void {
  for (const { severity, line, message, hint } of faults)
    if (severity === "error") problems.error(file, line, message, hint);
    else problems.warn(file, line, message, hint);
}

type Tell = (message: string, hint: string) => void;

/** `footer.html`, `footer.en.html` */
function nameOf(
  file: string,
  { languages }: Site,
  tell: Tell,
): { name: SlotName; lang: Lang | undefined } | undefined {
  const [name = "", lang, ...more] = file.slice(0, -".html".length).split(".");
  if (!isSlotName(name)) {
    const hint = suggest(nearest(name, SLOT_NAMES), name) ?? `There are ${SLOT_NAMES.join(", ")}.`;
    tell(`there is no slot "${name}"`, hint);
    return undefined;
  }
  if (lang === undefined) return { name, lang };
  if (isLang(lang) && more.length === 0) return { name, lang };
  const code = [lang, ...more].join(".");
  const hint = suggest(nearest(code, languages), code) ?? `There are ${LANGS.join(", ")}.`;
  tell(`"${code}" is not the code of a language`, hint);
  return undefined;
}

function isSlotName(name: string): name is SlotName {
  return (SLOT_NAMES as readonly string[]).includes(name);
}

/** Marks of templates are shown as they stand. */
function templateMarks(text: string): SlotFault[] {
  return text.split("\n").flatMap((row, at): SlotFault[] =>
    /\{\{|\{%/.test(row)
      ? [
          {
            severity: "warning",
            line: at + 1,
            message: "a slot is no template: {{ and {% are shown as they stand",
            hint: "Write what is to be shown; a page of your own takes a part in theme/parts.",
          },
        ]
      : [],
  );
}

/** @param base path of the site, with a slash at both ends */
function withBasePath(text: string, roots: readonly number[], base: string): string {
  if (base === "/") return text;
  const places = [...new Set(roots)].filter((at) => text[at] === "/").sort((a, b) => a - b);
  let from = 0;
  const pieces = places.map((at) => {
    const piece = text.slice(from, at);
    from = at + 1;
    return piece;
  });
  return [...pieces, text.slice(from)].join(base);
}

/** Types of scripts that browsers run (HTML, section 4.12.1); others hold data. */
const RUN = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

function runsScript({ name, attributes }: SlotElement): boolean {
  return name === "script" && RUN.test(attributes.get("type")?.value.trim() ?? "");
}

/** By which a page's policy allows what is written in it (CSP Level 3, section 2.3.1). */
function hashesOf(html: string): SlotFile["hashes"] {
  const { elements } = parseSlot(html);
  const scripts = elements.filter((element) => runsScript(element) && !element.attributes.has("src"));
  const styles = elements.filter(isStyle);
  return { script: scripts.map(sourceHash), style: styles.map(sourceHash) };
}

function isStyle({ name, isSvg }: SlotElement): boolean {
  return name === "style" && !isSvg;
}

function sourceHash({ text }: SlotElement): string {
  return `'sha256-${hash("sha256", text, "base64")}'`;
}

/** What `policy` names and no slot: it is for what scripts load. */
function unseenSources(files: readonly SlotFile[], { policy = {} }: Site): Sources {
  const sources: Sources = {};
  for (const kind of POLICY_KINDS) {
    const seen = new Set(files.flatMap((file) => [...(file.sources[kind] ?? [])]));
    const unseen = (policy[kind] ?? []).filter((source) => !seen.has(source));
    if (unseen.length > 0) sources[kind] = new Set(unseen);
  }
  return sources;
}

function warnOfUnseen(unseen: Sources, content: string, problems: Problems): void {
  // What is wrong with the file itself is told where the settings are read.
  const text = readSource(content, SETTINGS, new Problems())?.text ?? "";
  const yaml = readAnyYaml(text, { file: SETTINGS, firstLine: 1 }, new Problems());
  for (const [kind, sources] of Object.entries(unseen))
    for (const source of sources) {
      const message = `policy.${kind} names ${source}, which no slot needs`;
      const line = yaml?.lineOf(["policy", kind]);
      problems.warn(SETTINGS, line, message, "Take it out: what is not named cannot be loaded.");
    }
}

function inLanguages(files: readonly SlotFile[], { languages }: Site, unseen: Sources): OwnSlots {
  const entries = languages.map((lang) => {
    const slots = SLOT_NAMES.flatMap((name): [SlotName, OwnSlot][] => {
      const all = files.filter((file) => file.name === name);
      const file = all.find((its) => its.lang === lang) ?? all.find((its) => its.lang === undefined);
      return file === undefined || file.html === "" ? [] : [[name, ownSlot(file, unseen)]];
    });
    return [lang, Object.fromEntries(slots)];
  });
  return Object.fromEntries(entries);
}

function ownSlot({ html, sources, hashes, runsScripts }: SlotFile, unseen: Sources): OwnSlot {
  const policy = POLICY_KINDS.flatMap((kind): [string, string[]][] => {
    const all = [
      ...(sources[kind] ?? []),
      ...(kind === "script" || kind === "style" ? hashes[kind] : []),
      ...(runsScripts ? (unseen[kind] ?? []) : []),
    ];
    return all.length === 0 ? [] : [[POLICY_DIRECTIVES[kind], [...new Set(all)]]];
  });
  return { html, policy: Object.fromEntries(policy) };
}
