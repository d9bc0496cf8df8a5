import { renderRobots } from "../../src/discovery/robots.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("robots", (press, { lang }) => {
  const { site, addresses } = press.frame(lang);
  return renderRobots(site, addresses);
});
