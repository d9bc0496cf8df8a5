import { type Embed, type Provider, pathOf } from "../provider.ts";

const NAME = /^[a-z]\w{3,31}$/i;
const NUMBER = /^[1-9]\d{0,9}$/;

/** What Telegram itself has in the place of a name, such as invitations. */
const NO_NAME =
  /^(?:joinchat|share|add(?:stickers|emoji|theme|list)|proxy|socks|login|boost|invoice|contact|setlanguage)$/;

/** Posts of public channels and groups. */
export const telegram: Provider = {
  name: "Telegram",
  hosts: ["t.me", "telegram.me", "telegram.dog"],
  read(url) {
    const path = pathOf(url);
    if (path[0] === "c") return "closed";
    const [name = "", ...numbers] = path[0] === "s" ? path.slice(1) : path;
    // `t.me/name/topic/number` in groups with topics.
    if (!NAME.test(name) || NO_NAME.test(name) || numbers.length === 0 || numbers.length > 2)
      return undefined;
    return numbers.every((number) => NUMBER.test(number)) ? post(name, numbers) : "id";
  },
  posters: ({ address }) => [{ page: address }],
};

function post(name: string, numbers: readonly string[]): Embed {
  const address = `https://t.me/${[name, ...numbers].join("/")}`;
  return {
    kind: "post",
    shape: "post",
    address,
    id: [name, ...numbers].join("-"),
    by: `@${name}`,
    frame: { src: `${address}?embed=1`, dark: "dark=1" },
  };
}
