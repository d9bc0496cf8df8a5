import type { OutputFile } from "../library/published.ts";

/** What is known about an output that has been pressed. */
export interface Pressed extends OutputFile {
  /** Milliseconds that pressing it took. */
  time: number;
}
