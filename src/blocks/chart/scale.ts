/** Values on an axis, from one end to the other. */
export interface Scale {
  low: number;
  high: number;
  /** Round values, from low to high, written as in JSON. */
  ticks: readonly string[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale with round ends that has all values on it. It need not have zero.
 * @param values one at least
 * @param about how many ticks it has, more or less
 */
export function roundScale(values: readonly number[], about: number): Scale {
  const [min, max] = endsOf(values);
  const raw = (max - min) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  const [first, last] = [Math.floor(min / step + 1e-9), Math.ceil(max / step - 1e-9)];
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step)) + (step / power === 2.5 ? 1 : 0)));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * step).toFixed(decimals));
  return { low: first * step, high: last * step, ticks };
}

/** The smallest and the largest value; with zero, where all are the same. */
function endsOf(values: readonly number[]): [min: number, max: number] {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  if (min < max) return [min, max];
  return min === 0 ? [0, 1] : [Math.min(0, min), Math.max(0, max)];
}

/** The part of the largest value from which on the differences of values are read rightly only above zero. */
const LARGE = 0.5;

/** The values, and zero too where it is not far from them: a line that begins above it makes little look like much. */
export function withZero(values: readonly number[]): number[] {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const isNear = (min > 0 && max - min > LARGE * max) || (max < 0 && max - min > LARGE * -min);
  return isNear ? [...values, 0] : [...values];
}

/** A scale that begins or ends at zero, or has it within, as bars need: their lengths are compared. */
export function zeroScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return { low, high: low === high ? 1 : high, ticks: [] };
}

/** Where a value is on the scale: 0 at its low end, 1 at its high one. */
export function placeOn({ low, high }: Scale, value: number): number {
  return (value - low) / (high - low);
}

/** A length or place as an attribute of SVG has it, in percent of the width. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
