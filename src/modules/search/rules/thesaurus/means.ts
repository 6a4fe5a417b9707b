import { conceptsOf } from './concept.ts';

/** What work consumes. Cells as in `products.ts`. */
const inputs = conceptsOf(
  'input',
  `
seeds | semences; graines | بذور; زريعة; بذور مختارة | seeds; sowing seed | zerri3a; zari3a; zerriaa
seedling | plants; jeunes plants; plantules | شتلات; شتائل; غرسات | seedlings; saplings | chtla; chtayel; naqla
fertiliser | engrais; engrais chimique | سماد كيماوي; أسمدة | fertiliser; fertilizer | longri; smad; ghbar roumi
manure | fumier | سماد عضوي; غبار; روث | manure | ghbar beldi; ghbar
compost | compost; terreau | سماد مخمر; كومبوست | compost; potting soil | kompost
pesticide | pesticide; produit phytosanitaire; traitement phytosanitaire | مبيدات; أدوية فلاحية; مبيد الحشرات | pesticide; crop protection product | dwa dial filaha; ddwa
animal-feed | aliment de bétail; aliment composé | علف; أعلاف; علف الماشية | animal feed; livestock feed | l3lef; 3alf; laalaf
bran | son; son de blé | نخالة | bran | nkhala
irrigation-water | eau d'irrigation | مياه السقي; ماء الري | irrigation water | lma dsqi; ma dial ssqi
drinking-water | eau potable | ماء صالح للشرب; ماء شروب | drinking water | lma dchorb
raw-material | matière première; matières premières | مادة أولية; مواد أولية; مواد خام | raw material; raw materials | mawad awaliya
packaging | emballage; conditionnement | تغليف; تعبئة; تلفيف | packaging; packing | taghlif; ta3bia; lombalaj
jar | bocal; pot en verre | برطمان; قنينة زجاجية واسعة; مرطبان | jar; glass jar | qer3a dzaj; lbocal
bottle | bouteille; flacon | قارورة; قنينة | bottle; flask | qer3a; qar3a
cap | bouchon; capsule | سدادة; غطاء القارورة | cap; stopper | ghta dqer3a
plastic-packaging | emballage plastique; sachet plastique | تغليف بلاستيكي; أكياس بلاستيكية | plastic packaging; plastic bag | mika; lmika
carton | carton; cartons; boîte en carton | كرتون; علب كرتونية; صناديق كرتونية | cardboard; cardboard box; carton | kartouna; lkarton
eco-packaging | emballage écologique; emballage biodégradable | تغليف إيكولوجي; تغليف قابل للتحلل | eco-friendly packaging; biodegradable packaging | taghlif bi2i
sack | sac en jute; sacs de jute; sac tissé | كيس; أكياس; شوال; خيش | sack; jute bag | khencha; khnachi
label-sticker | étiquette; étiquettes; étiquetage | ملصق; ملصقات; عنونة | label sticker; labelling | tikita; lsiqa
gift-box | coffret; coffret cadeau | علبة هدية; علب الهدايا | gift box | coffret; boita
pallet | palette | منصة التحميل; طبلية | pallet | palette
dye | teinture; colorant | صباغة; ملون; صبغة | dye; colouring | sbagha; sebgha
chemical-free-dye | colorant naturel | ملون طبيعي; صبغة طبيعية | natural colouring | sebgha tabi3iya
sugar | sucre | سكر | sugar | sokkar; soukar
yeast | levure | خميرة | yeast | khmira
rennet | présure; ferments lactiques | منفحة; خمائر لبنية | rennet; lactic starter | lmsa
starter-bees | essaim; essaims d'abeilles | طرد النحل; طرود النحل | swarm; bee colony | terd; jbah
queen-bee | reine; reine d'abeille | ملكة النحل; ملكات | queen bee | malika dne7l
wax-foundation | cire gaufrée | شمع مطبوع; أساسات شمعية | wax foundation | chma3 matbou3
livestock | bétail; cheptel | ماشية; قطيع; مواش | livestock; herd | ksiba; lksiba
sheep | ovin; mouton; brebis | غنم; أغنام; نعاج | sheep; ewe | ghnem; lghnem; n3aj
goat | caprin; chèvre; chèvres | ماعز; معز | goat; goats | m3iz; lm3iz; maaza
cattle | bovin; vache; vaches laitières | أبقار; بقر; بقرة حلوب | cattle; cow; dairy cow | bgar; bgra; lbger
camel | dromadaire; camelin; chameau | إبل; جمل; ناقة | camel; dromedary | jmal; jmel; naga
bee | abeille; abeilles | نحل; نحلة | bee; honeybee | nhal; n7el; nahla
yellow-bee | abeille jaune saharienne | النحل الأصفر الصحراوي; النحلة الصفراء | Saharan yellow bee | n7el sfer
chick | poussin; poussins | كتكوت; كتاكيت; فلوس | chick; day-old chick | flales; fellous
vaccine | vaccin; vaccination | لقاح; تلقيح; لقاحات | vaccine; vaccination | jelba; tel9i7
fuel | carburant; gasoil | وقود; محروقات; كازوال | fuel; diesel | mazot; gazoil; lisans
gas | gaz; gaz butane | غاز; غاز البوتان | gas; butane gas | bota; lbota; lgaz
electricity | électricité | كهرباء; طاقة كهربائية | electricity; power | tri9ci; do; dow
wood-timber | bois; bois d'œuvre | خشب; أخشاب | wood; timber | khcheb; louh; l5cheb
cement | ciment; matériaux de construction | إسمنت; مواد البناء | cement; building materials | sima; lsima
mulch-film | film de paillage; bâche plastique | غطاء بلاستيكي للتربة; باش | mulch film; tarpaulin | bach; lmika dial filaha
`,
);

