/**
 * The 12 regions and the 75 provinces and prefectures of Morocco. Long, because a country is.
 *
 * Codes: ISO 3166-2:MA. Second code: the three digits of the Haut-Commissariat au Plan (HCP). The region of each is that of the
 * decree 2-15-10 of 2015. `variants` are other spellings, seats and larger towns that people type for the province.
 */
export interface Region {
  code: string;
  fr: string;
  ar: string;
  en: string;
  variants: string[];
}

export interface Province extends Region {
  /** Code of the region, MA-01 … MA-12. */
  region: string;
  kind: 'province' | 'prefecture';
  /** Three digits of the HCP. */
  hcp: string;
}

const REGIONS = `
MA-01|Tanger-Tétouan-Al Hoceïma|طنجة - تطوان - الحسيمة|Tangier-Tetouan-Al Hoceima|TTA
MA-02|L’Oriental|الشرق|Oriental|Oriental;Région de l’Oriental;جهة الشرق;الجهة الشرقية
MA-03|Fès-Meknès|فاس - مكناس|Fez-Meknes|
MA-04|Rabat-Salé-Kénitra|الرباط - سلا - القنيطرة|Rabat-Salé-Kenitra|RSK
MA-05|Béni Mellal-Khénifra|بني ملال - خنيفرة|Beni Mellal-Khenifra|BMK
MA-06|Casablanca-Settat|الدار البيضاء - سطات|Casablanca-Settat|Grand Casablanca-Settat
MA-07|Marrakech-Safi|مراكش - آسفي|Marrakesh-Safi|
MA-08|Drâa-Tafilalet|درعة - تافيلالت|Drâa-Tafilalet|Tafilalet;Deraa Tafilalt
MA-09|Souss-Massa|سوس - ماسة|Souss-Massa|Souss;Sous Massa;سوس
MA-10|Guelmim-Oued Noun|كلميم - واد نون|Guelmim-Oued Noun|Oued Noun
MA-11|Laâyoune-Sakia El Hamra|العيون - الساقية الحمراء|Laayoune-Sakia El Hamra|Laâyoune Boujdour Sakia El Hamra
MA-12|Dakhla-Oued Ed-Dahab|الداخلة - وادي الذهب|Dakhla-Oued Ed-Dahab|Oued Eddahab Lagouira
`;

