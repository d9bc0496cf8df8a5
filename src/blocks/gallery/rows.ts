/** What a gallery's rows are made from: the ratio of width to height of each photo. */
type Ratios = readonly number[];

/** A row of a gallery: photos of one height side by side. */
export interface Row {
  /** The first photo, and the one after the last. */
  from: number;
  to: number;
  /** The sum of the ratios: how many times as wide as it is high. */
  ratio: number;
}

/** The height of a row that does not fill the width, in rem. Any other is as high as its photos are at full width. */
export const TALLEST = 35;

/** The width of a gallery on wide screens, in rem: as in `parts/picture.ts`. */
export const WIDTH = 62.5;

/** At most so many photos stand side by side: a caption below each is to be read. */
const ABREAST = 4;

/** Rows of fewer photos are higher, so that a few are seen well and many do not take for ever to scroll through. */
function wanted(photos: number): number {
  if (photos <= 6) return 3.2;
  return photos <= 12 ? 3.8 : 4.6;
}

/** What a row that does not fill the width costs besides being too high. */
const NOT_FULL = 1.5;

/**
 * Breaks photos into rows, in their order and whole, so that rows are as near to one height as they can be.
 * @param ratios at least one
 */
export function rowsOf(ratios: Ratios): Row[] {
  const target = wanted(ratios.length);
  // The cheapest way to break the photos before each place, and the row that ends there.
  const best: { cost: number; row: Row | undefined }[] = [{ cost: 0, row: undefined }];
  for (let to = 1; to <= ratios.length; to++) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, row: undefined as Row | undefined };
    for (let from = to - 1, ratio = 0; from >= Math.max(0, to - ABREAST); from--) {
      ratio += ratios[from] as number;
      const cost = (best[from]?.cost ?? 0) + costOf(ratio, target);
      if (cost < cheapest.cost) cheapest = { cost, row: { from, to, ratio } };
    }
    best.push(cheapest);
  }
  const rows: Row[] = [];
  for (let row = best.at(-1)?.row; row !== undefined; row = best[row.from]?.row) rows.unshift(row);
  return rows;
}

function costOf(ratio: number, target: number): number {
  return (ratio - target) ** 2 + (ratio < WIDTH / TALLEST ? NOT_FULL : 0);
}
