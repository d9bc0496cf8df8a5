/** What is shown from other sites by scripts, attributes and elements of their own: each stands for an address. */
import type { Element, Root } from "hast";
import type { Conversion } from "../conversion-state.ts";
import { watchAddress } from "../elements/watch-address.ts";
import { elementsIn, findElement, hasClass, isElement, isEmpty, lineOf, property, textOf } from "../tree.ts";

/** Puts `embedded`, with the address as its `src`, in place of each. */
export function findEmbeds(root: Root, conversion: Conversion): void {
  const taken = new Set<Element>();
  for (const node of elementsIn(root)) {
    if (taken.has(node)) continue;
    const address = addressOf(node);
    if (address === undefined) continue;
    if (!isEmpty(node) && lineOf(node) !== address)
      conversion.remark("changed", "a post of a network", node, address);
    for (const inner of elementsIn(node)) taken.add(inner);
    Object.assign(node, { tagName: "embedded", properties: { src: address }, children: [] });
  }
  withoutScripts(root);
}

function addressOf(node: Element): string | undefined {
  for (const find of FINDERS) {
    const address = find(node);
    if (address !== undefined && /^https?:\/\//.test(address)) return address;
  }
  return undefined;
}

const FINDERS: readonly ((node: Element) => string | undefined)[] = [post, wrapper, script, element, data];

/** Posts of networks, which their own scripts turn into cards. */
const POST =
  /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|mastodon-embed|reddit-card|reddit-embed-bq|threads-embed|text-post-media)$/;
const PERMALINKS = ["dataInstgrmPermalink", "dataTextPostPermalink", "dataHref", "cite", "dataUrl", "src"];

function post(node: Element): string | undefined {
  if (!hasClass(node, POST)) return undefined;
  const own = PERMALINKS.map((name) => property(node, name)).find((address) => /^https?:/.test(address));
  return (own ?? lastLink(node))?.replace(/[?#].*$/, "");
}

function lastLink(node: Element): string | undefined {
  return elementsIn(node)
    .filter(({ tagName }) => tagName === "a")
    .map((link) => property(link, "href"))
    .at(-1);
}

const WRAPPER = /^(?:wp-block-embed__wrapper|embed-responsive|oembed|wp-embedded-content)$/;

/** An element that holds nothing but an address, which its system asks for what to show. */
function wrapper(node: Element): string | undefined {
  if (!hasClass(node, WRAPPER)) return undefined;
  const words = textOf(node).trim();
  if (/^https?:\/\/\S+$/.test(words)) return words;
  const isPost = isElement(node, "blockquote") && hasClass(node, /^wp-embedded-content$/);
  return isPost ? lastLink(node) : undefined;
}

const GIST = /^(?:https?:)?\/\/gist\.github\.com\/([\w-]+(?:\/\w+)?)\.js/;

function script(node: Element): string | undefined {
  if (!isElement(node, "script")) return undefined;
  const telegram = property(node, "dataTelegramPost");
  if (telegram !== "") return `https://t.me/${telegram}`;
  const src = property(node, "src");
  const gist = GIST.exec(src)?.[1];
  if (gist !== undefined) return `https://gist.github.com/${gist}`;
  const chart = /^(?:https?:)?\/\/datawrapper\.dwcdn\.net\/(\w{5})\//.exec(src)?.[1];
  if (chart !== undefined) return `https://datawrapper.dwcdn.net/${chart}/`;
  const cast = /asciinema\.org\/a\/(\w+)\.js/.exec(src)?.[1];
  return cast === undefined ? undefined : `https://asciinema.org/a/${cast}`;
}

/** Elements that other systems have for videos. */
function element(node: Element): string | undefined {
  switch (node.tagName) {
    case "oembed":
      return property(node, "url");
    case "lite-youtube":
    case "youtube-video":
      return watchAddress(`https://www.youtube.com/embed/${property(node, "videoid")}`);
    case "amp-youtube":
      return watchAddress(`https://www.youtube.com/embed/${property(node, "dataVideoid")}`);
    case "lite-vimeo":
      return watchAddress(`https://player.vimeo.com/video/${property(node, "videoid")}`);
    default:
      return undefined;
  }
}

function data(node: Element): string | undefined {
  const asked = property(node, "dataOembedUrl");
  if (asked !== "") return asked;
  const flourish = hasClass(node, /^flourish-embed$/) ? property(node, "dataSrc") : "";
  return flourish === "" ? undefined : `https://public.flourish.studio/${flourish}/`;
}

const OF_EMBEDS =
  /(?:platform\.(?:twitter|x)\.com|instagram\.com\/embed\.js|tiktok\.com\/embed\.js|connect\.facebook\.net|embed\.bsky\.app|flourish\.studio|datawrapper\.de|embed\.redditmedia|threads\.(?:net|com)\/embed|telegram\.org\/js)/;

/** The scripts of what became addresses have nothing left to do. */
function withoutScripts(root: Root): void {
  const isDone = (node: Element) => node.tagName === "script" && OF_EMBEDS.test(property(node, "src"));
  if (findElement(root, isDone) === undefined) return;
  for (const parent of [root, ...elementsIn(root)])
    parent.children = parent.children.filter((child) => !(isElement(child) && isDone(child))) as Element[];
}
