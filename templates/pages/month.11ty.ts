import { renderMonthPage } from "../month.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("month", (press, view) => renderMonthPage(press.frame(view.lang), view));
