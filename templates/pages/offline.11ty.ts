import { renderOfflinePage } from "../offline.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("offline", (press, { lang }) => renderOfflinePage(press.frame(lang)));
