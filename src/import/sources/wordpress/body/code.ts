import { escapeHtml } from "../../../../kit/html.ts";
import type { Call } from "./shortcode.ts";

/** Shortcodes for code that say its language in an attribute. */
const GENERAL = ["code", "sourcecode", "source", "cc", "ccn", "crayon", "highlight", "prism", "pre"];

/** Those of SyntaxHighlighter that are the language, by its name. */
const LANGUAGES = (
  "actionscript3 arduino as3 bash clojure coldfusion cpp csharp css delphi diff erlang fsharp go groovy html java " +
  "javafx javascript js jscript json kotlin latex lua matlab objc pascal perl php plain powershell ps py python r rails " +
  "ror ruby rust scala shell sql swift text ts typescript vb vbnet xml xhtml xslt yaml yml"
).split(" ");

export const CODE_SHORTCODES: ReadonlySet<string> = new Set([...GENERAL, ...LANGUAGES]);

/** Code, as it is written in a shortcode. */
export function codeOf({ name, attributes, values, content = "" }: Call): string | undefined {
  const isLanguage = !GENERAL.includes(name);
  const said = attributes.language ?? attributes.lang ?? attributes.brush ?? values[0];
  return codeBlock(content, isLanguage ? name : said);
}

/**
 * A block of code.
 * @param written as it is, or with its signs as entities: the editors of WordPress store both
 */
export function codeBlock(written: string, language: string | undefined): string {
  const isEncoded =
    /&(?:lt|gt);/.test(written) || (!written.includes("<") && /&(?:amp|quot|#\d+);/.test(written));
  const code = isEncoded ? written.replace(/[<>]/g, escapeHtml) : escapeHtml(written);
  const name = /^[\w+#.-]+$/.test(language ?? "") ? ` class="language-${language}"` : "";
  return `<pre><code${name}>${code.replace(/^\s*\n|\s+$/g, "")}</code></pre>`;
}
