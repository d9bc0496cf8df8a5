import { pageTemplate } from "../page-template.ts";
import { renderYearPage } from "../year.ts";

export default pageTemplate("year", (press, view) => renderYearPage(press.frame(view.lang), view));
