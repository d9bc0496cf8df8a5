import { type Answer, exactly, headerBlocks, type PretendedHost, partsOf, redirectLines } from "./host.ts";

const NAMES = /:[a-z]\w*/i;

/** https://developers.cloudflare.com/workers/static-assets/ */
export const CLOUDFLARE: PretendedHost = {
  name: "cloudflare",
  made: ({ read, files }) => {
    const lines = redirectLines(read("_redirects")).filter(
      (words) => words.length === 3 && words.join(" ").length <= 1000,
    );
    const isPlain = ([from = ""]: string[]) => !from.includes("*") && !NAMES.test(from);
    const firstStar = lines.findIndex((words) => !isPlain(words));
    const plainLines = lines.slice(0, firstStar < 0 ? undefined : firstStar).slice(0, 2000);
    const others = (firstStar < 0 ? [] : lines.slice(firstStar)).slice(0, 100);
    const plain = new Map(plainLines.toReversed().map(([from = "", to = ""]) => [from, to]));
    const blocks = headerBlocks(read("_headers")).slice(0, 100);
    return (address) => {
      const { path } = partsOf(address);
      const answer = redirect(path) ?? asset(path);
      const headers: Record<string, string> = {};
      for (const block of blocks.filter((each) => patternOf(each.path).test(path)))
        for (const [name, value] of block.headers)
          headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
      return { ...answer, headers };
    };

    function redirect(path: string): Omit<Answer, "headers"> | undefined {
      const fixed = plain.get(path);
      if (fixed !== undefined) return { status: 301, to: fixed };
      for (const [from = "", to = "", status] of others) {
        const groups = patternOf(from).exec(path)?.groups;
        if (!patternOf(from).test(path)) continue;
        const goal = to.replace(/:([A-Za-z]\w*)/g, (name, key: string) => groups?.[key] ?? name);
        return { status: Number(status), to: /^\w+:\/\//.test(goal) ? goal : goal.replace(/\/+/g, "/") };
      }
      return undefined;
    }

    /** `html_handling: auto-trailing-slash`, `not_found_handling: 404-page` */
    function asset(path: string): Omit<Answer, "headers"> {
      const decoded = decodeURIComponent(path);
      if (decoded.endsWith("/index.html") && files.has(decoded))
        return { status: 307, to: path.slice(0, -"index.html".length) };
      if (decoded.endsWith("/") && files.has(`${decoded}index.html`))
        return { status: 200, file: `${decoded}index.html` };
      if (decoded.endsWith(".html") && files.has(decoded)) return { status: 307, to: path.slice(0, -5) };
      if (files.has(decoded)) return { status: 200, file: decoded };
      if (files.has(`${decoded}.html`)) return { status: 200, file: `${decoded}.html` };
      if (files.has(`${decoded}/index.html`)) return { status: 307, to: `${path}/` };
      for (let folder = decoded; folder !== ""; ) {
        folder = folder.slice(0, folder.lastIndexOf("/"));
        if (files.has(`${folder}/404.html`)) return { status: 404, file: `${folder}/404.html` };
      }
      return { status: 404 };
    }
  },
};

function patternOf(path: string): RegExp {
  const escaped = path.split("*").map(exactly).join("(?<splat>.*)");
  return new RegExp(`^${escaped.replace(/:([A-Za-z]\w*)/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`);
}
