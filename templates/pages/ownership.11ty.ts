import { renderOwnership } from "../ownership.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("ownership", (press, view) => renderOwnership(press.frame(view.lang), view));
