import { pageTemplate } from "../page-template.ts";
import { renderServiceWorker } from "../service-worker.ts";

export default pageTemplate("service-worker", (press, { lang }) => renderServiceWorker(press.frame(lang)));
