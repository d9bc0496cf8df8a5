import type { Material } from "./material.ts";

/** A way that is faster than the plain one, and less plain: what it gives is measured, and one that gives too little goes. */
export interface Trick {
  /** As the table names it. */
  title: string;
  /** The way that it takes the place of. */
  plain: string;
  /** Makes ready what both ways work on, which takes no part in the measuring. */
  prepare(material: Material): Ways;
}

/** Both ways of one work. Each begins anew whenever it is called, with nothing held from before; what they give is equal. */
export interface Ways {
  plain(): unknown;
  trick(): unknown;
  /** Stories of an archive that bring this much work in a full build. */
  stories: number;
}
