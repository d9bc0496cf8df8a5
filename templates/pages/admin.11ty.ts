import { renderDesk } from "../admin.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("admin", (press, view) => renderDesk(press.frame(view.lang), view));
