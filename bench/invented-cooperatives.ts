import { provinces } from '../src/modules/registry/rules/places-data.ts';
import type { NamedRecord } from '../src/modules/registry/rules/reading.ts';

/**
 * Invented cooperatives with known doubles, for the duplicates benchmark: seeded, in three scripts, with the corruptions
 * seen in real lists. Transliteration here follows its own rules, not the skeleton's. Long, because of its word lists.
 */
export interface Invented {
  records: NamedRecord[];
  /** The structure of each record, by position. */
  truth: Int32Array;
}

export const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Commonest first: they are drawn by Zipf's law. */
const NAMES =
  `Al Amal/الأمل;Annour/النور;Assalam/السلام;Al Baraka/البركة;Attadamoun/التضامن;Al Wifaq/الوفاق;Annajah/النجاح;Errahma/الرحمة;
Al Fath/الفتح;Al Massira/المسيرة;Al Khair/الخير;Al Ihsane/الإحسان;Annahda/النهضة;Ezzahra/الزهراء;Al Wafa/الوفاء;Al Falah/الفلاح;Tighanimine/تيغانيمين;
Ajddigue/أجديك;Taitmatine/تايتماتين;Tifaouine/تيفاوين;Afoulki/أفولكي;Tamaynoute/تماينوت;Tiwizi/تيويزي;Toudarte/تودرت;Al Houda/الهدى;Al Intilaka/الانطلاقة;
Al Mostakbal/المستقبل;Al Jawhara/الجوهرة;Chourouk/الشروق;Achams/الشمس;Al Kaouthar/الكوثر;Al Firdaous/الفردوس;Tafoukt/تافوكت;Tayri/تايري;Tirrugza/تيروكزا;
Tamount/تامونت;Anamour/أنامور;Azaghar/أزغار;Ighrem/إغرم;Tizi/تيزي;Imlil/إمليل;Assif/أسيف;Targa/تاركا;Tamazirt/تمازيرت;Igoudar/إكودار;Agadir Oufella/أكادير أوفلا;
Bni Zeroual/بني زروال;Bni Ahmed/بني أحمد;Ouled Said/أولاد سعيد;Ouled Ali/أولاد علي;Ait Souab/آيت صواب;Ait Bouguemez/آيت بوكماز;Ait Yahia/آيت يحيى;Sidi Yassine/سيدي ياسين;
Sidi Brahim/سيدي إبراهيم;Moulay Idriss/مولاي إدريس;Lalla Aicha/لالة عائشة;Lalla Mimouna/لالة ميمونة;Fatima Zahra/فاطمة الزهراء;Khadija/خديجة;Ibn Khaldoun/ابن خلدون;
Ibn Sina/ابن سينا;Al Qods/القدس;Al Hikma/الحكمة;Al Karama/الكرامة;Al Amana/الأمانة;Al Iman/الإيمان;Al Ikhlass/الإخلاص;Al Mawadda/المودة;Assafa/الصفا;Al Marwa/المروة;
Arrabii/الربيع;Al Yasmine/الياسمين;Rihane/الريحان;Zitouna/الزيتونة;Sanawbar/الصنوبر;Al Arz/الأرز;Nakhil/النخيل;Wahat/الواحات;Sahel/الساحل;Jbel Saghro/جبل صاغرو;
Oued Noun/واد نون;Oum Rabia/أم الربيع;Sebou/سبو;Moulouya/ملوية;Toubkal/توبقال;Siroua/سيروا;Imouzar/إيموزار;Tazarine/تازارين;Skoura/سكورة;Ghafsai/غفساي;Tissa/تيسة;
Rghioua/الرغيوة;Boured/بورد;Aknoul/أكنول;Tahla/تاهلة;Ribat/رباط الخير;Imilchil/إملشيل;Rich/الريش;Gourrama/كرامة;Alnif/ألنيف;Tagounite/تاكونيت;Mhamid/محاميد;
Foum Zguid/فم زكيد;Akka/أقا;Ifrane Atlas/إفران الأطلس;Taghjijt/تغجيجت;Mesti/مستي;Mirleft/ميراللفت;Anzi/أنزي;Tafraout/تافراوت;Aoulouz/أولوز;Taliouine/تالوين;Argana/أركانة;
Bigoudine/بيكودين;Timezgadiouine/تيمزكاديوين;Smimou/سميمو;Tamanar/تمنار;Ounagha/أوناغة;Talmest/تالمست;Ghiate/غياث;Nzala/النزالة;Sraghna/السراغنة;Attaouia/العطاوية`
    .replace(/\n/g, '')
    .split(';')
    .map((pair) => pair.split('/') as [string, string]);

const ACTIVITIES: [string, string][] = [
  ['agricole', 'الفلاحية'],
  ['apicole', 'لتربية النحل'],
  ['d’argan', 'للأركان'],
  ['laitière', 'للحليب'],
  ['artisanale', 'للصناعة التقليدية'],
  ['de tissage', 'للنسيج'],
  ['oléicole', 'للزيتون'],
  ['de safran', 'للزعفران'],
  ['de couture', 'للخياطة'],
  ['d’élevage', 'لتربية الماشية'],
  ['de couscous', 'للكسكس'],
];

interface Structure {
  names: [string, string];
  activity: number;
  women: boolean;
  province: number;
  phone: string;
  ice: string;
  register: string;
}

