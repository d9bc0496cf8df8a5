/** Figures as the table writes them. */

/** Seconds, or milliseconds below one second. */
export function seconds(value: number): string {
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(value < 100 ? 1 : 0)} s`;
}

export function bytes(value: number): string {
  const gigabytes = value / 1024 ** 3;
  return gigabytes < 0.995 ? `${Math.round(value / 1024 ** 2)} MB` : `${gigabytes.toFixed(1)} GB`;
}

/** A factor: `0.42 ×`. */
export function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

export function stories(count: number): string {
  return `${count.toLocaleString("en")} stories`;
}
