import { renderFeedsPage } from "../feeds.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("feeds", (press, view) => renderFeedsPage(press.frame(view.lang), view));