/** code | HCP | region | kind | fr | ar | en | variants */
const PROVINCES = `
MA-TNG|511|01|prefecture|Tanger-Assilah|طنجة - أصيلة|Tangier-Assilah|Tanger;Tangier;Tanja;طنجة;Assilah;Asilah;أصيلة;Tanger-Asilah
MA-MDF|573|01|prefecture|M’diq-Fnideq|المضيق - الفنيدق|M’diq-Fnideq|Mdiq;المضيق;Fnideq;الفنيدق;Rincon
MA-TET|571|01|province|Tétouan|تطوان|Tetouan|Tetuan;Titwan;Tétuan
MA-FAH|227|01|province|Fahs-Anjra|الفحص - أنجرة|Fahs-Anjra|Fahs Anjera;Anjra;أنجرة;Ksar Sghir;القصر الصغير
MA-LAR|331|01|province|Larache|العرائش|Larache|El Araich;Al Araish;Ksar El Kebir;القصر الكبير
MA-HOC|051|01|province|Al Hoceïma|الحسيمة|Al Hoceima|Hoceima;Alhoceima;El Hoceima;Hoceyma
MA-CHE|151|01|province|Chefchaouen|شفشاون|Chefchaouen|Chaouen;Chefchaoun;Xauen;الشاون
MA-OUZ|405|01|province|Ouezzane|وزان|Ouezzane|Ouazzane;Wazzan;Wezzan
MA-OUJ|411|02|prefecture|Oujda-Angad|وجدة - أنجاد|Oujda-Angad|Oujda;Wajda;وجدة;Angad
MA-NAD|381|02|province|Nador|الناظور|Nador|Nadour;Nadhor;الناضور
MA-DRI|167|02|province|Driouch|الدريوش|Driouch|Drioueche;Driouche
MA-JRA|275|02|province|Jerada|جرادة|Jerada|Jrada;Djerada
MA-BER|113|02|province|Berkane|بركان|Berkane|Berkan;أبركان
MA-TAI|533|02|province|Taourirt|تاوريرت|Taourirt|Tawrirt;El Aïoun Sidi Mellouk;العيون سيدي ملوك;العيون الشرقية
MA-GUF|265|02|province|Guercif|جرسيف|Guercif|كرسيف;Gercif;Garsif;Guersif
MA-FIG|251|02|province|Figuig|فجيج|Figuig|فكيك;فݣيݣ;Figig;Bouarfa;بوعرفة
MA-MEK|061|03|prefecture|Meknès|مكناس|Meknes|Méknès;Meknas
MA-FES|231|03|prefecture|Fès|فاس|Fez|Fas;Fes
MA-MOU|591|03|province|Moulay Yacoub|مولاي يعقوب|Moulay Yacoub|Moulay Yaacoub;My Yacoub;Mly Yacoub
MA-SEF|451|03|province|Sefrou|صفرو|Sefrou|Sefro
MA-BOM|131|03|province|Boulemane|بولمان|Boulemane|Boulmane;Missour;ميسور
MA-HAJ|171|03|province|El Hajeb|الحاجب|El Hajeb|Al Hajeb;Hajeb
MA-IFR|271|03|province|Ifrane|إفران|Ifrane|Ifran;Yfrane;Azrou;أزرو
MA-TAO|531|03|province|Taounate|تاونات|Taounate|Taounat;Tawnat;Tawnate
MA-TAZ|561|03|province|Taza|تازة|Taza|
MA-RAB|421|04|prefecture|Rabat|الرباط|Rabat|Er-Rbat
MA-SAL|441|04|prefecture|Salé|سلا|Salé|Sala;Slā
MA-SKH|501|04|prefecture|Skhirate-Témara|الصخيرات - تمارة|Skhirate-Temara|Skhirat;الصخيرات;Témara;Tmara;تمارة;Skhirat Temara
MA-KEN|281|04|province|Kénitra|القنيطرة|Kenitra|Quenitra;Al Qunaytirah;Port-Lyautey
MA-KHE|291|04|province|Khémisset|الخميسات|Khemisset|Khmissat;Khemissat;Tiflet;تيفلت
MA-SIK|481|04|province|Sidi Kacem|سيدي قاسم|Sidi Kacem|Sidi Qacem;Sidi Kassem
MA-SIL|491|04|province|Sidi Slimane|سيدي سليمان|Sidi Slimane|Sidi Sliman
MA-BEM|091|05|province|Béni Mellal|بني ملال|Beni Mellal|Bni Mellal;Benimellal
MA-AZI|081|05|province|Azilal|أزيلال|Azilal|
MA-FQH|255|05|province|Fquih Ben Salah|الفقيه بن صالح|Fquih Ben Salah|Fkih Ben Salah;Fquih Ben Saleh;Fkih Bensalah;Fqih Ben Salah;Souk Sebt Ouled Nemma;سوق السبت أولاد النمة
MA-KHN|301|05|province|Khénifra|خنيفرة|Khenifra|Khnifra
MA-KHO|311|05|province|Khouribga|خريبكة|Khouribga|Khribga;خريبݣة;Oued Zem;وادي زم
MA-CAS|141|06|prefecture|Casablanca|الدار البيضاء|Casablanca|Casa;Dar El Beida;Dar Al Baida;كازابلانكا;كازا
MA-MOH|371|06|prefecture|Mohammadia|المحمدية|Mohammedia|Mohamadia;Mohammédia;Fedala
MA-JDI|181|06|province|El Jadida|الجديدة|El Jadida|Al Jadida;Eljadida;Mazagan
MA-NOU|385|06|province|Nouaceur|النواصر|Nouaceur|Nouasseur;Nouacer;Bouskoura;بوسكورة
MA-MED|355|06|province|Médiouna|مديونة|Mediouna|
MA-BES|111|06|province|Benslimane|بنسليمان|Benslimane|Ben Slimane;بن سليمان;Bouznika;بوزنيقة
MA-BRR|117|06|province|Berrechid|برشيد|Berrechid|Berchid;Berrchid
MA-SET|461|06|province|Settat|سطات|Settat|Stat;Settate
MA-SIB|467|06|province|Sidi Bennour|سيدي بنور|Sidi Bennour|Sidi Benour;Sidi Bannour
MA-MAR|351|07|prefecture|Marrakech|مراكش|Marrakesh|Marakech;Merrakech;Kech
MA-CHI|161|07|province|Chichaoua|شيشاوة|Chichaoua|Chichawa;Imintanout;إمنتانوت
MA-HAO|041|07|province|Al Haouz|الحوز|Al Haouz|El Haouz;Haouz;Tahannaout;Tahanaout;تحناوت
MA-KES|191|07|province|El Kelâa des Sraghna|قلعة السراغنة|El Kelaa des Sraghna|Kelaat Sraghna;Kalaat Sraghna;Kelaat Es-Sraghna;Qelaa Sraghna
MA-ESI|211|07|province|Essaouira|الصويرة|Essaouira|Souira;Essawira;Mogador
MA-REH|427|07|province|Rehamna|الرحامنة|Rehamna|Rhamna;Ben Guerir;Benguerir;ابن جرير;بن جرير;بنكرير
MA-SAF|431|07|province|Safi|آسفي|Safi|Asfi;أسفي
MA-YUS|585|07|province|Youssoufia|اليوسفية|Youssoufia|Yousoufia;Youssefia;Yousfia
MA-ERR|201|08|province|Errachidia|الرشيدية|Errachidia|Er-Rachidia;Rachidia;Arrachidia;Ksar Es-Souk
MA-OUA|401|08|province|Ouarzazate|ورزازات|Ouarzazate|Warzazat;ورززات;Ouarzazat
MA-MID|363|08|province|Midelt|ميدلت|Midelt|Midalt
MA-TIN|577|08|province|Tinghir|تنغير|Tinghir|Tinerhir;Tineghir;تينغير;Tinghire
MA-ZAG|587|08|province|Zagora|زاكورة|Zagora|زاݣورة;Zagoura
MA-AGD|001|09|prefecture|Agadir-Ida-Ou-Tanane|أكادير إدا وتنان|Agadir-Ida-Ou-Tanane|Agadir;أكادير;أݣادير;Agadir Ida Outanane;اكادير اداوتنان
MA-INE|273|09|prefecture|Inezgane-Aït Melloul|إنزكان - أيت ملول|Inezgane-Ait Melloul|Inezgane;إنزكان;Inzegane;Aït Melloul;أيت ملول
MA-CHT|163|09|province|Chtouka-Aït Baha|اشتوكة - أيت باها|Chtouka-Ait Baha|Chtouka;شتوكة;شتوكة آيت باها;Aït Baha;أيت باها;Biougra;بيوكرى
MA-TAR|541|09|province|Taroudannt|تارودانت|Taroudant|Taroudante;Ouled Teima;أولاد تايمة
MA-TIZ|581|09|province|Tiznit|تيزنيت|Tiznit|تزنيت;Tiznite
MA-TAT|551|09|province|Tata|طاطا|Tata|
MA-GUE|261|10|province|Guelmim|كلميم|Guelmim|ݣلميم;Goulmim;Goulimine;Guelmime
MA-ASZ|071|10|province|Assa-Zag|أسا - الزاك|Assa-Zag|Assa;أسا;آسا الزاك
MA-TNT|521|10|province|Tan-Tan|طانطان|Tan-Tan|Tantan;Tan Tan
MA-SIF|473|10|province|Sidi Ifni|سيدي إفني|Sidi Ifni|Ifni
MA-LAA|321|11|province|Laâyoune|العيون|Laayoune|Layoune;Laayoun;Laaioune
MA-BOD|121|11|province|Boujdour|بوجدور|Boujdour|Bojador;Boujdor
MA-TAF|537|11|province|Tarfaya|طرفاية|Tarfaya|
MA-ESM|221|11|province|Es-Semara|السمارة|Es-Semara|Smara;Essmara;Es Smara
MA-OUD|391|12|province|Oued Ed-Dahab|وادي الذهب|Oued Ed-Dahab|Dakhla;الداخلة;Oued Eddahab;Oued Dahab;Ad-Dakhla
MA-AOU|066|12|province|Aousserd|أوسرد|Aousserd|Aousred;Awserd;Aouserd
`;

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const variantsOf = (cell = ''): string[] => cell.split(';').filter((variant) => variant !== '');

