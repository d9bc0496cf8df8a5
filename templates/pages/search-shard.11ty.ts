import { packShard } from "../../src/search/index/pack.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("search-shard", (_, view) => packShard(view));
