import { renderNotFoundPage } from "../not-found.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("not-found", (press, { lang }) => renderNotFoundPage(press.frame(lang)));
