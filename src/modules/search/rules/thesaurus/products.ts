import { conceptsOf } from './concept.ts';

/** What cooperatives grow, raise, gather and make to eat: code | French | Arabic | English | as typed in dialect. */
export const products = conceptsOf(
  'product',
  `
argan | argan; arganier | أركان; شجر أركان | argan; argan tree | argan; argane; arguane
argan-oil | huile d'argan | زيت أركان; زيت الأركان | argan oil | zit argan; zit argane; zit largan
argan-oil-food | huile d'argan alimentaire | زيت أركان الغذائية | culinary argan oil; food argan oil | zit argan dial lmakla
argan-oil-cosmetic | huile d'argan cosmétique | زيت أركان التجميلية | cosmetic argan oil | zit argan tajmil
argan-kernel | amandon d'argan; amandes d'argan | لوز أركان; نواة أركان | argan kernel | louz argan
argan-cake | tourteau d'argan | كسب أركان; ثفل أركان | argan press cake | tazgmout; zgmouna
amlou | amlou | أملو | amlou; argan almond spread | amlou; amlo
olive | olive; olivier | زيتون; شجر الزيتون | olive; olive tree | zitoun; zaytoun; zitoune
olive-oil | huile d'olive; huile d'olives | زيت الزيتون; زيت العود | olive oil | zit l3oud; zit el oud; zit zitoun; zit zitoune
extra-virgin-olive-oil | huile d'olive vierge extra | زيت الزيتون البكر الممتازة | extra virgin olive oil | zit l3oud lbikr
table-olive | olive de table | زيتون المائدة | table olive | zitoun dial lmakla
olive-pomace | grignon d'olive; grignons | فيتور; جفت الزيتون | olive pomace | fitour
honey | miel | عسل | honey | 3sal; 3sel; l3sel; l3sal; assal; asel; laassal; la3sel
thyme-honey | miel de thym | عسل الزعتر | thyme honey | 3sal z3tar; 3sal zaatar; l3sel dzaatar
euphorbia-honey | miel d'euphorbe | عسل الدغموس | euphorbia honey | 3sal daghmous; l3sel daghmous
orange-blossom-honey | miel d'oranger; miel de fleurs d'oranger | عسل الليمون; عسل زهر البرتقال | orange blossom honey | 3sal limoun
carob-honey | miel de caroubier | عسل الخروب | carob honey | 3sal kharroub
jujube-honey | miel de jujubier | عسل السدر | jujube honey; sidr honey | 3sal sder; 3sal sidr
rosemary-honey | miel de romarin | عسل أزير; عسل إكليل الجبل | rosemary honey | 3sal azir
arbutus-honey | miel d'arbousier | عسل ساسنو | strawberry tree honey | 3sal sasnou
eucalyptus-honey | miel d'eucalyptus | عسل الكاليبتوس | eucalyptus honey | 3sal kalitous
royal-jelly | gelée royale | غذاء ملكات النحل; هلام ملكي | royal jelly | ghida malakat
propolis | propolis | عكبر; بروبوليس | propolis; bee glue | l3kbar
pollen | pollen | حبوب اللقاح; طلع النحل | pollen; bee pollen | ghobar tal3
beeswax | cire d'abeille | شمع العسل; شمع النحل | beeswax | chma3 l3sel
saffron | safran | زعفران; زعفران حر | saffron | za3fran; zaafran; za3frane; zafran hor
date | datte; dattes | تمر; تمور | date; dates | tmar; tmer; tmour
date-palm | palmier dattier; palmier | نخيل; نخلة; نخل | date palm; palm tree | nkhil; nkhal; n5il
mejhoul | mejhoul; datte mejhoul | تمر المجهول; المجهول | medjool; medjool date | lmajhoul; majhoul
boufeggous | boufeggous; datte boufeggous | بوفكوس; تمر بوفقوس | boufeggous date | boufegous; boufkous
date-syrup | sirop de dattes; miel de dattes | دبس التمر; رب التمر | date syrup | rob tmar; dibs
date-paste | pâte de dattes | عجينة التمر | date paste | 3jinat tmar
almond | amande; amandier | لوز; شجر اللوز | almond; almond tree | louz; llouz; lawz
walnut | noix; noyer | جوز; كركاع | walnut; walnut tree | garga3; gargaa; gouz
fig | figue; figuier | تين; كرموس | fig; fig tree | karmous; kermous; tine
dried-fig | figue sèche; figues sèches | تين مجفف; شريحة | dried fig | chriha; karmous yabes
prickly-pear | figue de Barbarie; cactus; figuier de Barbarie | صبار; تين شوكي; كرموس النصارى; هندية | prickly pear; cactus pear; cactus | hendia; lhndia; karmous nsara; zaaboul; aknari; tahendit
prickly-pear-oil | huile de pépins de figue de Barbarie; huile de figue de Barbarie; huile de cactus | زيت بذور الصبار; زيت الصبار; زيت التين الشوكي | prickly pear seed oil; cactus seed oil | zit lhendia; zit hendia; zit aknari
pomegranate | grenade; grenadier | رمان | pomegranate | romman; roumane; remmane
apple | pomme; pommier | تفاح | apple; apple tree | teffah; touffah; tfa7
pear | poire; poirier | إجاص; بوعويد | pear | bou3wid; bouawid; lingas
quince | coing; cognassier | سفرجل | quince | sfarjal; sferjel
cherry | cerise; cerisier | حب الملوك; كرز | cherry | hab lmlouk; 7ab lmlouk
plum | prune; pruneau | برقوق | plum; prune | berkouk; barqouq
apricot | abricot; abricotier | مشمش | apricot | mechmach; mchmach
peach | pêche; pêcher; nectarine | خوخ | peach; nectarine | khoukh; 5ou5
grape | raisin; vigne | عنب; كرمة | grape; vine | 3nab; l3neb; 3neb
raisin | raisin sec; raisins secs | زبيب | raisin; dried grape | zbib
orange | orange; oranger | برتقال; ليمون | orange | limoun; letchin; bortoqal
lemon | citron; citronnier | حامض; ليمون حامض | lemon | hamed; l7amed
preserved-lemon | citron confit | حامض مصير; ليمون مخلل | preserved lemon | hamed msyyer; l7amd mssyer
clementine | clémentine; mandarine | كليمونتين; مندرين | clementine; mandarin | mandarine; bouguidi
avocado | avocat; avocatier | أفوكا; أفوكادو | avocado | lavoca
strawberry | fraise | توت الأرض; فراولة | strawberry | toute; lfriz
berry | fruits rouges; framboise; myrtille | فواكه حمراء; توت | berries; raspberry; blueberry | fraoula
banana | banane | موز | banana | banan; mouz
melon | melon | بطيخ; شمام | melon | bettikh; batikh swihla
watermelon | pastèque | دلاح; بطيخ أحمر | watermelon | dellah; della7
carob | caroube; caroubier | خروب | carob; carob tree | kharroub; lkharoub; 5arroub
arbutus | arbouse; arbousier | ساسنو; قطلب | arbutus berry; strawberry tree | sasnou; sasno
chestnut | châtaigne; châtaignier | كستناء; قسطل | chestnut | qastal
pistachio | pistache; pistachier | فستق; بسطاش | pistachio | pistach; fostoq
peanut | arachide; cacahuète | فول سوداني; كاوكاو | peanut; groundnut | kawkaw; caocao
caper | câpre; câprier | كبار; قبار | caper | kebbar; lkabbar
truffle | truffe du désert; terfess | ترفاس; كمأة | desert truffle | terfas; terfass
mushroom | champignon | فطر; فقاع | mushroom | fegga3; champignon dial lghaba
jujube | jujube; jujubier | نبق; سدرة | jujube | nbeg; nbag; sedra
wheat | blé; blé tendre | قمح; فرينة | wheat; soft wheat | farina; forss
durum-wheat | blé dur | قمح صلب | durum wheat | gmeh; lgm7; gamh
barley | orge | شعير | barley | ch3ir; chair; cha3ir
maize | maïs | ذرة | maize; corn | dra; kbal
oat | avoine | خرطال; شوفان | oat | khortal
rice | riz | أرز; روز | rice | rouz
couscous | couscous | كسكس; سكسو | couscous | kseksou; seksou; ksksou; couscous beldi
barley-couscous | couscous d'orge; belboula | كسكس الشعير; بلبولة | barley couscous | belboula; seksou dial ch3ir
five-grain-couscous | couscous aux cinq céréales; couscous cinq céréales | كسكس خماسي; كسكس بخمس حبوب | five grain couscous | khomassi; seksou khoumassi
semolina | semoule | سميد; سميدة | semolina | smida
flour | farine | دقيق; طحين | flour | t7in; dguig; tahin
wholemeal-flour | farine complète | دقيق كامل | wholemeal flour | t7in kamel
bread | pain; galette | خبز | bread; flatbread | khobz; 5obz; aghroum
pastry | pâtisserie; gâteaux; biscuits | حلويات; كعك; بسكويت | pastry; cakes; biscuits | halawiyat; 7alwa; halwa
pasta | pâtes alimentaires; vermicelle | عجائن غذائية; شعرية | pasta; vermicelli | ch3riya; chaariya
rolled-pasta | berkoukes; aïch | بركوكش; عيش | hand-rolled pasta; berkoukes | berkoukech; berkouks
sellou | sellou; zemmita; sfouf | سلو; زميطة; سفوف | sellou; roasted flour sweet | sellou; slilou; zemmita
broad-bean | fève; fèves | فول | broad bean; fava bean | foul; lfoul
chickpea | pois chiche | حمص | chickpea | hommos; 7emess; hemmes
lentil | lentille; lentilles | عدس | lentil | l3des; 3dess; 3des
bean | haricot; haricot sec | فاصوليا; لوبيا | bean; kidney bean | loubia
pea | petit pois; pois | جلبان; بازلاء | pea; green pea | jelbana; jlbana
potato | pomme de terre | بطاطس; بطاطا | potato | btata; batata
tomato | tomate | طماطم; مطيشة | tomato | maticha; matecha; mtisha
dried-tomato | tomate séchée | طماطم مجففة | dried tomato | maticha yabsa
onion | oignon | بصل | onion | basla; lbesla
garlic | ail | ثوم | garlic | touma; tuma
carrot | carotte | جزر; خيزو | carrot | khizzou; khizo
turnip | navet | لفت | turnip | left
pepper | poivron | فلفل حلو | sweet pepper; bell pepper | felfla
chilli | piment; piment fort; niora | فلفل حار; نيورة | chilli; hot pepper | soudaniya; niora
paprika | paprika; piment doux moulu | تحميرة; فلفل أحمر مطحون | paprika | tahmira; t7mira
vegetables | légumes; maraîchage | خضر; خضراوات; خضروات | vegetables; market gardening | khodra; lkhodra
fruit | fruits; arboriculture | فواكه; فاكهة; أشجار مثمرة | fruit; fruit growing | fakya; fwakih; ghella
cumin | cumin | كمون; كامون | cumin | kamoun; lkamoun
alnif-cumin | cumin d'Alnif; cumin beldi | كمون ألنيف; كمون بلدي | Alnif cumin | kamoun beldi; kamoun alnif
coriander | coriandre | قزبر; كزبرة | coriander | qesbour; kasbour
fenugreek | fenugrec | حلبة | fenugreek | helba; l7elba
aniseed | anis; anis vert | نافع; يانسون | aniseed; anise | nafa3; lhabbat hlawa
nigella | nigelle; graine de nigelle | حبة البركة; سانوج; حبة سوداء | nigella; black seed | sanouj; haba sawda; l7eba souda
sesame | sésame | سمسم; جلجلان | sesame | jenjlan; janjlane; jeljlan
flax | lin; graines de lin | كتان; بذور الكتان; زريعة الكتان | flax; flaxseed; linseed | zerri3at lkettan; kettan
turmeric | curcuma | كركم; خرقوم | turmeric | kharqoum; khar9oum
ginger | gingembre | زنجبيل; سكينجبير | ginger | skinjbir; skenjbir
spices | épices; ras el hanout | توابل; بهارات; رأس الحانوت | spices; spice mix | l3tria; 3etriya; ras lhanout
salt | sel; sel de source | ملح | salt; spring salt | mel7a; lmelha; melha
vinegar | vinaigre | خل | vinegar | khall; l5al
apple-vinegar | vinaigre de cidre; vinaigre de pomme | خل التفاح | apple cider vinegar | khal teffah; khal tfah
jam | confiture; confitures | مربى; كونفتير | jam; preserve | konfitir; mrabba; lkonfitir
fruit-juice | jus de fruits; jus | عصير; عصير الفواكه | fruit juice; juice | 3assir; 3asir; assir
dried-fruit | fruits secs; fruits séchés | فواكه جافة; فواكه مجففة | dried fruit; nuts | fakya yabsa
pickles | pickles; légumes au vinaigre | مخللات; مصيرات | pickles | mssyer; moukhallalat
harissa | harissa | هريسة | harissa; chilli paste | harissa; hrissa
rose | rose; rose à parfum; rose de Damas | ورد; ورد عطري; ورد بلدي | rose; damask rose | ward; lward; lwerd
rose-water | eau de rose | ماء الورد | rose water | ma lward; mawerd; ma ward
orange-blossom-water | eau de fleur d'oranger | ماء الزهر | orange blossom water | ma zhar; mazhar; lma zhar
thyme | thym | زعتر | thyme | z3itra; zaatar; za3tar
rosemary | romarin | إكليل الجبل; أزير | rosemary | azir; yazir
lavender | lavande | خزامى | lavender | khzama; lkhzama
mint | menthe | نعناع | mint | na3na3; liqama; naanaa
verbena | verveine | لويزة | verbena; lemon verbena | lwiza; louiza
sage | sauge | سالمية; ميرمية | sage | salmiya; salmia
oregano | origan | زعتر بري; مردقوش بري | oregano | zaatar berri
wormwood | armoise; absinthe | شيح; شيبة | wormwood; mugwort | chiba; chih
chamomile | camomille | بابونج | chamomile | babounj
myrtle | myrte | ريحان | myrtle | rihan; ri7an
bay-leaf | laurier; laurier noble | رند; ورق سيدنا موسى | bay leaf; laurel | wraq sidna moussa; rend
geranium | géranium rosat | عطرشة | rose geranium | l3atercha; laatarcha
basil | basilic | حبق | basil | hbaq; l7be9
henna | henné | حناء; حنة | henna | henna; l7enna
moringa | moringa | مورينغا | moringa | moringa
stevia | stévia | ستيفيا | stevia | stevia
liquorice | réglisse | عرق السوس | liquorice | 3erq souss
herbal-tea | tisane; infusion | شاي الأعشاب; نقيع الأعشاب | herbal tea; infusion | tisana
medicinal-plants | plantes aromatiques et médicinales; PAM | نباتات عطرية وطبية; نباتات طبية وعطرية; أعشاب طبية | aromatic and medicinal plants; medicinal plants; herbs | a3chab; l3chab
essential-oil | huile essentielle | زيت أساسي; زيوت أساسية; زيوت عطرية | essential oil | zyout asasiya; zit 3itriya
vegetable-oil | huile végétale | زيت نباتي; زيوت نباتية | vegetable oil; plant oil | zit nabatiya
table-oil | huile de table; huile de tournesol | زيت المائدة; زيت عباد الشمس | table oil; sunflower oil | zit roumia
floral-water | hydrolat; eau florale | ماء مقطر; مياه عطرية | floral water; hydrosol | lma mqetter
milk | lait; lait cru | حليب; لبن طري | milk; raw milk | 7lib; hlib; lhlib; l7lib
goat-milk | lait de chèvre | حليب الماعز | goat milk | hlib lma3z; 7lib lm3iz
camel-milk | lait de chamelle | حليب الناقة; حليب النوق; حليب الإبل | camel milk | hlib naga; 7lib nag
cheese | fromage | جبن; أجبان | cheese | jben; jbn; lfromaj
goat-cheese | fromage de chèvre | جبن الماعز | goat cheese | jben lma3z; jben lm3iz
yogurt | yaourt; raïb | ياغورت; رايب | yogurt; yoghurt; curdled milk | rayeb; raib; danoun
buttermilk | petit-lait; lben | لبن | buttermilk | lben; leben
butter | beurre | زبدة | butter | zebda
smen | smen; beurre rance; beurre clarifié | سمن; سمن بلدي | aged butter; clarified butter; smen | smen; smen beldi
egg | œuf; œufs; œufs beldi | بيض; بيض بلدي | egg; eggs | bid; lbid; bayd
meat | viande; viande rouge | لحم; لحوم; لحوم حمراء | meat; red meat | l7em; lham; lhem
dried-meat | viande séchée; gueddid; khlii | قديد; خليع | dried meat | gueddid; khli3; khlie
lamb | agneau; viande d'agneau | لحم الغنم; خروف | lamb; lamb meat | hawli; lham lghnem
kid-goat | chevreau; viande caprine | جدي; لحم الجدي; لحم الماعز | kid goat; goat meat | jdi; lham lma3z
chicken | poulet; poulet beldi; volaille | دجاج; دجاج بلدي; دواجن | chicken; poultry | djaj; djaj beldi; farrouj
rabbit | lapin | أرنب; أرانب | rabbit | qniya; 9niya; gnin
snail | escargot; héliciculture | حلزون; ببوش | snail; snail farming | ghlala; babbouch; babouch
fish | poisson | سمك; حوت; أسماك | fish | l7out; hout; lhout
sardine | sardine; sardines | سردين | sardine | serdin; sardin
octopus | poulpe | أخطبوط; مسلان | octopus | lmoslan; boulpo
shellfish | coquillages; moules; huîtres | صدفيات; بلح البحر; محار | shellfish; mussels; oysters | bouzroug; bozrog
seaweed | algues; algue rouge | طحالب; طحالب بحرية | seaweed; algae | rbi3 lb7ar; toutoub
canned-fish | conserve de poisson; poisson en conserve | سمك معلب; مصبرات السمك | canned fish | hout lhok
wool | laine; toison | صوف | wool; fleece | souf; sof; souffa
hide | peau; cuir brut | جلد خام; جلود | hide; raw skin | jeld; jloud
fodder | fourrage; luzerne | كلأ; علف أخضر; فصة | fodder; alfalfa; forage | fessa; l3lef lkhder
straw | paille; foin | تبن | straw; hay | tben; lkourt
esparto | alfa | حلفاء; حلفة | esparto; alfa grass | halfa; l7elfa
cork | liège | فرنان; فلين | cork | lfernan
firewood | bois de feu; bois de chauffage | حطب; حطب التدفئة | firewood | hteb; l7teb
seaweed-agar | agar-agar | أغار أغار | agar | agar
`,
);
