/** Files that others look for at fixed places (RFC 8615), besides `security.txt`. */
import type { SitePath } from "./address.ts";

/** Whom the newsroom belongs to (JournalList). */
export const TRUST_TXT = "/.well-known/trust.txt" as SitePath;

/** What is reserved of text and data mining (TDMRep). */
export const TDMREP = "/.well-known/tdmrep.json" as SitePath;
