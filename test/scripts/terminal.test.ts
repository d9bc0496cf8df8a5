import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Terminal } from "../../scripts/terminal.ts";
import { UsageError } from "../../src/kit/problems.ts";

/** A terminal as Node knows one, at which keys are pressed. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  return { input, output, asker: new Terminal("visnyk init a --yes", { input, output }) };
}

test("a question is answered by a line", async () => {
  const { input, asker } = terminal();
  const answer = asker.ask("Name: ");
  input.write("Gazette\r");
  expect(await answer).toBe("Gazette");
  asker.close();
});

test.each([
  ["Ctrl-C", (input: PassThrough) => void input.write("\u0003")],
  ["the end of input", (input: PassThrough) => void input.end()],
])("%s breaks a question off in a sentence", async (_, breakOff) => {
  const { input, asker } = terminal();
  const answer = asker.ask("Name: ");
  breakOff(input);
  await expect(answer).rejects.toThrow(UsageError);
  asker.close();
});

test("where nobody can be asked, that is said", () => {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  expect(() => new Terminal("visnyk init a --yes", streams)).toThrow(/no terminal.*visnyk init a --yes/);
});
