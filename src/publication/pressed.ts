import type { OutputFile } from "../library/published.ts";

/** What is known of an output that has been pressed. */
export interface Pressed extends OutputFile {
  /** Milliseconds that it took. */
  time: number;
}
