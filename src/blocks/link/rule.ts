import MarkdownIt, {
  type MarkdownIt as Parser,
  type RendererRule,
  type StateCore,
  type Token,
} from "markdown-it";
import { type BodyEnv, bodyEnv, idOnPage, lineOf, reportError } from "../../markdown/body-env.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { quoted } from "../../markdown/quoted.ts";
import { hold } from "../../markdown/slots.ts";
import type { BlockRule } from "../block-rule.ts";
import { endAddressesInText } from "./address-ends.ts";
import { type FileFactsSlot, type FileSlot, type FragmentSlot, linkTarget } from "./target.ts";

/** Characters that a reader cannot see, or that have another meaning in our HTML. */
const UNREADABLE = /[\p{C}\p{Z}]/u;

/** How an address reads as the text of a link: decoded, unless that would bring in unreadable characters. */
function readableAddress(this: void, address: string): string {
  const decoded = MarkdownIt.prototype.normalizeLinkText(address);
  return UNREADABLE.test(decoded) ? address : decoded;
}

/** markdown-it would silently leave a link that it mistrusts as text; this way every link reaches our own rule. */
function takeAddressesAsWritten(md: Parser): void {
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = readableAddress;
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  for (const scheme of ["ftp:", "//", "mailto:"]) md.linkify.add(scheme, null);
  endAddressesInText(md);
}

/** Core rule, when all ids are known: gives every link its address; a link that leads nowhere stays as its text. */
function links(state: StateCore): void {
  const env = bodyEnv(state.env);
  for (const block of state.tokens) {
    if (block.children) linksOf(block, env);
  }
}

function linksOf(block: Token, env: BodyEnv): void {
  const open: Token[] = [];
  let { map } = block;
  for (const [i, token] of (block.children ?? []).entries()) {
    map = token.map ??= map;
    if (token.type === "link_open") {
      refuseWordless(block.children ?? [], i, env);
      token.hidden = open.some((outer) => !outer.hidden) ? refuseInner(token, env) : !aim(token, env);
      open.push(token);
    } else if (token.type === "link_close") {
      const opened = open.pop();
      token.hidden = opened?.hidden ?? true;
      if (!token.hidden && opened?.meta?.file !== undefined) token.meta = { file: opened.meta.file };
    } else if (token.type === "footnote_ref" && open.length > 0) {
      refuseFootnote(token, env);
    }
  }
}

/** Sets the address of a link. False where it has none, which is reported. */
function aim(token: Token, env: BodyEnv): boolean {
  if (token.meta?.isLeftOut) return false;
  const target = linkTarget(String(token.attrGet("href") ?? ""));
  if (target.kind === "none") {
    reportError(env, token, target.reason, target.hint);
    return false;
  }
  if (target.kind === "fragment") return aimAtFragment(token, target.id, env);
  if (target.kind === "file") return aimAtFile(token, target, env);
  if (target.kind === "address") {
    notePage(target.address, token, env);
    token.attrSet("href", target.address);
    if (env.context.isPaidFor && /^https?:/.test(target.address)) token.attrSet("rel", "sponsored");
    return true;
  }
  if (target.slot.slot === "story-href") {
    env.stories.push({ id: target.slot.stories[0], line: lineOf(env, token), kind: "link" });
  } else notePage(target.slot.path, token, env);
  token.attrSet("href", hold(env, target.slot) + target.fragment);
  return true;
}

/** Notes the file; whether it is there is checked elsewhere. */
function aimAtFile(token: Token, { file, fragment }: { file: string; fragment: string }, env: BodyEnv): true {
  env.files.push({ file, line: lineOf(env, token) });
  token.meta = { ...token.meta, file };
  token.attrSet("href", hold(env, { slot: "file-href", files: [file] } satisfies FileSlot) + fragment);
  return true;
}

/** Renderer rule: a link to a document is followed by what kind it is and how large. */
const renderClose: RendererRule = (tokens, index, options, env, self) => {
  const end = self.renderToken(tokens, index, options);
  const file = (tokens[index] as Token).meta?.file;
  if (file === undefined) return end;
  return end + hold(bodyEnv(env), { slot: "file-facts", files: [String(file)] } satisfies FileFactsSlot);
};

/** Notes the page; whether it exists is checked elsewhere. */
function notePage(address: string, token: Token, env: BodyEnv): void {
  if (/^(?:\/|https?:)/.test(address)) env.pages.push({ address, line: lineOf(env, token) });
}

function aimAtFragment(token: Token, written: string, env: BodyEnv): boolean {
  const id = idOnPage(env, written);
  if (env.ids.has(id)) {
    token.attrSet("href", hold(env, { slot: "fragment-href", id } satisfies FragmentSlot));
    return true;
  }
  const known = env.headings.slice(0, 10).map((heading) => `#${heading.id}`);
  const hint = known.length > 0 ? `Its headings have these ids: ${known.join(", ")}.` : "It has no headings.";
  reportError(env, token, `${quoted(`#${written}`)} is not the id of a heading in this text`, hint);
  return false;
}

/** A link without words or a photo is of no use to anybody. */
function refuseWordless(children: readonly Token[], start: number, env: BodyEnv): void {
  const { level } = children[start] as Token;
  let end = start + 1;
  while (end < children.length && !(children[end]?.type === "link_close" && children[end]?.level === level))
    end++;
  const inner = children.slice(start + 1, end);
  if (inner.some(({ type }) => type === "image" || type === "card") || plainText(inner).trim() !== "") return;
  const hint = "Write what it leads to between the brackets: [words](address).";
  reportError(env, children[start] as Token, "the link has no text, so nobody can follow it", hint);
}

function refuseInner(token: Token, env: BodyEnv): true {
  reportError(env, token, "a link stands within another link", "Let the outer one end before it.");
  return true;
}

function refuseFootnote(token: Token, env: BodyEnv): void {
  reportError(env, token, "a footnote stands within a link", "Put it after the link.");
  token.meta = { ...token.meta, isInLink: true };
}

/** A link, to a story, a page of the site, a document beside the text, a place of the text or another site. */
export default {
  syntax: takeAddressesAsWritten,
  core: { worded: links },
  html: { link_close: renderClose },
} satisfies BlockRule;
