import { conceptsOf } from './concept.ts';

/** What people know how to do. Cells as in `products.ts`. */
const skills = conceptsOf(
  'skill',
  `
management | gestion; gestion d'entreprise | تدبير; تسيير; إدارة المقاولة | management; business management | tasyir; tadbir
governance | gouvernance; gouvernance coopérative | حكامة; حكامة التعاونيات | governance; cooperative governance | 7akama
accounting | comptabilité; comptabilité simplifiée | محاسبة; محاسبة مبسطة | accounting; bookkeeping | mohasaba; lcontabilité; l7sabat
finance | finance; gestion financière | مالية; تدبير مالي | finance; financial management | maliya
cost-calculation | calcul des coûts; prix de revient; calcul du prix de revient | حساب التكلفة; سعر التكلفة; كلفة الإنتاج | costing; cost calculation; cost price | 7sab taklifa
pricing | fixation des prix; tarification | تحديد الأثمنة; تسعير | pricing; price setting | taman; tahdid taman
budgeting | budget; élaboration du budget; trésorerie | ميزانية; تدبير الخزينة; إعداد الميزانية | budgeting; budget; cash flow | mizaniya
taxation | fiscalité; impôts; TVA | جبايات; ضرائب; ضريبة على القيمة المضافة | taxation; taxes; VAT | dariba; impots
marketing | marketing; mercatique | تسويق | marketing | taswiq; tswiq; marketing
digital-marketing | marketing digital; réseaux sociaux; marketing numérique | تسويق رقمي; شبكات التواصل الاجتماعي; تسويق إلكتروني | digital marketing; social media | facebook; instagram; tswiq raqmi
branding | marque; image de marque; identité visuelle | علامة تجارية; هوية بصرية | branding; brand; visual identity | marka; lmarka
sales-technique | techniques de vente; force de vente | تقنيات البيع; فن البيع | sales techniques; selling skills | ti9niyat lbi3
negotiation | négociation; négociation commerciale | تفاوض; مفاوضات تجارية | negotiation | tafawod
storytelling | présentation orale; pitch; prise de parole | تقديم المشروع; فن الإلقاء | pitching; public speaking; storytelling | pitch
export-skill | techniques d'export; procédures d'exportation | مساطر التصدير; تقنيات التصدير | export procedures; export readiness | masatir tasdir
hygiene | hygiène; bonnes pratiques d'hygiène; sécurité alimentaire | نظافة صحية; سلامة غذائية; الممارسات الصحية الجيدة | hygiene; food safety; good hygiene practices | nadafa; salama sihiya
haccp | HACCP; méthode HACCP | هاسب; نظام تحليل المخاطر; نظام هاسب | HACCP; hazard analysis | haccp; hassap
good-farming | bonnes pratiques agricoles | ممارسات فلاحية جيدة | good agricultural practices | 
organic-farming | agriculture biologique; production biologique | فلاحة بيولوجية; زراعة عضوية; إنتاج بيولوجي | organic farming; organic agriculture | filaha bio
agroecology | agroécologie; permaculture | فلاحة إيكولوجية; زراعة مستدامة | agroecology; permaculture | agroecologie
pruning | taille des arbres; élagage | تقليم; تقليم الأشجار; زبير | pruning; tree pruning | zbir; zbira
grafting | greffage; greffe | تطعيم; تلقيم الأشجار | grafting | tal9im; l9im
pest-control | lutte contre les ravageurs; protection des cultures | مكافحة الآفات; حماية المزروعات | pest control; crop protection | 
irrigation-skill | irrigation; gestion de l'eau | سقي; ري; تدبير الماء | irrigation; water management | ssqi; sqi
soil | sol; fertilité du sol; analyse du sol | تربة; خصوبة التربة; تحليل التربة | soil; soil fertility; soil testing | torba; trab
queen-rearing | élevage de reines | تربية الملكات; تربية ملكات النحل | queen rearing | 
varroa | varroa; varroase; maladies des abeilles | فاروا; أمراض النحل | varroa; bee diseases | farwa; lvarroa
animal-nutrition | alimentation animale | تغذية الحيوانات; تغذية الماشية | animal nutrition | 
cheesemaking | fabrication de fromage; technologie fromagère | صناعة الجبن; صناعة الأجبان | cheesemaking | sna3t jben
soapmaking | fabrication de savon; saponification | صناعة الصابون | soap making | sna3t saboun
cosmetic-formulation | formulation cosmétique | تركيب مستحضرات التجميل; تركيبات تجميلية | cosmetic formulation | 
dyeing-skill | techniques de teinture | تقنيات الصباغة | dyeing techniques | 
pattern-cutting | modélisme; patronage; coupe | فصالة; تصميم الأزياء | pattern making; pattern cutting; fashion design | fsala
traditional-skill | savoir-faire; savoir-faire ancestral | مهارات تقليدية; خبرة موروثة; معرفة متوارثة | know-how; traditional know-how; ancestral skills | sn3a djdoud; m3alma
languages-skill | langues; anglais; français | لغات; لغة إنجليزية; لغة فرنسية | languages; English; French | loghat
computer-skill | bureautique; informatique de base | مكتبيات; إعلاميات أساسية | office software; basic computer skills | informatique
digital-literacy | compétences numériques; inclusion numérique | مهارات رقمية; إدماج رقمي | digital skills; digital literacy | ra9mana
photography-skill | photographier ses produits; retouche photo | تصوير المنتجات بالهاتف; معالجة الصور | taking product photos; photo editing | 
leadership | leadership; leadership féminin | قيادة; قيادة نسائية | leadership; women's leadership | qiyada
teamwork | travail en équipe; cohésion; dynamique de groupe | عمل جماعي; روح الفريق | teamwork; team spirit; group dynamics | khdma jma3iya
conflict-resolution | gestion des conflits; médiation | حل النزاعات; تدبير الخلافات; وساطة | conflict resolution; mediation | l7al dnniza3
human-resources | ressources humaines; recrutement | موارد بشرية; تشغيل | human resources; recruitment | 
labour-law | droit du travail; droit social | قانون الشغل; مدونة الشغل | labour law; employment law | qanoun choghl
cooperative-law | loi 112-12; droit coopératif; cadre juridique des coopératives | قانون التعاونيات; قانون 112-12; القانون 112.12 | cooperative law; law 112-12 | qanoun ta3awoniyat
contract-law | contrats; rédaction de contrats | عقود; تحرير العقود | contracts; contract drafting | l3aqd; kontra
intellectual-property | propriété industrielle; dépôt de marque; brevet | ملكية صناعية; تسجيل العلامة; براءة اختراع | intellectual property; trademark registration; patent | 
project-management | gestion de projet; montage de projet | تدبير المشاريع; إعداد المشاريع | project management; project design | machrou3; mchrou3
strategic-planning | planification stratégique; plan de développement | تخطيط استراتيجي; مخطط التنمية | strategic planning; development plan | takhtit
evaluation | suivi-évaluation; diagnostic | تتبع وتقييم; تشخيص | monitoring and evaluation; diagnosis | taqyim; tachkhis
stock-management | gestion des stocks | تدبير المخزون | stock management; inventory | stock; lmakhzoun
production-planning | organisation de la production; planification de la production | تنظيم الإنتاج; تخطيط الإنتاج | production planning; production organisation | 
traceability | traçabilité | تتبع المسار; تتبع المنتوج | traceability | tatabo3
quality-management | management de la qualité; démarche qualité | تدبير الجودة; نهج الجودة | quality management; quality approach | jawda; ljawda
occupational-safety | santé et sécurité au travail | صحة وسلامة مهنية; السلامة في العمل | occupational health and safety; safety at work | salama
first-aid | premiers secours; secourisme | إسعافات أولية | first aid | is3afat
innovation | innovation; recherche et développement | ابتكار; بحث وتطوير | innovation; research and development | ibtikar
gender-equality | égalité femmes-hommes; autonomisation des femmes | مساواة; مقاربة النوع; تمكين النساء | gender equality; women's empowerment | tamkin n3iyalat
climate | changement climatique; adaptation au climat; résilience | تغير المناخ; تكيف مع المناخ; صمود | climate change; climate adaptation; resilience | manakh; jafaf
biodiversity | biodiversité; conservation de la nature | تنوع بيولوجي; حماية الطبيعة | biodiversity; nature conservation | bi2a
`,
);