/** What work is done with. */
const equipment = conceptsOf(
  'equipment',
  `
machine | machine; machines; équipement | آلة; آلات; معدات; تجهيزات | machine; machinery; equipment | makina; lmakina; mo3iddat
oil-press | presse à huile; presse à froid; pressoir | معصرة الزيت; آلة عصر الزيوت; عصارة | oil press; cold press | m3asra; maasra; ma3sra
olive-mill | huilerie; moulin à huile; trituration | معصرة الزيتون; مطحنة الزيتون | olive mill | m3asra dzitoun; maasra zitoun
nutcracker | concasseur; machine de concassage | كسارة; آلة تكسير أركان | nut cracker; crushing machine | makina dial tkssar
mill | moulin; broyeur | مطحنة; طاحونة; رحى | mill; grinder | t7ouna; tahouna; rha
couscous-machine | rouleuse à couscous; machine à couscous | آلة فتل الكسكس; آلة صنع الكسكس | couscous machine; couscous roller | makina dseksou
still | alambic; distillateur | مقطرة; جهاز التقطير; قطارة | still; distiller | qettara; 9etara
dryer | séchoir; déshydrateur | مجفف; آلة التجفيف | dryer; dehydrator | nechafa; sechoir
solar-dryer | séchoir solaire | مجفف شمسي; تجفيف شمسي | solar dryer | sechoir chamsi
oven | four; four à pain | فرن; فران | oven; bread oven | ferran; four; ferrane
gas-oven | four à gaz; four électrique | فرن غازي; فرن كهربائي | gas oven; electric oven | ferran dgaz
pottery-kiln | four de potier; four à céramique | فرن الفخار; فرن الخزف | pottery kiln; ceramic kiln | kousha; koucha
potters-wheel | tour de potier | لولب الخزاف; دولاب الخزاف | potter's wheel | lawlab; naora
loom | métier à tisser | نول; منسج; مرمة | loom; weaving loom | mensej; lmensej; lmramma
spinning-wheel | rouet; cardeuse | مغزل; دولاب الغزل; قرشال | spinning wheel; carding machine | meghzel; qerchal
sewing-machine | machine à coudre | آلة خياطة; آلة الخياطة; ماكينة الخياطة | sewing machine | makina dkhyata; makina dial lkhiyata; makinat khiyata
embroidery-machine | machine à broder; brodeuse | آلة تطريز; آلة الطرز | embroidery machine | makina dtrez
beehive | ruche; ruches | خلية النحل; خلايا النحل; أجباح | beehive; hive | sendouq n7el; jbe7
honey-extractor | extracteur de miel; matériel apicole | فراز العسل; مستخرج العسل; معدات تربية النحل | honey extractor; beekeeping equipment | makina d3sel
milk-tank | bac à lait; tank à lait; cuve de refroidissement | صهريج تبريد الحليب; خزان الحليب | milk cooling tank; milk tank | tank dl7lib
milking-machine | machine à traire; trayeuse | آلة الحلب; حلابة | milking machine | makina dl7lib; hellaba
pasteuriser | pasteurisateur | جهاز البسترة; مبستر | pasteuriser; pasteurizer | bastora
cheese-vat | cuve à fromage | حوض الجبن; قدر الجبن | cheese vat | 7od djben
cold-room | chambre froide; entrepôt frigorifique | غرفة التبريد; مخزن مبرد; بيت التبريد | cold room; cold store | frigo kbir; bit tbrid; chambra froid
refrigerator | réfrigérateur; frigo; congélateur | ثلاجة; مجمد | refrigerator; fridge; freezer | tellaja; frigo; telaja
scale | balance; bascule | ميزان; آلة الوزن | scale; weighing scale | mizan; lmizan
filling-machine | remplisseuse; embouteilleuse; machine de conditionnement | آلة التعبئة; آلة تعبئة القوارير | filling machine; bottling machine | makina dial ta3bia
labeller | étiqueteuse | آلة لصق العلامات; آلة العنونة | labelling machine | makina dtikitat
sealing-machine | sertisseuse; thermoscelleuse; machine sous vide | آلة الإغلاق; آلة التلحيم; آلة التفريغ من الهواء | sealing machine; vacuum sealer | makina dial ghlaq
shrink-tunnel | autoclave; stérilisateur | معقم; جهاز التعقيم | autoclave; steriliser | ta39im
filter | filtre; filtre-presse | مصفاة; مرشح | filter; filter press | meseffaya; filtre
stainless-tank | cuve inox; citerne inox | خزان من الفولاذ; صهريج إينوكس | stainless steel tank | inox; lbidoun inox
tractor | tracteur | جرار | tractor | traktor; trakteur; tractour
tiller | motoculteur | عزاقة; محراث ميكانيكي | tiller; two-wheel tractor | motoculteur
plough | charrue | محراث; سكة | plough; plow | mehrat; m7rat
harvester | moissonneuse; moissonneuse-batteuse | حصادة; آلة الحصاد | harvester; combine harvester | hessada; makina dial l7sad
thresher | batteuse | دراسة; آلة الدرس | thresher | derrassa
sprayer | pulvérisateur | مرشة; مضخة الرش | sprayer | bompa drech; merecha
pump | pompe; motopompe | مضخة; مضخة الماء | pump; motor pump | bomba; pompa; moteur dlma
solar-pump | pompage solaire; pompe solaire | ضخ شمسي; مضخة شمسية | solar pump; solar pumping | bomba chamsiya
solar-panel | panneau solaire; panneaux photovoltaïques | لوح شمسي; ألواح شمسية | solar panel; photovoltaic panels | bla9 chamsiya; plaka solaire
drip-irrigation | goutte-à-goutte; irrigation localisée | سقي بالتنقيط; ري موضعي; الري بالتنقيط | drip irrigation | goutte a goutte; ssqi btanqit; gotagot
water-tank | réservoir d'eau; citerne; bassin | خزان الماء; صهريج; حوض الماء | water tank; cistern; reservoir | matfia; sahrij; sitirna
well | puits; forage | بئر; آبار; ثقب مائي | well; borehole | bir; lbir; sonda
greenhouse | serre; serres | بيت مغطى; بيت بلاستيكي; دفيئة | greenhouse | sirra; lbit lmghti
fence | clôture; grillage | سياج; شباك | fence; fencing | zrab; siyaj
stable | étable; bergerie; bâtiment d'élevage | إسطبل; حظيرة; زريبة | stable; barn; sheepfold | kouri; zriba; roua
incubator-eggs | couveuse; incubateur à œufs | حاضنة البيض; فقاسة | egg incubator; hatchery | fqasa; couveuse
boat | barque; bateau de pêche | قارب; مركب الصيد | boat; fishing boat | flouka; felouka
fishing-net | filet de pêche | شبكة الصيد; شباك الصيد | fishing net | chebka; chbka
truck | camion; camionnette; véhicule utilitaire | شاحنة; سيارة نفعية; بيكوب | truck; van; pickup | kamyo; camio; bikop
refrigerated-truck | camion frigorifique | شاحنة مبردة; شاحنة التبريد | refrigerated truck | camion frigo
tricycle | triporteur; tricycle | دراجة ثلاثية العجلات; تريبورتور | cargo tricycle; three-wheeler | triporteur; triportor
forklift | chariot élévateur; transpalette | رافعة شوكية; عربة رفع | forklift; pallet truck | clark
computer | ordinateur; matériel informatique | حاسوب; معدات معلوماتية; كمبيوتر | computer; IT equipment | pc; l7asoub; ordinatour
printer | imprimante | طابعة | printer | imprimante; tabi3a
smartphone | smartphone; téléphone | هاتف ذكي; هاتف | smartphone; telephone | tilifoun; portable
payment-terminal | terminal de paiement; TPE | جهاز الأداء; آلة الأداء بالبطاقة | payment terminal; card reader | tpe
camera | appareil photo; caméra | آلة تصوير; كاميرا | camera | kamira; apparay
display-stand | présentoir; stand; étagère | رف العرض; رواق; حامل العرض | display stand; booth; shelf | stand; rwaq
furniture-office | mobilier de bureau | أثاث المكتب; تجهيزات المكتب | office furniture | bureau dial lkhdma
protective-equipment | équipement de protection; gants; masques | معدات الوقاية; قفازات | protective equipment; gloves | legwat; gants
workshop | atelier; local de production | ورشة; مشغل; محل الإنتاج | workshop; production premises | lmachghal; atelier; me3mel
shop | boutique; magasin; point de vente | متجر; دكان; نقطة بيع | shop; store; point of sale | hanout; 7anout; magaza
warehouse | entrepôt; dépôt; hangar | مستودع; مخزن; هنكار | warehouse; depot; hangar | depot; hongar; khzin
laboratory-equipment | matériel de laboratoire | معدات المختبر; تجهيزات المخبر | laboratory equipment | labo
generator | groupe électrogène | مولد كهربائي; مولد الكهرباء | generator; power generator | groupe; moteur dtri9ci
biogas-digester | biodigesteur; biogaz | مهضم حيوي; غاز حيوي | biodigester; biogas | biogaz
wastewater-plant | station d'épuration; traitement des margines | محطة معالجة المياه العادمة; معالجة المرجان | wastewater treatment; olive mill wastewater | lmorjane
improved-stove | foyer amélioré; four économe en bois | موقد محسن; فرن مقتصد للحطب | improved stove; wood-saving oven | ferran lmo9tasid
`,
);

export const means = [...inputs, ...equipment];
