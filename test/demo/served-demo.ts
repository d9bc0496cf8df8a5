import { DEMO } from "./demo-pages.ts";
import { type ServedSite, servedSite } from "./served-site.ts";

/** A real browser before the demo site. */
export const servedDemo = (): ServedSite => servedSite(() => DEMO);
