/** Starts the editor of the desk with the configuration that its page holds. */
import CMS from "@sveltia/cms";
import { DESK_FORMATS, type DeskContent, registerFormat } from "../../../src/model/desk-content.ts";
import { RedirectsFormat } from "./editor/redirects-format.ts";
import { RegisterFormat } from "./editor/register-format.ts";
import { readText, writeText } from "./editor/text-format.ts";
import type { Values } from "./editor/yaml-file.ts";

interface Told {
  config: NonNullable<Parameters<typeof CMS.init>[0]>["config"];
  content: DeskContent;
}

const { config, content } = JSON.parse(
  document.querySelector<HTMLElement>("#desk")?.dataset.told ?? "{}",
) as Told;

CMS.registerCustomFormat(DESK_FORMATS.text, "md", {
  fromFile: (text: string) => readText(text, content),
  toFile: (values: Values) => writeText(values, content),
});
const redirects = new RedirectsFormat();
CMS.registerCustomFormat(DESK_FORMATS.redirects, "yaml", {
  fromFile: (text: string) => redirects.read(text),
  toFile: (values: Values) => redirects.write(values),
});
for (const file of Object.keys(content.words)) {
  const register = new RegisterFormat(file, content);
  CMS.registerCustomFormat(registerFormat(file), "yaml", {
    fromFile: (text: string) => register.read(text),
    toFile: (values: Values) => register.write(values),
  });
}
CMS.init({ config });
