import type { Frame } from "../../templates/frame.ts";
import type { Press } from "../../templates/page-template.ts";
import type { Build } from "../build/build.ts";
import type { FeedContext } from "../feeds/context.ts";
import { ItemCache } from "../feeds/item-cache.ts";
import { Dates } from "../i18n/dates.ts";
import { messagesFor } from "../i18n/messages.ts";
import { topicLink } from "../library/views/cards.ts";
import { plainPageLinks } from "../library/views/plain-page.ts";
import type { ViewOf } from "../library/views/view.ts";
import type { Lang } from "../model/lang.ts";
import { OUTPUT_KINDS, type Output, type OutputKind } from "../model/output.ts";

/** Hands a build to the page templates. A class of its own, since Eleventy copies plain objects for every template. */
export class PagePress implements Press {
  readonly orders: Readonly<Record<OutputKind, readonly Output[]>>;
  readonly #build: Build | undefined;
  readonly #frames = new Map<Lang, Frame>();
  readonly #feeds = new Map<Lang, FeedContext>();

  /** @param build absent for a press that has nothing to do */
  constructor(build?: Build) {
    this.#build = build;
    const byKind = Map.groupBy(build?.plan.orders ?? [], ({ output }) => output.kind);
    const orders = OUTPUT_KINDS.map((kind) => [kind, (byKind.get(kind) ?? []).map(({ output }) => output)]);
    this.orders = Object.fromEntries(orders);
  }

  view<K extends OutputKind>(output: Output & { kind: K }): ViewOf[K] {
    return this.#working().view(output);
  }

  #working(): Build {
    if (this.#build === undefined) throw new Error("nothing was ordered");
    return this.#build;
  }

  frame(lang: Lang): Frame {
    return kept(this.#frames, lang, () => this.#makeFrame(lang));
  }

  feedContext(lang: Lang): FeedContext {
    const { site, addresses, dates, messages } = this.frame(lang);
    return kept(this.#feeds, lang, () => ({
      site,
      addresses,
      dates,
      words: messages,
      items: new ItemCache(),
    }));
  }

  #makeFrame(lang: Lang): Frame {
    const { context, assets, settings } = this.#working();
    const { newsroom, addresses } = context;
    const { site } = newsroom;
    return {
      site,
      lang,
      addresses,
      dates: new Dates(lang, site.timeZone),
      messages: messagesFor(lang),
      navigation: site.navigation.map((key) => topicLink(context, key, lang)),
      pages: plainPageLinks(context, lang),
      assets: {
        stylesheet: assets.stylesheet,
        fonts: assets.fonts
          .filter((font) => lang === "uk" || !font.includes("cyrillic"))
          .map((path) => ({ path })),
        icon: assets.icon,
        appleTouchIcon: assets.appleTouchIcon,
        appIcons: [
          { path: assets.icon192, type: "image/png", size: 192 },
          { path: assets.icon512, type: "image/png", size: 512 },
          { path: assets.icon, type: "image/svg+xml", size: "any" },
        ],
        manifest: addresses.manifest(lang),
      },
      preview: settings.preview,
    };
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
