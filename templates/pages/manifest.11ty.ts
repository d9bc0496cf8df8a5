import { renderManifest } from "../../src/discovery/manifest.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("manifest", (press, { lang }) => {
  const { site, addresses, assets } = press.frame(lang);
  return renderManifest(site, lang, addresses, assets.appIcons);
});
