import { z } from "zod";
import { EVENT_STATUSES, type EventInfo } from "../model/event.ts";
import { line, webAddress } from "./schemas.ts";
import { asWritten, instantIn } from "./story-values.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** `event` in the front matter of stories and pages. A day without a time means that it takes the whole day. */
export function eventSchemaFor(timeZone: string) {
  const instant = instantIn(timeZone);
  const time = z.preprocess(asWritten, z.string()).transform((text, context) => {
    const { data, error } = instant.safeParse(text);
    for (const { message, ...issue } of error?.issues ?? [])
      context.addIssue({ code: "custom", message, params: "params" in issue ? issue.params : undefined });
    return data === undefined ? z.NEVER : { at: data, day: DAY.test(text) ? text : undefined };
  });
  return z
    .strictObject({
      starts: time,
      ends: time.optional(),
      place: line.optional(),
      address: line.optional(),
      online: webAddress.optional(),
      url: webAddress.optional(),
      status: z.enum(EVENT_STATUSES).optional(),
    })
    .superRefine(({ starts, ends, place, online }, context) => {
      const refuse = (key: string, message: string, hint: string) =>
        context.addIssue({ code: "custom", path: [key], message, params: { hint } });
      if (ends !== undefined && ends.at < starts.at)
        refuse("ends", "the event ends before it starts", "Give the later time.");
      if (ends !== undefined && (ends.day === undefined) !== (starts.day === undefined))
        refuse(
          "ends",
          "one end of the event is a day and the other a time",
          "Write both as days, or both as times.",
        );
      if (place === undefined && online === undefined)
        refuse(
          "place",
          "readers are not told where the event is",
          'Write place: "name of the place" or, on the web, online: https://…',
        );
    });
}

/** The event as pages and calendars have it. @param set sets a text as its language does */
export function eventFrom(
  given: z.output<ReturnType<typeof eventSchemaFor>> | undefined,
  set: (text: string) => string,
): EventInfo | undefined {
  if (given === undefined) return undefined;
  const { starts, ends, place, address, ...others } = given;
  const { day } = starts;
  return {
    ...others,
    starts: starts.at,
    ends: ends?.at,
    days: day === undefined ? undefined : { from: day, until: ends?.day ?? day },
    place: place && set(place),
    address: address && set(address),
  };
}
