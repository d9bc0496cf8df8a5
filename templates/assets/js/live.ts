/** Pages with live reports, and lists with cards of them. Without it they say what was true when they were made. */
import { endInTime } from "./live/ending.ts";
import { followReport } from "./live/follow.ts";

endInTime();
const report = document.querySelector<HTMLElement>(".live");
if (report) followReport(report);
