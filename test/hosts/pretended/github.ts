import { type Answer, fileFor, type PretendedHost, partsOf } from "./host.ts";

/** https://docs.github.com/pages: files, and one page for what is not found. */
export const GITHUB: PretendedHost = {
  name: "github",
  made: ({ files, base }) => {
    return (address) => ({ ...answer(partsOf(address).path), headers: {} });

    function answer(path: string): Omit<Answer, "headers"> {
      const file = fileFor(path, files) ?? fileFor(`${path}.html`, files);
      if (file !== undefined) return { status: 200, file };
      if (fileFor(`${path}/`, files) !== undefined) return { status: 301, to: `${path}/` };
      return { status: 404, file: `${base}404.html` };
    }
  },
};
