/** What another thread needs to know of an error: sent as it is, an error keeps only its message, and loses its codes and what it wraps. */
export interface PackedError {
  name: string;
  message: string;
  stack: string | undefined;
  /** What the operating system or SQLite adds: numbers and texts. */
  facts: Readonly<Record<string, string | number>>;
  wrapped: PackedError | undefined;
}

/** Eleventy's errors keep what they wrap in a property of their own. */
interface Wrapping {
  originalError?: unknown;
}

const FACTS = ["code", "errno", "errcode", "syscall", "path", "dest", "permission", "resource"];

/** The most wrapped errors that are packed. */
const DEPTH = 10;

export function packError(error: unknown, depth = 0): PackedError {
  const whole = (error instanceof Error ? error : new Error(String(error))) as Error & Wrapping;
  const { name, message, stack, cause, originalError } = whole;
  const facts = FACTS.flatMap((fact) => {
    const value = (whole as unknown as Record<string, unknown>)[fact];
    return typeof value === "string" || typeof value === "number" ? [[fact, value] as const] : [];
  });
  const inner = originalError ?? cause;
  const wrapped = inner !== undefined && depth < DEPTH ? packError(inner, depth + 1) : undefined;
  return { name, message, stack, facts: Object.fromEntries(facts), wrapped };
}

/** An error with the same name, codes and trace. */
export function unpackError({ name, message, stack, facts, wrapped }: PackedError): Error {
  const cause = wrapped && unpackError(wrapped);
  const error = name === "SyntaxError" ? new SyntaxError(message, { cause }) : new Error(message, { cause });
  return Object.assign(error, { name, ...facts, ...(stack === undefined ? {} : { stack }) });
}
