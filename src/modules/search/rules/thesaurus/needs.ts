import { conceptsOf } from './concept.ts';

/** What structures look for, and the words of their life. Cells as in `products.ts`. */
const wants = conceptsOf(
  'need',
  `
funding | financement; besoin de financement; fonds | تمويل; حاجة إلى التمويل | funding; financing | tamwil; flous; lflous
grant | subvention; don; dotation; aide | منحة; دعم مالي; إعانة | grant; subsidy; aid | minha; da3m; d3em
investment | investissement; investisseur | استثمار; مستثمر | investment; investor | istitmar
guarantee | garantie; fonds de garantie | ضمان; صندوق الضمان | guarantee; guarantee fund | daman
working-capital | fonds de roulement; besoin en trésorerie | رأسمال متداول; رأس المال العامل | working capital | rasmal
buyer | acheteur; client; donneur d'ordre | مشتر; زبون; مشترون | buyer; customer; client | lklyan; zboun; moul chra
supplier | fournisseur; approvisionnement | مورد; تموين; ممون | supplier; supply; sourcing | lfournisseur; mowarid
partner | partenaire; partenariat | شريك; شراكة | partner; partnership | charika; chrik
distributor | distributeur; revendeur; intermédiaire | موزع; وسيط | distributor; reseller; middleman | mowazzi3; wasit
market-access | accès au marché; débouchés | ولوج الأسواق; منافذ التسويق; فرص التسويق | market access; outlets | fin nbi3
quote | devis; demande de devis | عرض أسعار; طلب عرض أثمان; فاتورة أولية | quote; quotation; request for quotation | devis; ddouvi
order | commande; bon de commande | طلبية; سند الطلب | order; purchase order | komanda; lkomand
sample | échantillon; échantillons | عينة; عينات | sample; samples | echantillon; 3ayyina
expertise | expertise; expert; assistance technique | خبرة; خبير; مساعدة تقنية | expertise; expert; technical assistance | khabir; khibra
volunteer | bénévole; bénévolat; volontariat | متطوع; تطوع | volunteer; volunteering | motatawi3
intern | stagiaire; stage | متدرب; فترة تدريب | intern; internship; trainee | stagiaire; stage
premises | local; locaux; local professionnel | مقر; محل; محل مهني | premises; business premises | lm7al; ma7al; lokal
land | terrain; foncier; terre agricole | أرض; عقار; أرض فلاحية | land; farmland; plot | lard; ard; ter9a
equipment-need | besoin en équipement; recherche de matériel; acquisition de matériel | حاجة إلى المعدات; البحث عن آلات; اقتناء المعدات | equipment needed; equipment purchase | khassni makina
training-need | besoin de formation; renforcement de capacités | حاجة إلى التكوين; تقوية القدرات; تعزيز القدرات | training need; capacity building | khasni tkwin
joint-bid | groupement; réponse groupée; cotraitance | عرض مشترك; تكتل المتنافسين | joint bid; consortium | 
exhibition-space | espace d'exposition; stand d'exposition | فضاء العرض; رواق العرض | exhibition space; exhibition stand | blasa flma3rad
travel-support | prise en charge du déplacement; frais de déplacement | مصاريف التنقل; تحمل نفقات السفر | travel support; travel costs | masarif safar
emergency-aid | aide d'urgence; séisme; reconstruction | مساعدة استعجالية; زلزال; إعادة الإعمار | emergency aid; earthquake; reconstruction | zelzal; zilzal
surplus | surplus; excédent de production; invendus | فائض; فائض الإنتاج; بضاعة غير مباعة | surplus; overproduction; unsold stock | fa2id
shortage | pénurie; manque | خصاص; نقص | shortage; lack | khsas
low-season | saison; basse saison; saisonnalité | موسم; موسمية | season; seasonality; low season | lmousm; mawsim
capacity | capacité de production | قدرة إنتاجية; طاقة إنتاجية | production capacity | 
minimum-order | quantité minimale; commande minimum | كمية دنيا; الحد الأدنى للطلب | minimum order; minimum quantity | 
price | prix de vente; tarif | ثمن; سعر; أثمان | price; selling price | taman; bchhal; ch7al
job | emploi; travail; postes | شغل; وظيفة; فرص الشغل | job; employment; work | lkhdma; khdma
income | revenu; revenus; activité génératrice de revenus; AGR | دخل; مدخول; نشاط مدر للدخل; أنشطة مدرة للدخل | income; income-generating activity; livelihood | dkhl; lmadkhoul
water-need | accès à l'eau; manque d'eau; sécheresse | ولوج الماء; ندرة المياه; جفاف | water access; water scarcity; drought | lma; jafaf
road-access | route; désenclavement; piste | طريق; فك العزلة; مسلك قروي | road; road access; rural track | triq; lpista
internet-access | connexion internet; réseau; couverture réseau | ربط بالإنترنت; صبيب; تغطية الشبكة | internet access; network coverage | rizo; wifi; connexion
`,
);

