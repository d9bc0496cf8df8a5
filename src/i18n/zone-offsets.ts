import { IANAZone } from "luxon";
import type { Instant } from "../model/story.ts";

/** A week: since 1970 no zone has changed its offset and taken the change back within one (looked up in all of them). */
const SPAN = 7 * 86_400_000;

/** The offsets of a zone. Asking the runtime is slow: where a span begins and ends with one offset, it is asked no more about that span. */
export class ZoneOffsets {
  readonly #zone: IANAZone;
  /** By the number of the span since 1970; nothing where the offset changes within it. */
  readonly #known = new Map<number, number | undefined>();

  private constructor(timeZone: string) {
    this.#zone = IANAZone.create(timeZone);
  }

  static readonly #zones = new Map<string, ZoneOffsets>();

  /** @param timeZone a name that `isTimeZone` accepts */
  static of(timeZone: string): ZoneOffsets {
    const known = ZoneOffsets.#zones.get(timeZone);
    if (known) return known;
    const zone = new ZoneOffsets(timeZone);
    ZoneOffsets.#zones.set(timeZone, zone);
    return zone;
  }

  /** Minutes that clocks in the zone are ahead of UTC; with fractions before zones were set. */
  at(t: Instant): number {
    if (t < 0) return this.#zone.offset(t);
    const span = Math.floor(t / SPAN);
    let offset = this.#known.get(span);
    if (offset === undefined && !this.#known.has(span)) {
      offset = this.#throughout(span);
      this.#known.set(span, offset);
    }
    return offset ?? this.#zone.offset(t);
  }

  #throughout(span: number): number | undefined {
    const first = this.#zone.offset(span * SPAN);
    return first === this.#zone.offset((span + 1) * SPAN - 1) ? first : undefined;
  }
}
