import type { Material } from "./material.ts";

/** A way that is faster than the plain one, and less plain: its gain is measured, and one that gains too little goes. */
export interface Trick {
  /** The name in the table. */
  title: string;
  /** The way that it replaces. */
  plain: string;
  /** Prepares what both ways work on, which is not measured. */
  prepare(material: Material): Ways;
}

/** Both ways of doing something. Each call starts afresh, with nothing held from before; their results are equal. */
export interface Ways {
  plain(): unknown;
  trick(): unknown;
  /** The number of stories that bring this much work to a full build. */
  stories: number;
}
