import { type Answer, exactly, fileFor, type PretendedHost, partsOf, redirectLines } from "./host.ts";

/** https://docs.gitlab.com/user/project/pages/redirects/ */
export const GITLAB: PretendedHost = {
  name: "gitlab",
  made: ({ read, files, base }) => {
    const text = read("_redirects");
    const isRead = Buffer.byteLength(text) <= 64 * 1024;
    const rules = (isRead ? redirectLines(text) : []).slice(0, 1000).filter(isValid);
    return (address) => ({ ...answer(partsOf(address).path), headers: {} });

    function answer(path: string): Omit<Answer, "headers"> {
      const file = fileFor(path, files);
      if (file !== undefined) return { status: 200, file };
      if (fileFor(`${path}/`, files) !== undefined) return { status: 302, to: `${path}/` };
      const decoded = decodeURIComponent(path);
      for (const [from = "", to = "", status] of rules) {
        const goal = goalOf(from, to, decoded);
        if (goal !== undefined) return { status: Number(status), to: goal };
      }
      return { status: 404, file: `${base}404.html` };
    }
  },
};

/** No parameters, no other status, no force; addresses of at most 25 slashes that are valid in a URL. */
function isValid(words: string[]): boolean {
  const [from = "", to = "", status = ""] = words;
  const isShort = [from, to].every((part) => part.split("/").length - 1 <= 25);
  return words.length === 3 && from.startsWith("/") && isShort && /^(?:200|301|302)$/.test(status);
}

function goalOf(from: string, to: string, path: string): string | undefined {
  const bare = (text: string) => text.replace(/\/+$/, "");
  if (bare(from) === bare(path) && !/\*|:[a-z]+/i.test(to)) return to;
  const parts = from
    .split("/")
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "*") return "/*(?<splat>.*)/*";
      return /^:[a-z]+$/i.test(part) ? `/+(?<${part.slice(1)}>[^/]+)` : `/+${exactly(part)}`;
    });
  const match = new RegExp(`^${parts.join("")}/*$`, "i").exec(path);
  if (match === null) return undefined;
  // Names that were not caught are filled in with nothing; slashes become one, those of https:// too.
  return to
    .replace(/:([a-z]+)/gi, (_, name: string) => match.groups?.[name] ?? "")
    .replace(/(?<!^https?:)\/\/+/g, "/");
}
