import { renderSitemap } from "../../src/discovery/sitemap.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("sitemap", (press, view, { lang }) => renderSitemap(view, press.frame(lang)));
