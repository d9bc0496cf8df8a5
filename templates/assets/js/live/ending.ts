/** Milliseconds between two looks at the clock: timers do not count while a device sleeps. */
const LOOK = 30_000;

/** Takes away what says that a report is going on, once its time is over: the page may not have been made since. */
export function endInTime(): void {
  showEnds();
  setInterval(showEnds, LOOK);
}

/** The marks on cards vanish; on the page of the report, the line that says that it has ended takes the other's place. */
export function showEnds(): void {
  for (const mark of document.querySelectorAll<HTMLElement>(".live-mark[data-until]"))
    if (isOver(mark)) mark.remove();
  for (const report of document.querySelectorAll<HTMLElement>(".live[data-until]")) {
    const over = isOver(report);
    for (const line of report.querySelectorAll<HTMLElement>("[data-while-live]")) line.hidden = over;
    for (const line of report.querySelectorAll<HTMLElement>("[data-once-ended]")) line.hidden = !over;
  }
}

export function isOver({ dataset }: HTMLElement): boolean {
  return Date.now() >= Number(dataset.until);
}
