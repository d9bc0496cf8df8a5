import { renderLatestList } from "../latest-list.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("latest-list", (press, view) => renderLatestList(press.frame(view.lang), view));
