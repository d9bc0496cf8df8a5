/** HTML in feeds: what the W3C validator calls a security risk or a relative reference, and what readers cannot show. */
import { parseFragment } from "parse5";
import { type HtmlNode, nodesOf } from "../parse.ts";
import { webUrl } from "./addresses.ts";

/** Text and pictures: nothing that runs, asks or loads a document, and nothing that the validator does not know. */
const ELEMENTS = new Set(
  `a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4
  h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th
  thead time tr u ul var wbr`.split(/\s+/),
);

const ADDRESSES = new Set([
  "src",
  "href",
  "poster",
  "cite",
  "action",
  "data",
  "longdesc",
  "background",
  "srcset",
]);

/** Others are a risk to the validator (SecurityRiskAttr): handlers, styles, those of lazy loading and of ARIA. */
const ATTRIBUTES = new Set(
  `alt cite class colspan datetime dir headers height href hreflang id lang rel rowspan scope span src srcset start
  tabindex title type value width`.split(/\s+/),
);

/** Characters that the field may hold and a reader shows as nothing; XML carries them. */
const HARMLESS = new Set(["control-character-in-input-stream", "noncharacter-in-input-stream"]);

export function htmlFindings(text: string): string[] {
  const findings: string[] = [];
  const tree = parseFragment(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      if (!HARMLESS.has(code)) findings.push(`HTML that does not parse: ${code}`);
    },
  }) as HtmlNode;
  for (const node of nodesOf(tree)) findings.push(...elementFindings(node));
  return findings;
}

function elementFindings({ tagName, attrs = [] }: HtmlNode): string[] {
  if (tagName === undefined) return [];
  const findings = ELEMENTS.has(tagName) ? [] : [`<${tagName}> in the text`];
  for (const { name, value } of attrs) {
    if (!ATTRIBUTES.has(name)) findings.push(`<${tagName} ${name}>`);
    if (ADDRESSES.has(name)) findings.push(...addressFindings(tagName, name, value));
  }
  if (tagName === "img")
    for (const wanted of ["src", "alt"])
      if (!attrs.some(({ name }) => name === wanted)) findings.push(`<img> without ${wanted}`);
  return findings;
}

/** In `srcset` (HTML, 4.8.4.2.1) addresses stand between commas, each before its width. */
function addressFindings(tagName: string, name: string, value: string): string[] {
  const addresses =
    name === "srcset" ? value.split(/,\s+/).map((part) => part.trim().split(/\s/)[0] ?? "") : [value];
  return addresses
    .filter((address) => !(name === "href" && /^(?:mailto|tel):./.test(address)))
    .flatMap((address) => {
      const problem = webUrl(address);
      return problem === undefined ? [] : `<${tagName} ${name}=${JSON.stringify(address)}> ${problem}`;
    });
}
