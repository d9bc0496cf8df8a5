/** Values of front matter and settings, whatever their writers meant by them. */

export type Values = Readonly<Record<string, unknown>>;

/** A value with keys; nothing else has any. */
export function valuesOf(value: unknown): Values {
  return isValues(value) ? value : {};
}

export function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A text that is not empty; numbers as they are written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** One value or several; nothing is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) ? value.flat() : [value];
}

export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => textOf(one) ?? []);
}

/** Yes or no, however it is written. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== "string") return undefined;
  if (/^(?:true|yes|on|1)$/i.test(value.trim())) return true;
  return /^(?:false|no|off|0)$/i.test(value.trim()) ? false : undefined;
}

/** A key in the form in which keys are compared: `last_modified_at` is `lastModifiedAt`. */
function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}

/** Keys and values that are asked without regard to case, hyphens and underscores. */
export class Keys {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(values: Values) {
    this.#values = new Map(Object.entries(values).map(([key, value]) => [foldKey(key), value]));
  }

  /** The value of the first of these keys that has one. */
  get(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const value = this.#values.get(foldKey(key));
      if (value !== undefined && value !== null && value !== "") return value;
    }
    return undefined;
  }

  text(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const text = textOf(this.get(key));
      if (text !== undefined) return text;
    }
    return undefined;
  }

  flag(...keys: readonly string[]): boolean | undefined {
    return flagOf(this.get(...keys));
  }

  within(...keys: readonly string[]): Keys {
    return new Keys(valuesOf(this.get(...keys)));
  }
}
