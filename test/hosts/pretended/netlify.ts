import {
  type Answer,
  exactly,
  fileFor,
  headerBlocks,
  type PretendedHost,
  partsOf,
  redirectLines,
} from "./host.ts";

interface Rule {
  pattern: RegExp;
  parameters: [name: string, value: string][];
  to: string;
  status: number;
  isForced: boolean;
}

/** https://docs.netlify.com/routing/redirects/ */
export const NETLIFY: PretendedHost = {
  name: "netlify",
  made: ({ read, files }) => {
    const rules = redirectLines(read("_redirects")).map(ruleOf);
    const blocks = headerBlocks(read("_headers"));
    return (address) => {
      const { path, query } = partsOf(address);
      const headers = Object.fromEntries(
        blocks.filter((block) => pathPattern(block.path).test(path)).flatMap((block) => block.headers),
      );
      return { ...answer(path, query), headers };
    };

    function answer(path: string, query: string): Omit<Answer, "headers"> {
      const file = fileFor(path, files);
      const asked = new URLSearchParams(query);
      for (const { pattern, parameters, to, status, isForced } of rules) {
        const match = pattern.exec(path);
        if (match === null || !parameters.every(([name, value]) => asked.get(name) === value)) continue;
        if (file !== undefined && !isForced) break;
        const goal = to.replace(/:([a-z_]+)/gi, (name, key: string) => {
          return key === "splat" ? (match.groups?.splat ?? "") : (match.groups?.[key] ?? name);
        });
        return status >= 400 ? { status, file: goal } : { status, to: goal };
      }
      if (file !== undefined) return { status: 200, file };
      if (fileFor(`${path}/`, files) !== undefined) return { status: 301, to: `${path}/` };
      return files.has("/404.html") ? { status: 404, file: "/404.html" } : { status: 404 };
    }
  },
};

function ruleOf([from = "", ...words]: string[]): Rule {
  const at = words.findIndex((word) => word.startsWith("/") || /^https?:/.test(word));
  const [to = "", status = "301"] = words.slice(at);
  return {
    pattern: fromPattern(from),
    parameters: words.slice(0, at).map((word) => word.split("=") as [string, string]),
    to,
    status: Number.parseInt(status, 10),
    isForced: status.endsWith("!"),
  };
}

/** Capitals count; an address is compared as it is sent, without the slash at its end. */
function fromPattern(from: string): RegExp {
  const [start = "", rest] = from.replace(/(?<=.)\/$/, "").split("*");
  const fixed = start
    .split(/(:[a-z_]+)/i)
    .map((part) => (part.startsWith(":") && part.length > 1 ? `(?<${part.slice(1)}>[^/]+)` : exactly(part)))
    .join("");
  if (rest === undefined) return new RegExp(`^${fixed}\\/?$`);
  const whole = start.endsWith("/")
    ? `${fixed.replace(/\\\/$/, "")}(?:\\/(?<splat>.*)|$)`
    : `${fixed}\\/?(?<splat>.*)`;
  return new RegExp(`^${whole}$`);
}

function pathPattern(path: string): RegExp {
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map((part) =>
      part === "*" ? "?(.*)" : part.includes("*") ? part.replaceAll("*", "(.*)") : exactly(part),
    );
  return new RegExp(`^/${parts.join("/")}/?$`, "iu");
}
