import { transform, transformStyleAttribute } from "lightningcss";

/** A stylesheet or the value of a `style` as it may stand in a picture; nothing where it refers to other files. */
type SafeStyle = string | undefined;

/** A reference to a part of the picture itself. */
const INNER = /^#/;

/** Styles of a picture. Rules that load something, and all rules of a stylesheet that cannot be read, are a fault. */
export function safeStylesheet(css: string): SafeStyle {
  let isSafe = true;
  const refuse = () => {
    isSafe = false;
  };
  return attempted(() => {
    const { code } = transform({
      filename: "picture.svg",
      code: Buffer.from(css),
      minify: true,
      visitor: {
        Url: ({ url }) => {
          if (!INNER.test(url)) refuse();
        },
        Rule: { import: refuse, "font-face": refuse },
      },
    });
    return isSafe ? code.toString() : undefined;
  });
}

/** The value of a `style`. */
export function safeDeclarations(css: string): SafeStyle {
  let isSafe = true;
  return attempted(() => {
    const { code } = transformStyleAttribute({
      filename: "picture.svg",
      code: Buffer.from(css),
      minify: true,
      visitor: {
        Url: ({ url }) => {
          isSafe &&= INNER.test(url);
        },
      },
    });
    return isSafe ? code.toString() : undefined;
  });
}

function attempted(make: () => SafeStyle): SafeStyle {
  try {
    return make();
  } catch {
    return undefined;
  }
}
