/** Shows the hour in place of the date on cards until their day is over where the site is. */
export function showHours(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("[data-hour]")) {
    // Such as 2025-02-13T18:40:00+02:00.
    const { dateTime, dataset } = time;
    const midnight = `${dateTime.slice(0, 11)}24:00${dateTime.slice(19)}`;
    if (Date.now() < Date.parse(midnight)) time.innerText = dataset.hour ?? "";
  }
}
