import { type Answer, fileFor, type PretendedHost, partsOf } from "./host.ts";

interface Hosting {
  redirects: { regex: string; destination: string; type: number }[];
  headers: { regex: string; headers: { key: string; value: string }[] }[];
}

/** https://firebase.google.com/docs/hosting/full-config @param isDecoded whether addresses are compared decoded: it does not say */
export function firebaseThat(isDecoded: boolean): PretendedHost {
  return {
    name: `firebase, addresses ${isDecoded ? "decoded" : "as they are sent"}`,
    made: ({ read, files, base }) => {
      const { hosting } = JSON.parse(read("firebase.json")) as { hosting: Hosting };
      const re2 = (regex: string) => new RegExp(regex.replaceAll("(?P<", "(?<"), "u");
      return (address) => {
        const { path } = partsOf(address);
        const compared = isDecoded ? decodeURI(path) : path;
        const headers = hosting.headers
          .filter(({ regex }) => re2(regex).test(compared))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key.toLowerCase(), value] as const));
        return { ...answer(path, compared), headers: Object.fromEntries(headers) };
      };

      function answer(path: string, compared: string): Omit<Answer, "headers"> {
        for (const { regex, destination, type } of hosting.redirects) {
          const match = re2(regex).exec(compared);
          if (match === null) continue;
          const to = filledIn(destination, match.groups);
          if (to !== undefined) return { status: type, to };
        }
        const file = fileFor(path, files);
        if (file !== undefined) return { status: 200, file };
        if (fileFor(`${path}/`, files) !== undefined) return { status: 301, to: `${path}/` };
        return { status: 404, file: `${base}404.html` };
      }
    },
  };
}

/** Nothing where a part of the goal stays empty. */
function filledIn(destination: string, groups: Record<string, string> | undefined): string | undefined {
  if (!/(?:^|\/):/.test(destination)) return destination;
  const names = destination.replace(/^https?:/, "").match(/(?<=:)\w+/g) ?? [];
  if (names.some((name) => (groups?.[name] ?? "") === "")) return undefined;
  return destination.replace(/(?<=\/):(\w+)/g, (_, name: string) => groups?.[name] ?? "");
}