/** What proves quality, origin or standing. */
const certifications = conceptsOf(
  'certification',
  `
organic-label | label bio; certification biologique; biologique; bio | علامة بيولوجية; شهادة بيولوجية; بيولوجي; عضوي | organic; organic label; organic certification | bio; label bio
pgi | IGP; indication géographique protégée; indication géographique | بيان جغرافي محمي; بيان جغرافي | PGI; protected geographical indication; geographical indication | igp
pdo | AOP; appellation d'origine protégée; appellation d'origine | تسمية المنشأ; تسمية المنشأ المحمية | PDO; protected designation of origin | aop
agricultural-label | label agricole | علامة الجودة الفلاحية; علامة فلاحية | agricultural label; agricultural quality label | label agricole
terroir-label | produit du terroir; label terroir; terroir du Maroc | منتوج محلي; منتوجات مجالية; منتوج مجالي | terroir product; local product; Terroir du Maroc | mantouj ma7alli; montaj majali; beldi
fair-trade | commerce équitable; équitable | تجارة عادلة; تجارة منصفة | fair trade | tijara 3adila
halal | halal; label halal; certification halal | حلال; شهادة حلال | halal; halal certification | halal; 7alal
onssa | ONSSA; autorisation sanitaire; agrément sanitaire; autorisation ONSSA | أونسا; ترخيص صحي; اعتماد صحي; رخصة صحية | ONSSA; sanitary approval; health approval; sanitary authorisation | onssa; onsa; lonssa
iso-9001 | ISO 9001 | إيزو 9001 | ISO 9001 | iso 9001
iso-22000 | ISO 22000 | إيزو 22000 | ISO 22000 | iso 22000
iso-22716 | ISO 22716; bonnes pratiques de fabrication cosmétique | إيزو 22716; ممارسات التصنيع الجيدة لمواد التجميل | ISO 22716; cosmetic good manufacturing practice | iso 22716
iso-14001 | ISO 14001; certification environnementale | إيزو 14001; شهادة بيئية | ISO 14001; environmental certification | iso 14001
global-gap | GlobalGAP; certification GlobalGAP | غلوبال غاب; شهادة غلوبال غاب | GlobalGAP; GlobalGAP certification | globalgap
brc | BRC; IFS; norme BRC | معيار بي آر سي; معيار آي إف إس | BRC; IFS; BRC food standard | brc
ecocert | Ecocert; Cosmos | إيكوسرت; كوسموس | Ecocert; Cosmos standard | ecocert
morocco-handmade | Morocco Handmade; label national de l'artisanat | العلامة الوطنية للصناعة التقليدية; شارة الصناعة التقليدية | Morocco Handmade; national handicraft label | label sina3a
collective-mark | marque collective; marque collective de certification | علامة جماعية; علامة جماعية للتصديق | collective mark; collective trademark | 
nm-standard | norme marocaine; normes; normalisation; IMANOR | مواصفة مغربية; معايير; تقييس; إيمانور | Moroccan standard; standards; IMANOR | norme
barcode | code-barres; GS1 | رمز شريطي; رمز الأعمدة | barcode; GS1 | code bar
nutrition-label | étiquetage nutritionnel; valeur nutritionnelle | بطاقة غذائية; القيمة الغذائية | nutrition labelling; nutritional value | 
vegan | végan; végétalien | نباتي صرف; منتوج نباتي | vegan | 
gluten-free | sans gluten | خال من الغلوتين; بدون غلوتين | gluten-free | bla gluten; sans gluten
fda | FDA; enregistrement FDA | إدارة الغذاء والدواء; تسجيل إف دي إيه | FDA; FDA registration | fda
ce-marking | marquage CE | علامة المطابقة الأوروبية | CE marking | 
oeko-tex | Oeko-Tex | أوكو تكس | Oeko-Tex | 
carbon-footprint | empreinte carbone; bilan carbone | بصمة كربونية | carbon footprint | 
artisan-card | carte d'artisan; carte professionnelle | بطاقة الصانع; بطاقة مهنية | artisan card; professional card | carta dsana3
tourism-licence | autorisation d'hébergement; classement touristique | رخصة الإيواء السياحي; تصنيف سياحي | tourism licence; tourism rating | 
transport-licence | autorisation de transport; agrément de transport | رخصة النقل; مأذونية | transport licence; transport permit | grima; lagrima
award | prix; concours; distinction; médaille | جائزة; مسابقة; تتويج; ميدالية | prize; award; competition; medal | jaiza; ja2iza
`,
);

export const abilities = [...skills, ...certifications];
