import { packRecords } from "../../src/search/index/pack.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("search-records", (press, view) =>
  packRecords(view, press.frame(view.lang).messages),
);
