import { parametersOf } from "../old-places.ts";
import { asRequested, pattern, small } from "../patterns.ts";
import { type MapLine, nginxMap } from "./map.ts";

/** An old address with parameters, and the value that stands for where it leads. */
interface Asked {
  /** As nginx has it: decoded. */
  at: string;
  /** `id=5&x=1` */
  query: string;
  goal: string;
}

/** Names of parameters that nginx has variables for. */
const ORDINARY = /^[a-z0-9_]+$/i;

type Parameter = readonly [name: string, value: string];

/**
 * Maps from requests with parameters to where they lead, whatever the order of the parameters and whatever others come with
 * them. Each map goes on to the next where it has no line for a request.
 * @param variable that is to hold the goal
 * @param otherwise the goal where no parameter decides
 */
export function queryMaps(
  asked: readonly Asked[],
  variable: string,
  otherwise: string,
): { text: string; keys: string[] }[] {
  const parsed = asked.map((each) => ({ ...each, parameters: parametersOf(each.query) }));
  const [odd, ordinary] = [parsed.filter(isOdd), parsed.filter((each) => !isOdd(each))];
  const shapes = Map.groupBy(ordinary, ({ parameters }) => parameters.map(([name]) => small(name)).join(" "));
  const sorted = [...shapes].sort(
    ([a], [b]) => b.split(" ").length - a.split(" ").length || (a < b ? -1 : 1),
  );
  const makers = [
    ...(odd.length === 0 ? [] : [{ source: "$args", lines: odd.map(lineOfOdd) }]),
    ...sorted.map(([shape, group]) => ({
      source: shape
        .split(" ")
        .map((name) => `$arg_${name}`)
        .join("&"),
      lines: linesOfShape(group),
    })),
  ];
  return makers.map(({ source, lines }, number) => {
    const own = number === 0 ? variable : `$visnyk_query_${number}`;
    const next = number === makers.length - 1 ? otherwise : `$visnyk_query_${number + 1}`;
    const keys = lines.flatMap((line) => ("key" in line ? line.key : []));
    return { text: nginxMap(`"$visnyk_at?${source}"`, own, lines, next), keys };
  });
}

function isOdd({ parameters }: { parameters: readonly Parameter[] }): boolean {
  const names = new Set(parameters.map(([name]) => small(name)));
  return (
    names.size < parameters.length || parameters.some(([name, value]) => !ORDINARY.test(name) || value === "")
  );
}

/** Each parameter is to be found somewhere among them. */
function lineOfOdd({
  at,
  goal,
  parameters,
}: {
  at: string;
  goal: string;
  parameters: readonly Parameter[];
}): MapLine {
  const each = parameters.map(([name, value]) => {
    const is = value === "" ? "=?" : `=${asRequested(value)}`;
    return `(?=(?:.*&)?${asRequested(name)}${is}(?:&|$))`;
  });
  return { pattern: `^${pattern(`${at}?`)}${each.join("")}`, value: goal };
}

/** nginx compares keys without regard to capitals; where these decide, there are patterns. */
function linesOfShape(
  group: readonly { at: string; goal: string; parameters: readonly Parameter[] }[],
): MapLine[] {
  const wanted = new Map<string, string>();
  for (const { at, goal, parameters } of group)
    for (const form of FORMS)
      wanted.set(`${at}?${parameters.map(([, value]) => form(value)).join("&")}`, goal);
  const alike = Map.groupBy(wanted.keys(), small);
  return [...wanted].map(([key, value]): MapLine => {
    const goals = new Set(alike.get(small(key))?.map((other) => wanted.get(other)));
    if (goals.size > 1) return { pattern: `^${pattern(key)}$`, value };
    return { key, value };
  });
}

/** How browsers and people write a value: in escapes, with a plus for a space, as it is. */
const FORMS: readonly ((value: string) => string)[] = [
  escaped,
  (value) => escaped(value).replaceAll("%20", "+"),
  (value) => value,
];

/** Forms escape a star, too. */
function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll("*", "%2A");
}
