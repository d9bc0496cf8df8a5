/** Lists the stories that are kept on this device, on the page that says there is no network. */
import { STORY_END } from "../../../src/model/own-paths.ts";
import { cacheName } from "./worker/names.ts";

interface KeptStory {
  url: string;
  lang: string;
  title: string;
  /** ISO 8601; empty for a page that redirects to a story's new address. */
  published: string;
}

const section = document.querySelector<HTMLElement>(".kept-stories");
const list = section?.querySelector("ul");
if (section && list) {
  const stories = await keptStories();
  list.append(...stories.map(item));
  section.hidden = stories.length === 0;
}

/** Newest first, those in the page's language before others. */
async function keptStories(): Promise<KeptStory[]> {
  const root = new URL("..", import.meta.url).pathname;
  const pages = await caches.open(cacheName(root, "pages"));
  const urls = (await pages.keys()).map(({ url }) => url).filter((url) => STORY_END.test(url));
  const read = await Promise.all(urls.map(async (url) => storyOf(url, await pages.match(url))));
  const stories = read.filter(({ published }) => published !== "");
  const { lang } = document.documentElement;
  const foreign = (story: KeptStory) => Number(story.lang !== lang);
  return stories.sort((a, b) => foreign(a) - foreign(b) || (a.published < b.published ? 1 : -1));
}

async function storyOf(url: string, response: Response | undefined): Promise<KeptStory> {
  const text = (await response?.text()) ?? "";
  const head = text.slice(0, text.indexOf("<body"));
  const page = new DOMParser().parseFromString(head, "text/html");
  const said = (property: string) =>
    page.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content ?? "";
  return {
    url,
    lang: page.documentElement.lang,
    title: said("og:title") || page.title,
    published: said("article:published_time"),
  };
}

function item({ url, lang, title }: KeptStory): HTMLElement {
  const link = Object.assign(document.createElement("a"), { href: url, lang, textContent: title });
  const entry = document.createElement("li");
  entry.append(link);
  return entry;
}
