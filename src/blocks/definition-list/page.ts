import type { BlockPage } from "../../../templates/block-page.ts";
import { html } from "../../kit/html.ts";

export default { slots: { definitions: () => html`<dl class="definitions">` } } satisfies BlockPage;
