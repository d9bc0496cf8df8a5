import { IANAZone } from "luxon";
import type { Instant } from "../kit/instant.ts";
import { memo } from "../kit/memo.ts";

/** A week: since 1970 no zone has changed its offset and changed it back within one (checked for all zones). */
const SPAN = 7 * 86_400_000;

/** The offsets of a zone. Asking the runtime is slow: where a span begins and ends with the same offset, it is not asked again about that span. */
export class ZoneOffsets {
  readonly #zone: IANAZone;
  /** The offset of a span, by its number since 1970; `undefined` where it changes within. */
  readonly #throughout = memo((span: number) => this.#only(span));

  private constructor(timeZone: string) {
    this.#zone = IANAZone.create(timeZone);
  }

  /** @param timeZone a name that `isTimeZone` accepts */
  static readonly of = memo((timeZone: string) => new ZoneOffsets(timeZone));

  /** Minutes that clocks in the zone are ahead of UTC; with fractions before standard time. */
  at(t: Instant): number {
    if (t < 0) return this.#zone.offset(t);
    return this.#throughout(Math.floor(t / SPAN)) ?? this.#zone.offset(t);
  }

  #only(span: number): number | undefined {
    const first = this.#zone.offset(span * SPAN);
    return first === this.#zone.offset((span + 1) * SPAN - 1) ? first : undefined;
  }
}
