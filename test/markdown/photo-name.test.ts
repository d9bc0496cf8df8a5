import { expect, test } from "vitest";
import { photoName } from "../../src/markdown/photo-name.ts";

test.each([
  ["x.jpg", "x.jpg"],
  ["./x.jpg", "x.jpg"],
  ["././x.jpg", "x.jpg"],
  [".\\x.jpg", "x.jpg"],
  ["my%20photo.jpg", "my photo.jpg"],
  ["./%D1%84%D0%BE%D1%82%D0%BE.jpg", "фото.jpg"],
  ["%D0%B8%CC%86.jpg", "й.jpg".normalize("NFC")],
  ["фото (1).JPG", "фото (1).JPG"],
])("%s is the file %s", (address, file) => expect(photoName(address)).toEqual({ file }));

// biome-ignore format: a table reads better in rows
test.each([
  ["../b/x.jpg", "beside the text", "![what it shows](x.jpg)"],
  ["photos/my x.jpg", "beside the text", "![what it shows](<my x.jpg>)"],
  ["..%2fx.jpg", "beside the text", "![what it shows](x.jpg)"],
  ["/uploads/x.jpg", "beside the text", "![what it shows](x.jpg)"],
  ["C:\\photos\\x.jpg", "beside the text", "![what it shows](x.jpg)"],
  ["file:///home/x.jpg", "beside the text", "![what it shows](x.jpg)"],
  ["https://example.org/x.jpg", "on another site", "Save it in the story's folder"],
  ["//example.org/x.jpg", "on another site", "Save it in the story's folder"],
  ["data:image/png;base64,AA", "the picture itself", "Save it as a file"],
  ["x.jpg?w=500", "more than the name", "![what it shows](x.jpg)"],
  ["x.jpg#a", "more than the name", "![what it shows](x.jpg)"],
  ["100%.jpg", "a character that not every computer allows", "Rename"],
  ["a:b.jpg", "a character that not every computer allows", "Rename"],
  [".x.jpg", "beside the text", "only its name"],
  ["", "beside the text", "only its name"],
])("%s is none: %s", (address, why, hint) => {
  expect(photoName(address)).toEqual({ why: expect.stringContaining(why), hint: expect.stringContaining(hint) });
});
