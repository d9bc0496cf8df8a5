/** How long something takes, as players show it: `0:42`, `1:02:03`. @param seconds may have a fraction, which is rounded */
export function clockDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}

/** The same for machines, by ISO 8601 and HTML: `PT1H2M3S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), "H"],
    [Math.floor(whole / 60) % 60, "M"],
    [whole % 60, "S"],
  ] as const;
  const written = parts.filter(([number]) => number > 0).map(([number, letter]) => `${number}${letter}`);
  return `PT${written.join("") || "0S"}`;
}