/** Spelling habits: each is tried with its own chance on the Latin name. */
const HABITS: [RegExp, string, number][] = [
  [/\bAl /g, 'El ', 0.35],
  [/\bAl /g, 'Al-', 0.1],
  [/\bA(nn|ss|tt|rr|zz|ch)/g, 'E$1', 0.25],
  [/\b[AE](nn|ss|tt|rr|zz)(?=\w)/g, '', 0],
  [/ou(?=[bcdfglmnrstz])/g, 'u', 0.15],
  [/ou(?=[aei])/gi, 'w', 0.15],
  [/w/g, 'ou', 0.15],
  [/q/g, 'k', 0.3],
  [/k/g, 'q', 0.1],
  [/aï|ai/g, 'ay', 0.15],
  [/i(?=[a-z])/g, 'e', 0.08],
  [/([nmtd])$/g, '$1e', 0.15],
  [/(?<=[nmt])e$/g, '', 0.25],
  [/ss/g, 's', 0.2],
  [/dd/g, 'd', 0.3],
  [/gue\b/g, 'g', 0.2],
  [/j/g, 'dj', 0.1],
  [/^(.*)$/g, '$1', 0],
];

export const invent = (count: number, seed: number): Invented => {
  const random = seeded(seed);
  const chance = (odds: number): boolean => random() < odds;
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const digits = (length: number): string => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const zipf = (): [string, string] => NAMES[Math.floor(NAMES.length ** random()) - 1] ?? pick(NAMES);
  const taken = new Set<string>();

  const phone = (): string => `06${digits(8)}`;
  const structure = (): Structure => {
    for (let attempt = 0; ; attempt += 1) {
      const two = chance(0.6);
      const [first, second] = [zipf(), pick(NAMES)];
      const one: Structure = {
        names: two ? [`${first[0]} ${second[0]}`, `${first[1]} ${second[1]}`] : first,
        activity: chance(0.6) ? Math.floor(random() * ACTIVITIES.length) : -1,
        women: chance(0.35),
        province: Math.floor(random() * provinces.length),
        phone: phone(),
        ice: `00${digits(13)}`,
        register: `${1 + Math.floor(random() * 4000)}/${2000 + Math.floor(random() * 26)}`,
      };
      const key = `${one.names[0]}|${one.activity}|${one.province}`;
      // One name in fifty is given twice in a province all the same.
      if (taken.has(key) && !chance(0.02) && attempt < 50) continue;
      taken.add(key);
      return one;
    }
  };

  const typo = (name: string): string => {
    const at = 1 + Math.floor(random() * (name.length - 2));
    return chance(0.5)
      ? name.slice(0, at) + name.slice(at + 1)
      : name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1);
  };
  const respelled = (latin: string): string => {
    let name = latin;
    for (const [habit, to, odds] of HABITS) if (chance(odds)) name = name.replace(habit, to);
    return name;
  };
  const latinName = (one: Structure, copy: boolean): string => {
    const activity = one.activity >= 0 && !(copy && chance(0.35)) ? ` ${ACTIVITIES[one.activity]?.[0]}` : '';
    const women = one.women && !(copy && chance(0.35)) ? ' féminine' : '';
    const form = copy ? pick(['Coopérative', 'Coop', 'COOP.', 'Cooperative', 'Sté coopérative', '']) : 'Coopérative';
    const core = copy ? respelled(one.names[0]) : one.names[0];
    const name = `${form}${women}${activity} ${core}`.trim();
    const spoiled = copy && chance(0.05) ? typo(name) : name;
    return copy && chance(0.3)
      ? spoiled
          .toUpperCase()
          .normalize('NFD')
          .replace(/\p{Mn}/gu, '')
      : spoiled;
  };
  const arabicName = (one: Structure, copy: boolean): string => {
    const activity = one.activity >= 0 && !(copy && chance(0.35)) ? ` ${ACTIVITIES[one.activity]?.[1]}` : '';
    const women = one.women && !(copy && chance(0.35)) ? ' النسوية' : '';
    const plain = copy && chance(0.4) ? one.names[1].replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه') : one.names[1];
    return `تعاونية ${plain}${women}${activity}`;
  };
  const place = (one: Structure, copy: boolean): string => {
    const province = provinces[one.province];
    if (!province || (copy && chance(0.08))) return '';
    return copy ? pick([province.fr, province.ar, province.en, province.fr.toUpperCase(), province.code]) : province.fr;
  };
  const phoneOf = (one: Structure, copy: boolean): string => {
    if (chance(copy ? 0.3 : 0.1)) return '';
    if (copy && chance(0.35)) return phone();
    return copy
      ? pick([one.phone, `+212${one.phone.slice(1)}`, one.phone.replace(/(..)/g, '$1 ').trim(), one.phone.slice(1)])
      : one.phone;
  };
  const recordOf = (one: Structure, id: string, copy: boolean): NamedRecord => {
    const script = copy ? random() : 0.9 * random();
    return {
      id,
      name: script < 0.7 ? latinName(one, copy) : '',
      name_ar: script > 0.5 ? arabicName(one, copy) : '',
      province: place(one, copy),
      phone: phoneOf(one, copy),
      register_number: chance(copy ? 0.6 : 0.2) ? '' : one.register,
      ice: chance(copy ? 0.7 : 0.35) ? '' : one.ice,
    };
  };

  const records: NamedRecord[] = [];
  const truth: number[] = [];
  for (let id = 0; records.length < count; id += 1) {
    const one = structure();
    const copies = chance(0.25) ? (chance(0.1) ? 2 : 1) : 0;
    for (let copy = 0; copy <= copies && records.length < count; copy += 1) {
      records.push(recordOf(one, `r${records.length}`, copy > 0));
      truth.push(id);
    }
  }
  return { records, truth: Int32Array.from(truth) };
};