/** Kinds of structures, people and places of the social and solidarity economy. */
const actors = conceptsOf(
  'actor',
  `
cooperative | coopérative; coop; société coopérative | تعاونية; تعاونيات; شركة تعاونية | cooperative; co-op; co-operative | ta3awniya; taawniya; tawniya; kopirativ
womens-cooperative | coopérative féminine; coopérative de femmes | تعاونية نسائية; تعاونية نسوية | women's cooperative | ta3awniya d l3yalat; taawniya nisaiya
union | union de coopératives; fédération | اتحاد التعاونيات; فدرالية; فيدرالية | union of cooperatives; federation | itihad; lfidiralia
association | association; ONG | جمعية; منظمة غير حكومية | association; NGO; non-profit | jam3iya; jm3iya; jam3ia
gie | groupement d'intérêt économique; GIE | مجموعة ذات نفع اقتصادي | economic interest group; EIG | gie
company | entreprise; société; SARL; PME | مقاولة; شركة | company; enterprise; business; SME | charika dial lkhdma; cherka
auto-entrepreneur | auto-entrepreneur; entrepreneur individuel | مقاول ذاتي | self-employed; sole trader | mo9awil dati
social-enterprise | entreprise sociale; entreprise solidaire; économie sociale et solidaire; ESS | مقاولة اجتماعية; اقتصاد اجتماعي وتضامني | social enterprise; social and solidarity economy | iqtisad tadamoni
woman | femme; femmes; femmes rurales | امرأة; نساء; نساء قرويات | woman; women; rural women | mra; l3yalat; 3yalat
youth | jeune; jeunes; jeunesse | شباب; شاب; شابة | youth; young people | chabab; drari
disability | handicap; personnes en situation de handicap | إعاقة; أشخاص في وضعية إعاقة | disability; people with disabilities | i3aqa
migrant | migrant; réfugié; diaspora | مهاجر; لاجئ; مغاربة العالم | migrant; refugee; diaspora | mhajer; zmagri
farmer | agriculteur; paysan; producteur agricole | فلاح; فلاحة صغيرة; مزارع | farmer; smallholder; grower | fellah; flla7
herder | éleveur; berger | كساب; مربي الماشية; راع | herder; livestock breeder; shepherd | kessab; sare7
beekeeper | apiculteur | نحال; مربي النحل | beekeeper | nehhal; moul n7el
artisan | artisan; maître artisan | صانع تقليدي; صناع تقليديون; معلم | craftsperson; artisan; master craftsman | sani3; m3allem; sna3i
weaver | tisserand; tisseuse | نساج; دراز; حائك | weaver | derraz; nessaja
potter | potier; céramiste | خزاف; فخار حرفي | potter; ceramist | lkherraz dlfekhar; fekhkhar
fisher | pêcheur | صياد; بحار | fisher; fisherman | bahri; seyyad
member | adhérent; coopérateur; membre | عضو; منخرط; متعاون | member; co-operator | lmonkharit; 3odw
president | président; présidente; bureau | رئيس; رئيسة; مكتب التعاونية | president; chairperson; board | raisa; rais
general-assembly | assemblée générale | جمع عام; جمعية عمومية | general assembly; annual meeting | jme3 l3am
statutes | statuts; règlement intérieur | نظام أساسي; قانون داخلي; أنظمة أساسية | statutes; by-laws; internal rules | statut
registration | immatriculation; création de coopérative; registre local | تسجيل; تأسيس التعاونية; تقييد; سجل محلي | registration; founding a cooperative; incorporation | ta2sis; kifach ndir ta3awniya
shares | parts sociales; capital | حصص; رأس المال; رأسمال | shares; member shares; capital | rasmal dta3awniya
oasis | oasis | واحة; واحات | oasis | lwaha; waha
mountain | montagne; zone de montagne; Atlas | جبل; مناطق جبلية; أطلس | mountain; mountain area; Atlas | jbel; jbal
coast | littoral; côte; zone côtière | ساحل; منطقة ساحلية | coast; coastal area | sahel; lb7ar
rural-area | milieu rural; village; douar | عالم قروي; وسط قروي; قرية; دوار | rural area; village; countryside | l3roubiya; douar; dowwar
school | école; établissement scolaire; lycée | مدرسة; مؤسسة تعليمية; ثانوية | school; secondary school | lmedrasa; mdrasa
municipality | commune; collectivité territoriale | جماعة; جماعة ترابية | municipality; local authority | jama3a; ljma3a
airport-shop | boutique d'aéroport; duty free | متجر المطار; سوق حرة | airport shop; duty-free shop | 
`,
);

export const needs = [...wants, ...actors];
