import type { Unit } from '../modules/catalogue/index.ts';
import type { ShapeName } from './pictures.ts';

/** What a cooperative of the demonstration may offer; amounts in dirhams, months of the year from 1. */
export interface Ware {
  chain: string;
  fr: string;
  ar: string;
  concept: string;
  unit: Unit;
  low: number;
  high: number;
  /** In the unit, a month. */
  capacity: number;
  available: number[];
  harvested: number[];
  packaging: string;
  shape: ShapeName;
  /** Of its picture: the thing, its shade, its label, its lid. */
  colours: string[];
}

/** `11-2` is November to February. */
const monthsOf = (said: string): number[] => {
  const [first = 0, last = first] = said.split('-').map(Number);
  if (said === '') return [];
  return Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, at) => ((first + at - 1) % 12) + 1);
};

// chain | French | Arabic | concept | unit | price | a month | to be had | harvested | packaging | shape | colours
const lines = `
honey | Miel de thym | عسل الزعتر | thyme-honey | kg | 250-320 | 60 | 6-11 | 6-7 | Pots de 250 g, 500 g et 1 kg | jar | d9942b b87518 fbf3e0 5e4a2a
honey | Miel d’euphorbe | عسل الدغموس | euphorbia-honey | kg | 350-420 | 30 | 8-12 | 8 | Pots de 250 g et 500 g | jar | 8a4f16 6b3a0c fbf3e0 3a342b
honey | Pollen frais | حبوب اللقاح | pollen | kg | 180-220 | 12 | 4-6 | 4-5 | | bowl | e0a020 c08010 f2ece2 8a7e6e
argan | Huile d’argan alimentaire | زيت أركان الغذائية | argan-oil-food | l | 320-400 | 150 | | | Bouteilles de 250 ml et 500 ml | bottle | b9a23a 94802a fbf8f3 2f4a34
argan | Huile d’argan cosmétique | زيت أركان التجميلية | argan-oil-cosmetic | l | 350-450 | 80 | | | Flacons de 60 ml | bottle | e6d79a cbb970 34408f 1f1b16
argan | Amlou aux amandes | أملو باللوز | amlou | jar | 45-60 | 400 | | | Pots de 250 g | jar | 8a5a2b 6e4520 fbf3e0 24694a
saffron | Safran pur en pistils | زعفران حر | saffron | g | 30-45 | 400 | | 10-11 | Sachets de 1 g et 5 g | bowl | a4431f 7c2f12 fbf0d6 5e554a
olive_oil | Huile d’olive vierge extra | زيت الزيتون البكر الممتازة | extra-virgin-olive-oil | l | 70-95 | 900 | 11-6 | 10-12 | Bidons de 5 l, bouteilles de 1 l | bottle | 6f7d2c 56631e fbf8f3 1f1b16
olive_oil | Olives de table | زيتون المائدة | table-olive | kg | 18-28 | 500 | 10-3 | 9-10 | | bowl | 5a6b2e 40501c e0a020 a4431f
dates | Dattes mejhoul | تمر المجهول | mejhoul | kg | 90-140 | 600 | 10-3 | 9-11 | Coffrets de 1 kg | bowl | 5a2f1c 3f1f12 e0a020 24694a
dates | Sirop de dattes | دبس التمر | date-syrup | bottle | 35-50 | 300 | | | Bouteilles de 500 ml | bottle | 4a2415 35190e fbf3e0 8a7e6e
couscous | Couscous aux cinq céréales | كسكس بخمسة حبوب | five-grain-couscous | kg | 22-30 | 800 | | | Sachets de 1 kg | bowl | e8cf97 c9a861 a4431f 7a4e00
couscous | Couscous d’orge | كسكس الشعير | barley-couscous | kg | 20-26 | 700 | | | Sachets de 1 kg | bowl | d8b878 b8945a 34408f 5e554a
weaving | Tapis noué main | زربية منسوجة باليد | wool-carpet | m2 | 900-1400 | 18 | | | | rug | a4431f 34408f f2ece2 e0a020
weaving | Couverture de laine | حنديرة من الصوف | blanket | piece | 380-550 | 25 | | | | rug | f2ece2 5e554a 34408f a4431f
cosmetics | Savon noir à l’eucalyptus | صابون بلدي بالكاليبتوس | black-soap | jar | 25-40 | 500 | | | Pots de 250 g | jar | 4a4a2a 35351c fbf3e0 24694a
cosmetics | Savon à l’huile d’argan | صابون بزيت أركان | soap | piece | 15-25 | 900 | | | | bar | e9d9d4 cbb3ab 24694a 8a7e6e
roses | Eau de rose distillée | ماء الورد المقطر | rose-water | l | 60-90 | 200 | | 4-5 | Flacons de 250 ml | bottle | e7b7c0 cf8f9c fbf8f3 a4431f
almonds | Amandes décortiquées | لوز مقشر | almond | kg | 75-95 | 350 | 8-1 | 7-8 | | bowl | d9a774 b98450 f2ece2 24694a
cactus | Huile de pépins de figue de barbarie | زيت بذور الصبار | prickly-pear-oil | ml | 5-8 | 4000 | | 7-9 | Flacons de 15 ml | bottle | 8fb06a 6f9048 fbf8f3 1f1b16
aromatic_plants | Thym séché | زعتر مجفف | thyme | kg | 40-60 | 250 | | 4-6 | Sachets de 100 g | bowl | 6c7f5a 54683f f2ece2 8a7e6e
aromatic_plants | Huile essentielle de romarin | زيت إكليل الجبل العطرية | essential-oil | ml | 3-5 | 3000 | | | | bottle | 5a6fb0 3f5391 fbf8f3 1f1b16
spices | Mélange d’épices | راس الحانوت | spices | kg | 90-130 | 90 | | | Sachets de 100 g | bowl | a4431f 7c2f12 fbf0d6 5e554a
pottery | Tajine en terre cuite | طاجين من الطين | tagine-dish | piece | 60-140 | 180 | | | | bowl | c9744a a85a34 34408f a4431f
apples | Vinaigre de pomme | خل التفاح | apple-vinegar | l | 25-35 | 400 | | 9-10 | Bouteilles de 500 ml | bottle | d8b46a b8904a fbf8f3 24694a
figs | Figues séchées | تين مجفف | dried-fig | kg | 45-70 | 300 | 9-2 | 8-9 | | bowl | 8c6a4a 6d4f34 e0a020 5e554a
dairy | Fromage de chèvre frais | جبن الماعز الطري | goat-cheese | kg | 80-110 | 220 | 2-7 | | | bowl | f7f2e8 ddd3c2 34408f 24694a
sewing | Djellaba cousue main | جلابة بخياطة يدوية | djellaba | piece | 450-900 | 40 | | | | gown | 34408f 252b55 e0a020 f2ece2
`;

export const wares: readonly Ware[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [chain = '', fr = '', ar = '', concept = '', unit, price = '', capacity, had = '', cut = '', packaging = ''] =
      cells;
    const [low = 0, high = low] = price.split('-').map(Number);
    return {
      ...{ chain, fr, ar, concept, unit: unit as Unit, low, high, capacity: Number(capacity), packaging },
      available: monthsOf(had),
      harvested: monthsOf(cut),
      shape: cells[10] as ShapeName,
      colours: (cells[11] ?? '').split(' '),
    };
  });
