import type { Entry } from "../wording.ts";

/** The newsroom's own stylesheet and fonts. */
export const OWN_FONTS: readonly Entry[] = [
  [
    "Beside style.css, the folder style/ holds further stylesheets, and pictures and fonts that these show.",
    "Поряд зі style.css, у теці style/, лежать інші файли стилів, а також малюнки й шрифти, які вони показують.",
  ],
  ["this is not valid CSS: {}", "це неправильний CSS: {}"],
  [
    "Look for a colon, a semicolon or a bracket that is missing, or one too many.",
    "Пошукайте двокрапку, крапку з комою чи дужку, якої бракує або яка зайва.",
  ],
  [
    "a bracket or a comment that begins here or further down is not closed",
    "дужку чи коментар, що починаються тут або нижче, не закрито",
  ],
  ["Close it with } or */.", "Закрийте: } або */."],
  ["a custom property cannot hold a url()", "власна змінна не може містити url()"],
  [
    "Write the url() where the property is used: background-image: url(style/paper.svg).",
    "Напишіть url() там, де вживаєте змінну: background-image: url(style/paper.svg).",
  ],
  ['"{}" is not known in CSS', "CSS не знає «{}»"],
  [
    "Look how it is spelled: what a browser does not know it leaves out.",
    "Перевірте, як це написано: чого браузер не знає, те він пропускає.",
  ],
  [
    "Put the file into theme/style/ and write its place from the stylesheet: url(style/paper.svg).",
    "Покладіть файл у theme/style/ і напишіть його шлях від файлу стилів: url(style/paper.svg).",
  ],
  [
    '"{}" is not published: a stylesheet shows files of theme/style/',
    "«{}» не публікується: стилі показують файли з theme/style/",
  ],
  ['"{}" is neither a picture nor a font', "«{}» — не малюнок і не шрифт"],
  [
    "Pictures are .svg, .png, .jpg, .webp, .avif or .gif, fonts .woff2, .woff, .ttf or .otf.",
    "Малюнки — це .svg, .png, .jpg, .webp, .avif або .gif, шрифти — .woff2, .woff, .ttf або .otf.",
  ],
  ['"{}" is not a stylesheet of theme/style/', "«{}» — не файл стилів із theme/style/"],
  [
    'Put the stylesheet into theme/style/ and write its place: @import "./style/front.css";',
    'Покладіть файл стилів у theme/style/ і напишіть його шлях: @import "./style/front.css";',
  ],
  [
    "a data: address is not shown: the policy of the pages allows files only",
    "адресу data: не буде показано: політика сторінок дозволяє лише файли",
  ],
  [
    '"{}" is an address elsewhere, and pages load nothing from others',
    "«{}» — чужа адреса, а сторінки нічого не беруть з інших сайтів",
  ],
  ['"{}" is an address, and a stylesheet names files', "«{}» — це адреса, а у файлі стилів називають файли"],
  ['"{}" leads out of theme/', "«{}» веде за межі theme/"],
  ['there is no file "{}"', "немає файлу «{}»"],
  ["an @import here has neither a condition nor a layer", "@import тут не має ні умов, ні шару"],
  [
    "Take the condition or layer out, and write it around the rules of the file: @media print { … }.",
    "Приберіть умову чи шар і напишіть їх навколо правил самого файлу: @media print { … }.",
  ],
  [
    "is not a font that can be read: it is damaged, or not what its name says",
    "не читається як шрифт: він пошкоджений або це не те, що сказано в назві",
  ],
  [
    "Take the file out of the font's package or folder once more, or save it as WOFF2 anew.",
    "Візьміть файл із пакунка чи теки шрифту ще раз або збережіть його як WOFF2 заново.",
  ],
  ['"{}" is not a font of theme/fonts/', "«{}» — не шрифт із theme/fonts/"],
  [
    "Put its files into theme/fonts/, or write one of these: {}.",
    "Покладіть його файли в theme/fonts/ або напишіть щось із цього: {}.",
  ],
  ["lacks letters of the language {}: {}", "не має літер мови {}: {}"],
  [
    "They will be set in another font. Look for a file of this font that has them.",
    "Їх буде набрано іншим шрифтом. Пошукайте файл цього шрифту, у якому вони є.",
  ],
  ['nothing is set in "{}"', "шрифтом «{}» нічого не набрано"],
  [
    'Name it in site.yaml: look: { headline: "{}" }, or take its files out.',
    "Назвіть його в site.yaml: look: { headline: «{}» } — або приберіть його файли.",
  ],
];
