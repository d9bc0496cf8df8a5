import { renderNewsSitemap } from "../../src/discovery/news-sitemap.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("news-sitemap", (press, view, { lang }) =>
  renderNewsSitemap(view, press.frame(lang)),
);
