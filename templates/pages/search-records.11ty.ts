import { packRecords } from "../../src/search/index/pack.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("search-records", (_, view) => packRecords(view));