export const regions: readonly Region[] = rowsOf(REGIONS).map(([code = '', fr = '', ar = '', en = '', variants]) => ({
  code,
  fr,
  ar,
  en,
  variants: variantsOf(variants),
}));

export const provinces: readonly Province[] = rowsOf(PROVINCES).map(
  ([code = '', hcp = '', region = '', kind, fr = '', ar = '', en = '', variants]) => ({
    code,
    hcp,
    region: `MA-${region}`,
    kind: kind === 'prefecture' ? 'prefecture' : 'province',
    fr,
    ar,
    en,
    variants: variantsOf(variants),
  }),
);

/**
 * Town names borne in several provinces, or by a town and by another province: they ask, never guess.
 * The official name of a province is that province.
 */
export const homonyms: readonly { names: string[]; provinces: string[] }[] = [
  { names: ['El Aïoun', 'El Ayoun', 'Aïoun'], provinces: ['MA-LAA', 'MA-TAI'] },
  { names: ['Imouzzer', 'Imouzar', 'Immouzer', 'إيموزار'], provinces: ['MA-SEF', 'MA-BOM', 'MA-AGD'] },
  { names: ['Skoura', 'سكورة'], provinces: ['MA-OUA', 'MA-BOM', 'MA-REH'] },
  { names: ['Ksar', 'القصر'], provinces: ['MA-LAR', 'MA-FAH'] },
  { names: ['Kelaa', 'El Kelaa', 'القلعة'], provinces: ['MA-KES', 'MA-TIN'] },
  { names: ['Sidi', 'سيدي'], provinces: ['MA-SIK', 'MA-SIL', 'MA-SIB', 'MA-SIF'] },
  { names: ['Sidi Bouzid', 'سيدي بوزيد'], provinces: ['MA-JDI', 'MA-SAF'] },
  { names: ['Tafraout', 'تافراوت'], provinces: ['MA-TIZ', 'MA-TAR'] },
  { names: ['Tamanar', 'Tamanart', 'تمنار'], provinces: ['MA-ESI', 'MA-TAT'] },
  { names: ['Ouled Ayad', 'Oulad Ayad', 'أولاد عياد'], provinces: ['MA-FQH', 'MA-BEM'] },
  { names: ['Drâa', 'درعة'], provinces: ['MA-ZAG', 'MA-OUA'] },
];
