import { packDirectory } from "../../src/search/index/pack.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("search-directory", (_, view) => packDirectory(view));
