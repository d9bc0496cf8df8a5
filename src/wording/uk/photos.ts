import type { Entry } from "../wording.ts";

/** Photos, and what is no photo. */
export const PHOTOS: readonly Entry[] = [
  ["{} (shown by the story {})", "{} (його показує матеріал {})"],
  ["{} (shown at {})", "{} (показано в {})"],
  ["{} (shown at {}:{})", "{} (показано в {}:{})"],
  ["the lead photo is {} × {} pixels, narrower than {}", "головне фото має {} × {} пікселів, вужче за {}"],
  [
    "Search engines and social networks show it small: use the original, or a larger photo.",
    "Пошуковики й соцмережі покажуть його малим: візьміть оригінал або більше фото.",
  ],
  [
    "the photo is animated, and only its first frame is published",
    "фото анімоване, а публікується лише перший кадр",
  ],
  [
    "Save the frame that readers are to see as JPEG or PNG.",
    "Збережіть кадр, який мають бачити читачі, як JPEG або PNG.",
  ],
  [
    "the photo has several pages, and only the first is published",
    "у фото кілька сторінок, а публікується лише перша",
  ],
  [
    "Save the page that readers are to see as JPEG or PNG.",
    "Збережіть сторінку, яку мають бачити читачі, як JPEG або PNG.",
  ],
  ['there is no photo "{}" in this folder', "у цій теці немає фото «{}»"],
  ["Put it there, or take its entry out.", "Покладіть його туди або приберіть його запис."],
  ['there is no photo "{}" in the story\'s folder', "у теці матеріалу немає фото «{}»"],
  [
    'Name its author in photos.yaml: {}: { credit: "…" }.',
    'Назвіть його автора в photos.yaml: {}: { credit: "…" }.',
  ],
  ["the photo has no credit", "фото без авторства"],
  ["its files cannot be made ({})", "не вдається зробити його файли ({})"],
  [
    "Open it in a photo editor, and save it again as an ordinary JPEG.",
    "Відкрийте його в редакторі фото й збережіть знову як звичайний JPEG.",
  ],
  ["the photo changed while the site was being built", "фото змінилося, поки будувався сайт"],
  ["Run the build again.", "Запустіть збирання ще раз."],
  ["changed while it was being published", "змінилося, поки публікувалося"],
  ["Build once more.", "Зберіть сайт іще раз."],
  [
    "Export it smaller: 2400 pixels wide is plenty.",
    "Експортуйте його меншим: 2400 пікселів завширшки цілком досить.",
  ],
  [
    "Copy it again from where it came from, or open it in a photo editor and save it again.",
    "Скопіюйте його знову звідти, де взяли, або відкрийте в редакторі фото й збережіть знову.",
  ],
  ["the photo has {} × {}", "фото має {} × {}"],
  ["{}; the limit is {}", "{}; межа — {}"],
  ["{} pixels; no photo may be taller than {}", "{} пікселів; фото не може бути вищим за {}"],
  ["Cut it into several photos, one above the other.", "Розріжте його на кілька фото, одне під одним."],
  ["there is no such photo", "такого фото немає"],
  ["Put it there, or correct its name.", "Покладіть його туди або виправте назву."],
  ["the photo cannot be read ({})", "фото не читається ({})"],
  ["the photo is empty (0 bytes)", "фото порожнє (0 байтів)"],
  [
    "Check that it is a file and that you may read it.",
    "Перевірте, що це файл і що ви маєте право його читати.",
  ],
  [
    "Its disk failed to read it: check the disk first.",
    "Диск не зміг його прочитати: спершу перевірте диск.",
  ],
  [
    "Too many files are open: raise the limit (ulimit -n), and run the command again.",
    "Відкрито забагато файлів: збільште межу (ulimit -n) і запустіть команду ще раз.",
  ],
  [
    "Too many files are open on this machine: end other programs, and run the command again.",
    "На цьому комп’ютері відкрито забагато файлів: закрийте інші програми й запустіть команду ще раз.",
  ],
  ["the photo has {} MB; the limit is {} MB", "фото має {} МБ; межа — {} МБ"],
  ["the file is {}, which browsers do not show", "файл — {}, а такого браузери не показують"],
  ["the file is {}", "файл — {}"],
  ["the photo is damaged or cut short", "фото пошкоджене або обірване"],
  [
    "the photo is of a kind that cannot be decoded ({})",
    "фото такого виду, який не вдається розкодувати ({})",
  ],
  [
    "JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken.",
    "Приймаються JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF і SVG.",
  ],
  [
    "Export it as JPEG, or as PNG where it is a drawing: {}",
    "Експортуйте його як JPEG або, якщо це малюнок, як PNG: {}",
  ],
  [
    "Export the page that readers are to see as JPEG or PNG: {}",
    "Експортуйте сторінку, яку мають бачити читачі, як JPEG або PNG: {}",
  ],
  [
    "Develop it in a photo editor, and export it as JPEG: {}",
    "Проявіть його в редакторі фото й експортуйте як JPEG: {}",
  ],
  ["Take a still picture out of it, as JPEG: {}", "Візьміть із нього один кадр як JPEG: {}"],
  [
    "Save the photo that is in it as a file of its own: {}",
    "Збережіть фото, яке в ньому, окремим файлом: {}",
  ],
  [
    "Something else was saved instead of the photo: download the photo itself. {}",
    "Замість фото збережено щось інше: завантажте саме фото. {}",
  ],
  ["a photo that was copied as text, which damaged it", "фото, яке скопійовано як текст і тим пошкоджено"],
  [
    "Copy it again from where it came from, without conversion.",
    "Скопіюйте його знову звідти, де взяли, без перетворення.",
  ],
  [
    "a Git LFS pointer, which stands for a photo that was not fetched",
    "покажчик Git LFS замість фото, якого не завантажено",
  ],
  [
    "Fetch it: git lfs pull. Where a server builds, turn on LFS for its checkout.",
    "Завантажте його: git lfs pull. Якщо сайт будує сервер, увімкніть на ньому LFS.",
  ],
  [
    "a git-annex pointer, which stands for a photo that was not fetched",
    "покажчик git-annex замість фото, якого не завантажено",
  ],
  ["Fetch it: git annex get, in its folder.", "Завантажте його: git annex get у його теці."],
  ["a web page, not a photo", "вебсторінка, а не фото"],
  ["XML, not a photo", "XML, а не фото"],
  ["a PDF, not a photo", "PDF, а не фото"],
  ["PostScript, not a photo", "PostScript, а не фото"],
  ["DjVu, not a photo", "DjVu, а не фото"],
  ["JPEG 2000, which browsers do not show", "JPEG 2000, якого браузери не показують"],
  ["JPEG XL, which not all browsers show", "JPEG XL, який показують не всі браузери"],
  ["JPEG XR, which browsers do not show", "JPEG XR, якого браузери не показують"],
  ["animated AVIF, which is not taken", "анімований AVIF, якого тут не приймають"],
  ["a Photoshop document (PSD)", "документ Photoshop (PSD)"],
  ["a GIMP document (XCF)", "документ GIMP (XCF)"],
  ["BMP, which is not meant for the web", "BMP, не призначений для вебу"],
  ["an icon (ICO)", "піктограма (ICO)"],
  ["a bitmap of the PNM kind, which browsers do not show", "растр виду PNM, якого браузери не показують"],
  [
    "a picture with a wider range of light than screens show (HDR, EXR, FITS)",
    "зображення з ширшим діапазоном світла, ніж показують екрани (HDR, EXR, FITS)",
  ],
  ["TGA, which browsers do not show", "TGA, якого браузери не показують"],
  ["a Windows metafile", "метафайл Windows"],
  ["a camera's raw file", "необроблений файл камери"],
  ["a sound file, not a photo", "звук, а не фото"],
  ["a video, not a photo", "відео, а не фото"],
  ["an office document, not a photo", "офісний документ, а не фото"],
  ["an archive, not a photo", "архів, а не фото"],
  ["what macOS keeps beside a file, not the photo", "те, що macOS тримає поряд із файлом, а не фото"],
  [
    "Copy the file whose name does not begin with ._ instead.",
    "Скопіюйте натомість файл, назва якого не починається з ._",
  ],
  ["nothing but zeros, not a photo", "самі нулі, а не фото"],
  [
    "Copying it was never finished: copy it again from where it came from.",
    "Копіювання не завершилося: скопіюйте його знову звідти, де взяли.",
  ],
  ["a text, not a photo", "текст, а не фото"],
  ["not a photo of any known format", "не фото жодного відомого формату"],
  [
    "parts of the SVG that can run or load something are left out: {}",
    "частини SVG, які можуть щось виконати чи завантажити, вилучено: {}",
  ],
  [
    "Look at it on the page; where something is missing, export it as PNG.",
    "Подивіться на нього на сторінці; якщо чогось бракує, експортуйте його як PNG.",
  ],
  [
    "the SVG is no well-formed XML, or it uses entities of its own",
    "SVG — не правильний XML або має власні сутності",
  ],
  [
    "Save it again as plain SVG (in Illustrator: SVG 1.1, without its editing capabilities), or export it as PNG.",
    "Збережіть його знову як простий SVG (в Illustrator: SVG 1.1 без можливостей редагування) або експортуйте як PNG.",
  ],
  ["the SVG does not say how large it is", "SVG не каже свого розміру"],
  [
    'Give its first element a viewBox, such as viewBox="0 0 800 450".',
    'Додайте до його першого елемента viewBox, наприклад viewBox="0 0 800 450".',
  ],
  [
    "the SVG keeps words as HTML (foreignObject), which pictures do not show",
    "SVG тримає слова як HTML (foreignObject), а зображення їх не показують",
  ],
  [
    "Export it with words as text of SVG or as outlines, or as PNG.",
    "Експортуйте його зі словами як текстом SVG чи контурами або як PNG.",
  ],
  ["the SVG is too large to be shown as one", "SVG завеликий, щоб показати його як SVG"],
  [
    "Simplify it, or export it as PNG, 2400 pixels wide.",
    "Спростіть його або експортуйте як PNG завширшки 2400 пікселів.",
  ],
];
