import type { BlockPage } from "../../../templates/block-page.ts";
import { html, raw } from "../../kit/html.ts";
import type { MarkSlot } from "./rule.ts";

export default { slots: { mark: ({ tag }: MarkSlot) => html`<${raw(tag)}>` } } satisfies BlockPage;
