/** Invented names in both scripts: any likeness to a real cooperative or person is chance. */
export interface InTwoScripts {
  fr: string;
  ar: string;
}

const pairs = (text: string): InTwoScripts[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [fr = '', ar = ''] = line.split('|');
      return { fr, ar };
    });

/** First part of a cooperative's own name. */
export const cores = pairs(`
Tifaouine|تيفاوين
Al Amal|الأمل
Annour|النور
Tighremt|تيغرمت
Al Baraka|البركة
Tazerzit|تازرزيت
Assafa|الصفاء
Tamounte|تامونت
Al Wifaq|الوفاق
Afoulki|أفولكي
Rahma|الرحمة
Tislite|تيسليت
Al Fath|الفتح
Itran|إيتران
Ennajah|النجاح
Tigmi|تيكمي
Al Yassamine|الياسمين
Anzar|أنزار
Al Mahabba|المحبة
Toudert|تودرت
Al Intilaka|الانطلاقة
Azrou|أزرو
Al Kawtar|الكوثر
Tafsut|تافسوت
Al Manbaa|المنبع
Izlan|إيزلان
Riad|الرياض
Tamaynut|تاماينوت
Al Anamil|الأنامل
Izourane|إزوران
Al Irada|الإرادة
Tizi|تيزي
Al Ikhlas|الإخلاص
Amoud|أمود
Nassim|النسيم
Tanmia|التنمية
Al Ghad|الغد
Tawada|تاوادا
Zahra|الزهرة
Aghbalou|أغبالو
`);

/** Second part, which tells two of the same name apart. */
export const seconds = pairs(`
N’Ourti|ن أورتي
Al Jadida|الجديدة
Oufella|أوفلا
Al Khadra|الخضراء
N’Tamazirt|ن تمازيرت
Al Atlas|الأطلس
Asif|أسيف
Al Wahat|الواحات
Izdar|إزدار
Al Jabal|الجبل
N’Iguidar|ن إيكيدار
As-Sahel|الساحل
Ouaman|وامان
Al Hidaya|الهداية
Tamdoult|تامدولت
Al Mostaqbal|المستقبل
`);

export const womensNames = pairs(`
Fadma|فاضمة
Aïcha|عائشة
Rkia|رقية
Malika|مليكة
Zineb|زينب
Itto|إيطو
Khadija|خديجة
Naïma|نعيمة
Touria|ثورية
Hadda|حدة
Latifa|لطيفة
Saadia|السعدية
Mina|مينة
Ijja|إيجة
Samira|سميرة
Halima|حليمة
`);

export const mensNames = pairs(`
Lahcen|لحسن
Brahim|إبراهيم
Mohamed|محمد
Hassan|حسن
Moha|موحا
Youssef|يوسف
Abdellah|عبد الله
Saïd|سعيد
Omar|عمر
Hamid|حميد
`);

export const familyNames = pairs(`
Aït Oumghar|أيت أومغار
Tazagourt|تازاكورت
El Wardighi Amazal|الورديغي أمزال
Oubella N’Ayt|أوبلا نايت
Izm Ouaziz|إيزم وعزيز
Benssouna|بنسونة
Tamghart|تامغارت
Ouhdidou|أوحديدو
El Fassiri|الفاسيري
Aznag|أزناك
Bouyzakarn|بويزكارن
Outghalia|أوتغاليا
Zerwali Tiskt|الزروالي تيسكت
Idlhaj|إيدلحاج
`);

/** Towns of three other African countries. */
export const abroad: { country: string; towns: string[]; names: string[] }[] = [
  {
    country: 'SN',
    towns: ['Thiès', 'Ziguinchor', 'Saint-Louis', 'Kaolack'],
    names: ['Jappoo', 'Bokk Jom', 'Takku Liggey', 'And Defar'],
  },
  {
    country: 'CI',
    towns: ['Bouaké', 'Korhogo', 'Daloa', 'Man'],
    names: ['Yeyasso', 'Binkadi', 'Kavokiva Ebène', 'Woroba'],
  },
  {
    country: 'MR',
    towns: ['Nouadhibou', 'Rosso', 'Kaédi', 'Atar'],
    names: ['Teranga Nord', 'El Wahda Rosso', 'Pinal', 'Bamtaare'],
  },
];
