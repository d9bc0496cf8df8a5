import type { Codemod } from "./codemod.ts";
import { robotsTraining } from "./robots-training.ts";

/** In the order in which versions need them. */
export const CODEMODS: readonly Codemod[] = [robotsTraining];
