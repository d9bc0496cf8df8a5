/** Why something that looks like a link or a photo is not one. */

/** What is wrong with it, and what to write. */
export interface FailedLink {
  message: string;
  hint: string;
}

const WHOLE = "a link or photo cannot be read, and is shown as text";
/** An address, then what follows it. */
const PARTS = /^\s*(<[^<>]*>|\S+)(?:\s+([\s\S]*))?$/;
const FILE = /\.[a-z]{3,4}$/i;
const CURLED = /^[“”„«‘’](.*?)[“”»‘’]?$/;

/** @param text what stayed text, with `](` in it */
export function failedLink(text: string): FailedLink {
  const at = text.indexOf("](");
  const opening = text.lastIndexOf("[", at);
  if (opening < 0) {
    const hint = "Let the outer one end before the inner one begins.";
    return { message: `${WHOLE}: it contains another link`, hint };
  }
  const label = text.slice(opening - (text[opening - 1] === "!" ? 1 : 0), at + 1);
  const inside = insideOf(text.slice(at + 2));
  if (inside === undefined) {
    const hint = "Write all of it on one line, and close it: [text](address).";
    return { message: `${WHOLE}: its address is not closed by ) on the same line`, hint };
  }
  return otherwise(label, inside);
}

/** What stands between the parentheses: up to the last closing one, since a caption may contain some. */
function insideOf(rest: string): string | undefined {
  const next = rest.indexOf("](");
  const own = next < 0 ? rest : rest.slice(0, next);
  const end = own.lastIndexOf(")");
  return end < 0 ? undefined : own.slice(0, end);
}

function otherwise(label: string, inside: string): FailedLink {
  const [, address = "", behind = ""] = PARTS.exec(inside) ?? [];
  const quote = /^["']/.exec(behind)?.[0];
  if (quote !== undefined) return badCaption(label, address, behind.trimEnd(), quote);
  const curled = CURLED.exec(behind.trimEnd())?.[1];
  if (curled !== undefined) {
    const message = `${WHOLE}: the caption stands between quotation marks that are not straight`;
    return { message, hint: `Write ${label}(${address} "${escaped(curled)}")` };
  }
  if (behind === "") return parentheses(label, address);
  if (FILE.test(address)) {
    const message = `${WHOLE}: the text after the name of the file is not in quotation marks`;
    return {
      message,
      hint: `If it is the caption, write ${label}(${address} "${escaped(behind.trimEnd())}")`,
    };
  }
  return spaced(label, inside);
}

function badCaption(label: string, address: string, caption: string, quote: string): FailedLink {
  const isClosed = caption.length > 1 && caption.endsWith(quote);
  const text = caption.slice(1, isClosed ? -1 : undefined);
  if (!isClosed && !text.includes(quote)) {
    const message = `${WHOLE}: the caption begins with ${quote} and is not closed by another`;
    return { message, hint: `Write ${label}(${address} "${escaped(text)}")` };
  }
  const message = `${WHOLE}: the caption ends at the second ${quote}, and there is more after it`;
  const whole = isClosed ? text : caption;
  return {
    message,
    hint: `Write «…» within it, or a backslash before each: ${label}(${address} "${escaped(whole)}")`,
  };
}

function parentheses(label: string, address: string): FailedLink {
  if (address.startsWith("<")) {
    const message = `${WHOLE}: its address begins with < and is not closed by >`;
    return { message, hint: `Write ${label}(${address}>)` };
  }
  const message = `${WHOLE}: its address opens a parenthesis that it does not close`;
  return { message, hint: `Put the address between angle brackets: ${label}(<${address}>)` };
}

function spaced(label: string, inside: string): FailedLink {
  const [address, caption] = captioned(inside.trim());
  const behind = caption === undefined ? "" : ` "${escaped(caption)}"`;
  const message = `${WHOLE}: its address contains a space`;
  return {
    message,
    hint: `Put the address between angle brackets: ${label}(<${address.replace(/^</, "")}>${behind})`,
  };
}

/** What stands before the first quotation mark, and what stands between it and one at the end. */
function captioned(inside: string): [address: string, caption?: string] {
  const at = inside.search(/\s"/);
  if (at < 0 || at + 2 >= inside.length || !inside.endsWith('"')) return [inside];
  return [inside.slice(0, at).trimEnd(), inside.slice(at + 2, -1)];
}

/** A caption between straight quotation marks. */
function escaped(text: string): string {
  return text.replace(/\\?"/g, '\\"');
}
