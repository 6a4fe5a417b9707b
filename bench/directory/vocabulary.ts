// Invented words in Latin and Arabic letters after a few of the commonest real ones, commonest first.
const known: [string, string][] = [
  ['amal', 'الأمل'],
  ['nour', 'النور'],
  ['baraka', 'البركة'],
  ['salam', 'السلام'],
  ['najah', 'النجاح'],
  ['tifaouine', 'تيفاوين'],
  ['afoulki', 'أفولكي'],
  ['tissaliwine', 'تيسليوين'],
  ['fath', 'الفتح'],
  ['wifak', 'الوفاق'],
  ['wahda', 'الوحدة'],
  ['nahda', 'النهضة'],
  ['mostakbal', 'المستقبل'],
  ['tadamoun', 'التضامن'],
  ['taaoun', 'التعاون'],
  ['khir', 'الخير'],
  ['zaytouna', 'الزيتونة'],
  ['nakhla', 'النخلة'],
  ['jabal', 'الجبل'],
  ['wad', 'الواد'],
  ['atlas', 'الأطلس'],
  ['sahel', 'الساحل'],
  ['rbia', 'الربيع'],
  ['karama', 'الكرامة'],
  ['ikhlas', 'الإخلاص'],
  ['imane', 'الإيمان'],
  ['rahma', 'الرحمة'],
  ['hikma', 'الحكمة'],
  ['yassamine', 'الياسمين'],
  ['zohour', 'الزهور'],
  ['ouarda', 'الوردة'],
  ['argan', 'أركان'],
  ['marjana', 'مرجانة'],
  ['amane', 'أمان'],
  ['tamounte', 'تامونت'],
  ['tagmate', 'تاكمات'],
  ['ighrem', 'إغرم'],
  ['assif', 'أسيف'],
  ['adrar', 'أدرار'],
  ['tiwizi', 'تيويزي'],
];

const onsets: [string, string][] = [
  ['t', 'ت'],
  ['b', 'ب'],
  ['m', 'م'],
  ['n', 'ن'],
  ['z', 'ز'],
  ['s', 'س'],
  ['k', 'ك'],
  ['l', 'ل'],
  ['r', 'ر'],
  ['f', 'ف'],
  ['d', 'د'],
  ['gh', 'غ'],
  ['kh', 'خ'],
  ['ch', 'ش'],
  ['h', 'ح'],
  ['j', 'ج'],
  ['q', 'ق'],
];
const vowels: [string, string][] = [
  ['a', 'ا'],
  ['i', 'ي'],
  ['ou', 'و'],
  ['e', ''],
];

/** Mulberry32: the same words at each run. */
export const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

export const vocabulary = (size: number): [string, string][] => {
  const random = seeded(7);
  const pick = <Item>(list: Item[]): Item => list[Math.floor(random() * list.length)]!;
  const words = new Map(known);
  while (words.size < size) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => [pick(onsets), pick(vowels)] as const);
    const latin = syllables.map(([onset, vowel]) => onset[0] + vowel[0]).join('') + pick(onsets)[0];
    const last = onsets.find(([sound]) => latin.endsWith(sound));
    const arabic = syllables.map(([onset, vowel]) => onset[1] + vowel[1]).join('') + (last?.[1] ?? '');
    if (!words.has(latin)) words.set(latin, arabic);
  }
  return [...words];
};
