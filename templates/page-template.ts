import type { FeedContext } from "../src/feeds/context.ts";
import type { Lang } from "../src/i18n/lang.ts";
import { Markup } from "../src/kit/markup.ts";
import { fileOfPath } from "../src/model/address.ts";
import type { Output, OutputKind, ViewOf } from "../src/outputs/index.ts";
import type { Frame } from "./frame.ts";

/** What page templates are given: the ordered outputs, what each shows, and what pages share. */
export interface Press {
  /** The outputs to press, by kind. */
  readonly orders: Readonly<Record<OutputKind, readonly Output[]>>;
  /**
   * Makes the bytes of an output from what it shows, and keeps them until Eleventy writes.
   * @returns a short text as a placeholder for them
   * @throws Error where the content does not call for the output, which no plan orders
   */
  press<K extends OutputKind>(
    output: Output & { kind: K },
    render: (view: ViewOf[K]) => string | Uint8Array,
  ): string;
  frame(lang: Lang): Frame;
  feedContext(lang: Lang): FeedContext;
}

interface PageData {
  order: Output;
  press: Press;
}

/** What Eleventy expects of a JavaScript template. */
export interface PageTemplate {
  data(): object;
  render(data: PageData): string;
}

/**
 * The template of one kind of output: Eleventy goes through the orders of that kind, one page each.
 * Pages stay out of collections, whose upkeep is quadratic.
 */
export function pageTemplate<K extends OutputKind>(
  kind: K,
  render: (press: Press, view: ViewOf[K], output: Output) => Markup | string | Uint8Array,
): new () => PageTemplate {
  return class {
    data(): object {
      return {
        pagination: { data: `press.orders.${kind}`, size: 1, alias: "order" },
        permalink: ({ order }: PageData) => `/${fileOfPath(order.path)}`,
        eleventyExcludeFromCollections: true,
      };
    }

    render({ order, press }: PageData): string {
      return press.press(order as Output & { kind: K }, (view) => {
        const made = render(press, view, order);
        return made instanceof Markup ? made.value : made;
      });
    }
  };
}
