/** What every page can do beyond being read. Each of these adds to a page that works without it. */
import { copyOnClick } from "./copy.ts";
import { keepForOffline } from "./offline.ts";
import { offerShareSheet } from "./share.ts";
import { showMoreInPlace } from "./show-more.ts";
import { switchTheme } from "./theme-switch.ts";
import { showHours } from "./today.ts";

switchTheme();
showHours();
showMoreInPlace();
copyOnClick();
offerShareSheet();
keepForOffline();
