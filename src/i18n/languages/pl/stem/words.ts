/** Irregular words of Polish. */
import { formsByLine } from "../../../stem/forms.ts";

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a aby albo ale ani az bardzo bez bo by byc byl byla byli bylo byly bym ci cie ciebie co czy czyli dla do dzis go gdy gdyby
  gdyz gdzie i ich ile im inna inne inni innych inny innym iz ja jak jaka jaki jakie jako je jeden jedna jednak jedno jego
  jej jemu jesli jest jestem jeszcze jezeli juz kazda kazde kazdy kiedy kilka kto ktora ktore ktorego ktorej ktorych ktory
  ktorym ktorymi ktorzy ku lub ma maja mam mi miedzy mimo moze mogl mogla mogli moglo mogly mna mnie moga moi moj moja moje mozna mu my na nad nam
  nami nas nasi nasz nasza nasze nawet nia nic nich nie niech niej niemu nim nimi niz no o obok od oraz oto on ona one oni
  ono po pod podczas poniewaz ponad poza przed przede przez przy sa sam sama sami samo sie sobie soba swoja
  swoje swojego swojej swoich swoim swoj ta tak taka taki takie takze tam te tego tej temu ten teraz tez to toba tobie tu
  tych tylko tym tymi u w wam was wasz we wiec wlasnie wraz wszyscy wszystkich wszystkie wszystkim wszystko wtedy wy z za
  zas ze zostac zostal zostala zostalo zostaly zostali tzw m in itd itp`.split(/\s+/),
);

/** Lines of «stem: forms». */
const OTHERS = `
dzien: dzien dnia dniu dniem dni dniom dniami dniach dnie
tydzien: tydzien tygodnia tygodniu tygodniem tygodnie tygodni tygodniom tygodniami tygodniach
rok: rok roku rokiem lata lat latom latami latach laty
lud: ludzie ludzi ludziom ludzmi ludziach
ok: oko oka oku okiem oczy oczu oczom oczami oczach
uch: ucho ucha uchu uchem uszy uszu uszom uszami uszach
wies: wies wsi wsia wsie wsiom wsiami wsiach
pies: pies psa psu psem psie psy psow psom psami psach
krew: krew krwi krwia
sen: sen snu snem snie sny snow snom snami snach
leb: leb lba lbem lbie lby lbow lbami lbach
gra: gra gry grze gre gier grom grami grach
dno: dno dna dnu dnem dnie
lza: lza lzy lzie lze lez lzom lzami lzach
msza: msza mszy msze mszom mszami mszach
ojc: ojciec ojca ojcu ojcem ojcowie ojcow ojcom ojcami ojcach ojcze
brat: brat brata bratu bratem bracie bracia braci braciom bracmi
ksiaz: ksiaze ksiecia ksieciu ksieciem ksiazeta ksiazat
ksiad: ksiadz ksiedza ksiedzu ksiedzem ksieza ksiezy ksiezom ksiezmi ksiezach
przyjaciel: przyjaciel przyjaciela przyjacielowi przyjacielem przyjacielu przyjaciele przyjaciol przyjaciolom przyjaciolmi przyjaciolach
zwierz: zwierze zwierzecia zwierzeciu zwierzeciem zwierzeta zwierzat zwierzetom zwierzetami zwierzetach
dzieck: dziecko dziecka dziecku dzieckiem dzieci dzieciom dziecmi dzieciach
imion: imie imienia imieniu imieniem imiona imion imionom imionami imionach
rek: reka reki rece reke reku rekom rekami rekach rekoma
postac: postac postaci postacia postaciom postaciami postaciach
miesiac: miesiac miesiaca miesiacu miesiacem miesiace miesiecy miesiacom miesiacami miesiacach
tysiac: tysiac tysiaca tysiacu tysiacem tysiace tysiecy tysiacom tysiacami tysiacach
pieniad: pieniadz pieniadza pieniadze pieniedzy pieniadzom pieniedzmi pieniadzach
smierc: smierc smierci smiercia
grudn: grudzien
kwietn: kwiecien
radio: radio radia radiu radiem radiow
swiec: swieca swiece swiecy swiec swiecami
swiet: swieto swieta swietu swietem swietami swietach swietom
galaz: galaz galezi galezia galezie galeziom galeziami galeziach
kosc: kosc kosci koscia kosciom koscmi kosciach
golab: golab golebia golebiem golebie golebi golebiami
trzec: trzeci trzecia trzecie trzeciego trzeciej trzeciemu trzecim trzecich trzecimi
wloch: wlosi wloszech
bialystok: bialegostoku bialymstoku bialystokiem
pamiet: pamiec
niemc: niemiec niemca niemcowi niemcem niemcu niemcy niemcow niemcom niemcami niemczech
wegr: wegry wegier wegrom wegrami wegrzech
czech: czech czecha czechem czesi czechy czechow czechom czechami czechach
bog: bog boga bogu bogiem boze bogowie bogow
mus: musi musza musimy musial musiala musialo musieli musialy musiec
wzia: wziac wzial wziela wzielo wzieli wziely wezmie wezma wziety wzieta wziete
jech: jechac jechal jechala jechali jechaly jedzie jada jadacy
widz: widziec widzi widza widzial widziala widzieli widzialy
wied: wiedziec wie wiedza wiedzial wiedziala wiedzieli wiedzialy
`;

/** Whole forms and their stem. */
export const IRREGULAR: ReadonlyMap<string, string> = formsByLine(OTHERS);
