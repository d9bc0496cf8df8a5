import { renderChapters } from "../../src/discovery/chapters.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("chapters", (_, view) => renderChapters(view));
