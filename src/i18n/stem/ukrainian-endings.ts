/** The endings of Ukrainian words, longest first: what is left has to have a vowel. */

const VOWEL = /[аеєиіїоуюя]/;

/** Endings, and what is written for them. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  [
    [
      "у",
      "увати ювати ував ював увала ювала увало ювало ували ювали увавши ювавши ує ює ують юють уємо юємо уючи юючи",
    ],
    ["", "ати ав ала ало али авши ає ають аємо аєте аєш аючи ано"],
    ["", "яти яв яла яло яли явши яє яють яємо яючи яно"],
    ["", "ити ив ила ило или ивши ить ять ать уть имо ите иш ено"],
    ["", "іти ів іла іло іли івши іє іють"],
    ["", "ути ув ула уло ули увши уто"],
    ["", "е ете емо еш ють"],
    ["", "ого ому ього ьому ими іми их іх им ім ої ьої ою ьою ий а я є і у ю"],
    ["", "ам ям ами ями ах ях ом ем єм ею єю їв ей о и ї ь й"],
  ].flatMap(([written = "", endings = ""]) =>
    endings.split(" ").map((ending): [string, string] => [ending, written]),
  ),
);
const LONGEST = 6;

/** The word without its ending. */
export function endingOf(word: string): string {
  if (word.length < 4) return word;
  const noun = PROTECTED.exec(word);
  if (noun !== null) return word.slice(0, noun.index) + noun[1];
  const verb = word.replace(REFLEXIVE, "");
  for (let length = Math.min(LONGEST, verb.length - 2); length > 0; length--) {
    const written = ENDINGS.get(verb.slice(-length));
    const rest = verb.slice(0, -length);
    if (written !== undefined && VOWEL.test(rest)) return alternated(rest + written, verb.slice(-length));
  }
  return fleeting(verb);
}

const REFLEXIVE = /(?<=(?:ти|ть|в|ла|ло|ли|ю|у|ш|мо|те|є|е|чи|но))ся$|(?<=(?:в|ла|ло|ли|ти|мо|те|чи|но))сь$/;

/** Nouns whose stem ends as another ending does. */
const PROTECTED =
  /((?:грам|клам|іслам|єтнам|льбом|иплом|имптом|прийом|підйом|дром|ндром|режим|максим|роблем|истем|осел|голов|коров|основ|розмов|умов|держав|справ|прав|слав|школ|сил|правил|журнал|канал|фінал|генерал|сигнал|метал|матеріал|капітал|онал|іал|формул|депутат|кандидат|зультат|солдат|двокат|томат|форм?ат|плат|трат|кредит|візит|ліміт|інститут|маршрут|статут|ктив|атив|ітив|мотив|плив|рив|клав))(?:а|у|и|і|о|ом|ою|ам|ами|ах|ів|ові|е|)$/;

function alternated(stem: string, ending: string): string {
  if (ending !== "і") return stem;
  if (/(?:ваг|раз|гааз|ноз|роз|моз|воз|лоз|боз|книз|риз|волз|ольз|ліз|тузі|муз|черз|напруз|слуз)$/.test(stem))
    return `${stem.slice(0, -1)}г`;
  return stem;
}

function fleeting(word: string): string {
  const rest = word.replace(/ок$/, "к").replace(/ець$/, "ц").replace(/єць$/, "йц").replace(/ень$/, "н");
  return VOWEL.test(rest.slice(0, -1)) ? rest : word;
}

/** Without soft signs and double consonants; ц is к, because both stand in the forms of a word. */
export function bare(stem: string): string {
  return stem
    .replaceAll("ь", "")
    .replace(/([нлчшж])\1$/, "$1")
    .replace(/ц$/, "к");
}
