import { IANAZone } from "luxon";
import type { Instant } from "../kit/instant.ts";
import { memo } from "../kit/memo.ts";

/** A week: since 1970 no zone has changed its offset and changed it back within one (checked for all zones). */
const SPAN = 7 * 86_400_000;

/** A span in which the offset changes once at most. */
interface Span {
  before: number;
  after: number;
  /** The first instant with the offset `after`; that of the next span where the offset stays. */
  change: Instant;
}

/** The offsets of a zone. Asking the runtime is slow: it is asked about the ends of a span, and when the offset changes within. */
export class ZoneOffsets {
  readonly #zone: IANAZone;
  /** The offsets of a span, by its number since 1970; `null` where one change does not explain them. */
  readonly #spans = memo((number: number) => this.#span(number));

  private constructor(timeZone: string) {
    this.#zone = IANAZone.create(timeZone);
  }

  /** @param timeZone a name that `isTimeZone` accepts */
  static readonly of = memo((timeZone: string) => new ZoneOffsets(timeZone));

  /** Minutes that clocks in the zone are ahead of UTC; with fractions before standard time. */
  at(t: Instant): number {
    const span = t >= 0 ? this.#spans(Math.floor(t / SPAN)) : null;
    if (span === null) return this.#zone.offset(t);
    return t < span.change ? span.before : span.after;
  }

  #span(number: number): Span | null {
    const [start, end] = [number * SPAN, (number + 1) * SPAN];
    const [before, after] = [this.#zone.offset(start), this.#zone.offset(end - 1)];
    if (before === after) return { before, after, change: end };
    const change = this.#changeBetween(start, end - 1, before);
    return this.#zone.offset(change) === after ? { before, after, change } : null;
  }

  /** The first instant, to the millisecond, without the offset that the zone has at the start and not at the end. */
  #changeBetween(start: Instant, end: Instant, offset: number): Instant {
    if (end - start <= 1) return end;
    const middle = start + Math.floor((end - start) / 2);
    return this.#zone.offset(middle) === offset
      ? this.#changeBetween(middle, end, offset)
      : this.#changeBetween(start, middle, offset);
  }
}
