import type { Frame } from "../../templates/frame.ts";
import type { Press } from "../../templates/page-template.ts";
import type { FeedContext } from "../feeds/context.ts";
import type { Lang } from "../i18n/lang.ts";
import { bytesOf } from "../kit/bytes.ts";
import { checksumOf, contentHash } from "../kit/files.ts";
import { memoPer } from "../kit/memo.ts";
import { inOwnCode } from "../kit/own-fault.ts";
import type { SitePath } from "../model/address.ts";
import {
  fingerprintOf,
  OUTPUT_KINDS,
  type Output,
  type OutputKind,
  type ViewOf,
  viewOf,
} from "../outputs/index.ts";
import type { Pressed } from "../publication/pressed.ts";
import { frameOf, type PressSource } from "./frames.ts";

/** What is to be pressed in one go. */
export interface PressJob {
  source: PressSource;
  orders: readonly Output[];
}

type Orders = Readonly<Record<OutputKind, readonly Output[]>>;

/** Hands a job to the page templates. A class of its own, since Eleventy copies plain objects for every template. */
export class PagePress implements Press {
  orders: Orders = byKind([]);
  #source: PressSource | undefined;
  #pressed = new Map<SitePath, Pressed>();
  readonly #bytes = new Map<string, Buffer>();

  /** Takes on a job; without one there is nothing to do. What the pages of a source share is kept from job to job. */
  take(job: PressJob | undefined): void {
    this.orders = byKind(job?.orders ?? []);
    this.#pressed = new Map();
    this.#bytes.clear();
    this.#source = job?.source ?? this.#source;
  }

  /** The outputs of the job that are pressed so far. */
  get pressed(): ReadonlyMap<SitePath, Pressed> {
    return this.#pressed;
  }

  press<K extends OutputKind>(
    output: Output & { kind: K },
    render: (view: ViewOf[K]) => string | Uint8Array,
  ): string {
    const began = performance.now();
    const view = viewOf(working(this.#source).context, output);
    if (view === undefined) throw new Error(`${output.path} was ordered, and there is nothing to show`);
    const bytes = encoded(inOwnCode(output.path, () => render(view)));
    this.#bytes.set(output.path, bytes);
    this.#pressed.set(output.path, {
      fingerprint: fingerprintOf(output.kind, view),
      hash: contentHash(bytes),
      ...checksumOf(bytes),
      time: performance.now() - began,
    });
    return output.path;
  }

  /** The bytes of a pressed output; they can be taken once. */
  takeBytes(path: string): Buffer {
    const bytes = working(this.#bytes.get(path));
    this.#bytes.delete(path);
    return bytes;
  }

  frame(lang: Lang): Frame {
    return frameOf(working(this.#source), lang);
  }

  feedContext(lang: Lang): FeedContext {
    return feedContextOf(working(this.#source), lang);
  }
}

const feedContextOf = memoPer((source: PressSource, lang: Lang): FeedContext => {
  const { site, theme, addresses, dates, messages, direction } = frameOf(source, lang);
  const hasLogo = theme.pictures?.logo !== undefined;
  return { site, addresses, dates, words: messages, direction, hasLogo };
});

function byKind(orders: readonly Output[]): Orders {
  const groups = Map.groupBy(orders, ({ kind }) => kind);
  return Object.fromEntries(OUTPUT_KINDS.map((kind) => [kind, groups.get(kind) ?? []])) as unknown as Orders;
}

function working<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("nothing was ordered");
  return part;
}

/** What was rendered, in UTF-8. */
function encoded(text: string | Uint8Array): Buffer {
  return typeof text === "string"
    ? bytesOf(text)
    : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
}
