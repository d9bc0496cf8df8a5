import { addressListText } from "../../src/model/address-list.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("address-list", (_, view) => addressListText(view));
