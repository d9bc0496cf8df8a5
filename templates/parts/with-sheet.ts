import type { PageNeeds } from "../block-page.ts";
import type { Frame } from "../frame.ts";

/** What a page needs with a stylesheet of `css/sheets` besides. */
export function withSheet({ assets }: Frame, name: string, others?: PageNeeds): PageNeeds | undefined {
  const sheet = assets.sheets[name];
  if (sheet === undefined) return others;
  const { policies = [], scripts = [], sheets = [] } = others ?? {};
  return { policies, scripts, sheets: [...sheets, sheet] };
}
