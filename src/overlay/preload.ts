/** Lays the newsroom's own code over the program in a thread, before what the thread runs is loaded. */
import { contentFrom, layOverlay } from "./lay.ts";

await layOverlay(contentFrom(import.meta.url));
