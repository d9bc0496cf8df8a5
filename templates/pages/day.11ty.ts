import { renderDayPage } from "../day.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("day", (press, view) => renderDayPage(press.frame(view.lang), view));
