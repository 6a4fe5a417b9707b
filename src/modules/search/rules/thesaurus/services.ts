import { conceptsOf } from './concept.ts';

/** What is done for others, and the trades that do it. Cells as in `products.ts`. */
export const services = conceptsOf(
  'service',
  `
agriculture | agriculture; production agricole | فلاحة; زراعة; إنتاج فلاحي | agriculture; farming | filaha; fla7a; lfila7a
beekeeping | apiculture; élevage d'abeilles | تربية النحل; نحالة | beekeeping; apiculture | tarbiyat n7el; trabi nhal; trabiyat nhal
livestock-farming | élevage; élevage ovin; élevage caprin | تربية الماشية; تربية المواشي; تربية الأغنام | livestock farming; animal husbandry | ksab; trabi lksiba
poultry-farming | aviculture; élevage avicole | تربية الدواجن; تربية الدجاج | poultry farming | trabi djaj
dairy | laiterie; collecte de lait; transformation laitière | ملبنة; جمع الحليب; مركز جمع الحليب | dairy; milk collection | jme3 l7lib; lcentre dl7lib
fisheries | pêche; pêche artisanale | صيد; صيد بحري; صيد تقليدي | fishing; artisanal fishing; fisheries | syada; seyd lb7ar
aquaculture | aquaculture; pisciculture | تربية الأحياء المائية; تربية الأسماك | aquaculture; fish farming | trabi l7out
forestry | foresterie; reboisement | غابة; تشجير; تدبير الغابات | forestry; reforestation | lghaba; tachjir
nursery | pépinière | مشتل; مشاتل | plant nursery | pepiniere; mechtel
harvesting | récolte; cueillette | جني; حصاد; قطف; جمع المحصول | harvest; harvesting; picking | jni; l7sad; ljni
food-processing | transformation agroalimentaire; agroalimentaire | تحويل المنتوجات الفلاحية; صناعات غذائية; تثمين المنتوجات | food processing; agri-food | tathmin; ta7wil
drying | séchage; déshydratation | تجفيف; تيبيس | drying; dehydration | tjfif; tebyis
distillation | distillation | تقطير | distillation | taqtir; te9tir
oil-pressing | pressage; trituration des olives | عصر الزيوت; عصر الزيتون | oil pressing | 3asr zitoun
milling | mouture; meunerie | طحن الحبوب; طحن | milling; grain milling | t7in lgm7
canning | conserverie; mise en conserve | تصبير; تعليب | canning; preserving | tasbir
slaughter | abattoir; abattage | مجزرة; ذبح | slaughterhouse; abattoir | gerna; lgorna
catering | restauration; traiteur | إطعام; تموين الحفلات; ممون حفلات | catering; caterer | traiteur; momawin
school-canteen | cantine; cantine scolaire; restauration collective | مطعم مدرسي; إطعام جماعي | canteen; school canteen | lmat3am dlmadrasa
restaurant | restaurant | مطعم | restaurant | restora; lmat3am
hotel | hôtel; hôtellerie | فندق; فندقة | hotel; hospitality | otel; lfondo9
guest-house | gîte; maison d'hôtes; auberge | مأوى; دار الضيافة; دار الضيوف | guest house; rural lodge | gite; dar dyafa
rural-tourism | tourisme rural; écotourisme; tourisme solidaire | سياحة قروية; سياحة بيئية; سياحة تضامنية | rural tourism; ecotourism | siyaha; siya7a
guide | guide; accompagnateur de montagne | مرشد سياحي; مرشد | guide; mountain guide | lgid; guide
transport | transport; transport de marchandises | نقل; نقل البضائع | transport; freight | trasport; nqel; transpor
school-transport | transport scolaire; transport du personnel | نقل مدرسي; نقل المستخدمين | school transport; staff transport | nqel madrasi
delivery | livraison; messagerie | توصيل; توصيل الطلبات | delivery; courier | livrizoun; tawsil
logistics | logistique; stockage | لوجستيك; تخزين | logistics; storage | lojistik; takhzin
export-service | exportation; export | تصدير | export; exporting | tasdir; lexport
import-service | importation; import | استيراد | import; importing | istirad
customs | douane; dédouanement; transit | جمارك; تعشير; تخليص جمركي | customs; customs clearance | diwana; ta3chir
sales | vente; commercialisation | بيع; تسويق المنتوجات; تصريف المنتوج | sales; selling; commercialisation | lbi3; tswi9
wholesale | vente en gros; grossiste | بيع بالجملة; تاجر الجملة | wholesale; wholesaler | jomla; ljemla
retail | vente au détail; grande distribution; supermarché | بيع بالتقسيط; أسواق ممتازة; متاجر كبرى | retail; supermarket | détail; tqsit
online-sales | vente en ligne; commerce électronique; e-commerce | بيع عبر الإنترنت; تجارة إلكترونية; متجر إلكتروني | online sales; e-commerce; online shop | bi3 online; lbi3 flinternet
fair | foire; salon; exposition | معرض; ملتقى; معارض | fair; trade fair; exhibition | ma3rad; m3rad; lfoire
weekly-market | souk; marché hebdomadaire; marché local | سوق; سوق أسبوعي; سوق محلي | weekly market; local market; souk | souk; souq; soo9
solidarity-market | marché solidaire | سوق تضامني | solidarity market | sou9 tadamoni
advertising | publicité; communication | إشهار; تواصل; إعلان | advertising; communication | ichhar; lpub
photography | photographie; prise de vue; shooting photo | تصوير فوتوغرافي; تصوير المنتوجات | photography; product photography | tswar; teswir
video | vidéo; production audiovisuelle | فيديو; إنتاج سمعي بصري | video; audiovisual production | video
web-development | création de site web; site internet; développement web | إنشاء موقع إلكتروني; موقع إنترنت; تطوير المواقع | website creation; web development | site web; lmawqi3
graphic-design | design graphique; infographie; création de logo | تصميم كرافيكي; تصميم الشعار; تصميم جرافيك | graphic design; logo design | logo; design
packaging-design | design d'emballage | تصميم الأغلفة; تصميم التغليف | packaging design | design dial lombalaj
product-design | design de produit; création de modèles | تصميم المنتوج; ابتكار النماذج | product design | design
printing | imprimerie; impression | طباعة; مطبعة | printing; print shop | tba3a; imprimerie
translation | traduction; interprétariat | ترجمة; ترجمة فورية | translation; interpreting | tarjama
accounting-service | cabinet comptable; tenue de comptabilité; fiduciaire | مسك المحاسبة; مكتب محاسبة; خدمات محاسبية | bookkeeping service; accounting firm | fiduciaire; contabl
audit | audit; commissariat aux comptes | تدقيق; افتحاص; مراقبة الحسابات | audit; statutory audit | iftihas; audit
legal-advice | conseil juridique; avocat d'affaires | استشارة قانونية; استشارات قانونية | legal advice; legal counsel | istichara qanouniya; mo7ami
consulting | conseil; consultant; bureau d'études | استشارة; مكتب دراسات; مستشار | consulting; consultancy; consultant | istichara; bureau d'etude
market-study | étude de marché | دراسة السوق | market study; market research | dirasat souk
feasibility-study | étude de faisabilité; plan d'affaires; business plan | دراسة الجدوى; مخطط أعمال | feasibility study; business plan | dirasat ljadwa
training-service | formation; formation continue | تكوين; تدريب; دورة تكوينية | training; training course | takwin; tkwin; formation
literacy | alphabétisation; alphabétisation fonctionnelle | محو الأمية; محاربة الأمية | literacy; functional literacy | ma7w lommiya; alphabetisation
coaching | accompagnement; coaching; encadrement | مواكبة; تأطير; مصاحبة | coaching; support; mentoring | mowakaba; mouwakaba; ta2tir
mentoring | mentorat; parrainage | توجيه; احتضان مهني | mentorship; sponsorship | tawjih
incubation | incubation; incubateur; pépinière d'entreprises | احتضان; حاضنة; حاضنة مقاولات | incubation; incubator; business incubator | ihtidan
laboratory-analysis | analyse de laboratoire; analyses; laboratoire | تحاليل مخبرية; مختبر; تحليل الجودة | laboratory analysis; lab testing; laboratory | t7alil; tahlil; labo
quality-control | contrôle qualité | مراقبة الجودة | quality control | moraqabat ljawda
certification-service | certification; organisme de certification | إشهاد; منح الشهادات; هيئة الإشهاد | certification; certification body | certification; ichhad
maintenance | maintenance; entretien | صيانة; تصليح | maintenance; upkeep | siyana; lmantenance
repair | réparation; dépannage | إصلاح; إصلاح الآلات | repair; servicing | islah; tsli7
installation | installation d'équipements | تركيب المعدات; تركيب | installation of equipment; fitting | tarkib; installation
construction | construction; travaux de bâtiment; BTP | بناء; أشغال البناء | construction; building works | bni; lbni; chantier
plumbing | plomberie | ترصيص; سباكة | plumbing | lplombi; plombier
painting-works | peinture en bâtiment | صباغة المباني | house painting | sbagha dyour
electrical-works | électricité bâtiment | كهرباء المباني; أشغال الكهرباء | electrical works | tri9ci d dar
cleaning | nettoyage; ménage | تنظيف; نظافة | cleaning; housekeeping | ménage; tandif
gardening | jardinage; espaces verts | بستنة; مساحات خضراء; صيانة الحدائق | gardening; landscaping; green spaces | jardinage; jerda
security-service | gardiennage; sécurité | حراسة; أمن خاص | security; guarding | 7irasa; gardien
waste-collection | collecte des déchets; tri des déchets | جمع النفايات; فرز النفايات | waste collection; waste sorting | zbel; jme3 zbel
recycling | recyclage; valorisation des déchets | إعادة التدوير; تثمين النفايات | recycling | risiklaj; tadwir
childcare | crèche; garderie; préscolaire | حضانة; تعليم أولي; روض الأطفال | childcare; nursery school; preschool | lkrech; rawd; hadana
elderly-care | aide aux personnes âgées; aide à domicile | رعاية المسنين; مساعدة منزلية | elderly care; home care | ri3aya
health-services | santé; soins; hammam | صحة; علاجات; خدمات صحية | health; care services | si77a; siha
hairdressing | coiffure; esthétique | حلاقة; تجميل; كوافير | hairdressing; beauty care | koafor; hlaqa
laundry | blanchisserie; pressing | مصبنة; تنظيف الملابس | laundry; dry cleaning | mesbana; tsbin
event-management | organisation d'événements; événementiel | تنظيم التظاهرات; تنظيم الحفلات | event management; event organisation | tandim l7aflat
tent-hire | location de matériel; location | كراء المعدات; كراء | equipment hire; rental | lkra; kra
machinery-sharing | mise en commun du matériel; CUMA | استعمال مشترك للآلات; تقاسم المعدات | machinery sharing; shared equipment | makina mochtaraka
collective-purchase | achat groupé; achats groupés | شراء جماعي; اقتناء مشترك | group purchasing; joint purchase | chra jma3i
insurance | assurance; couverture sociale; mutuelle | تأمين; تغطية صحية; تغطية اجتماعية | insurance; social cover; health cover | tamin; lasurance; amo
microcredit | microcrédit; crédit; prêt | قرض صغير; قروض صغرى; قرض; سلف | microcredit; loan; credit | salaf; kridi; crédit
leasing | crédit-bail; leasing | قرض إيجاري; ليزينغ | leasing; lease finance | leasing
bank | banque; compte bancaire | بنك; حساب بنكي; مصرف | bank; bank account | lbanka; banka
mobile-payment | paiement mobile; paiement électronique | أداء عبر الهاتف; أداء إلكتروني | mobile payment; electronic payment | lkhlass btilifoun
housing-coop | habitat; coopérative d'habitat; logement | سكن; تعاونية سكنية; إسكان | housing; housing cooperative | skna; sakan
software | logiciel; application; informatique | برنامج معلوماتي; تطبيق; معلوميات | software; application; computing | lojisyal; application
call-centre | centre d'appels; secrétariat | مركز النداء; خدمات السكرتارية | call centre; secretarial services | centre d'appel
cultural-services | culture; animation culturelle; théâtre; musique | ثقافة; تنشيط ثقافي; مسرح; موسيقى | culture; cultural activities; theatre; music | ta9afa
sport-services | sport; animation sportive | رياضة; أنشطة رياضية | sport; sports activities | riyada
tender-service | appel d'offres; marché public; commande publique | طلب عروض; صفقة عمومية; صفقات عمومية | tender; public procurement; call for tenders | safaqa; talab 3orod; safa9at
subcontracting | sous-traitance | مناولة; تعاقد من الباطن | subcontracting; outsourcing | mounawala
franchise | franchise; distribution exclusive | امتياز تجاري; توزيع حصري | franchise; exclusive distribution | franchise
energy-service | énergie renouvelable; énergie solaire | طاقة متجددة; طاقة شمسية | renewable energy; solar energy | taqa chamsiya
digital-mapping | topographie; cartographie; SIG | مسح طبوغرافي; خرائطية | surveying; mapping; GIS | topographe
veterinary | vétérinaire; soins vétérinaires; santé animale | بيطرة; طب بيطري; صحة حيوانية | veterinary care; veterinarian; animal health | bitri; bitari; vitirinir
pollination | pollinisation | تلقيح النباتات; تأبير | pollination | tel9i7 nbat
`,
);
