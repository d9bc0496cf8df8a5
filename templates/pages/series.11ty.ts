import { pageTemplate } from "../page-template.ts";
import { renderSeriesPage } from "../series.ts";

export default pageTemplate("series", (press, view) => renderSeriesPage(press.frame(view.lang), view));
