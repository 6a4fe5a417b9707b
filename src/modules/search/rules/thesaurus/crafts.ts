import { conceptsOf } from './concept.ts';

/** What hands make: textiles, clay, wood, leather, metal, plaiting, cosmetics. Cells as in `products.ts`. */
export const crafts = conceptsOf(
  'craft',
  `
handicraft | artisanat; produits artisanaux | صناعة تقليدية; منتوجات تقليدية; حرف | handicraft; crafts | sina3a taqlidiya; sna3a
carpet | tapis | زربية; زرابي; سجاد | carpet; rug | zerbiya; zarbia; zrabi; zarbiya
wool-carpet | tapis de laine; tapis en laine | زربية من الصوف; زربية الصوف | wool rug; wool carpet | zerbiya dsouf
kilim | kilim; hanbel | حنبل; كليم | kilim; flat-woven rug | hanbel; 7anbal
boucherouite | boucherouite; tapis de chiffons | بوشرويط; بوشرويطة | rag rug; boucherouite | bouchrwit; boucherouit
taznakht-carpet | tapis de Taznakht | زربية تازناخت; زرابي تازناخت | Taznakht rug | zerbiya taznakht
weaving | tissage | نسيج; حياكة; نسج | weaving | nsij; nssij; lmramma; derraza
blanket | couverture; couverture en laine | غطاء صوفي; بطانية; بوطانية | blanket; wool blanket | bettaniya; ghta; btaniya
cushion | coussin; housse de coussin | وسادة; مخدة | cushion; pillow cover | mkhedda; khdiya
djellaba | djellaba | جلابة; جلباب | djellaba; hooded robe | jellaba; jelaba; jallaba
caftan | caftan; takchita | قفطان; تكشيطة | caftan; kaftan | qeftan; 9eftan; takchita
burnous | burnous; selham | سلهام; برنوس | burnous; cloak | selham; slham
haik | haïk; melhfa | حايك; ملحفة | haik; melhfa; veil | mlehfa; lhayek
traditional-dress | habit traditionnel; costume traditionnel | لباس تقليدي; ألبسة تقليدية | traditional dress; traditional clothing | lbas taqlidi; lebsa beldiya
clothing | vêtements; prêt-à-porter | ملابس; ألبسة | clothing; garments | hwayej; 7wayej
uniform | blouse; tenue de travail; uniforme | لباس العمل; بدلة العمل; وزرة | uniform; work wear; overall | bloza; tabliya
sewing | couture | خياطة | sewing; tailoring | khyata; khiyata; l5yata
embroidery | broderie | طرز; تطريز; طرز يدوي | embroidery | trez; tarz; terz
fassi-embroidery | broderie de Fès | طرز فاسي; الطرز الفاسي | Fez embroidery | trez fassi
lace | dentelle; randa | راندة; دانتيل | lace; needle lace | randa
crochet | crochet | كروشي | crochet | kroucha; kochi
knitting | tricot; tricotage | تريكو; حياكة بالإبر | knitting; knitwear | triko
trimmings | passementerie; sfifa | سفيفة; برشمان; عقاد | trimmings; braid; passementerie | sfifa; 3qad
felt | feutre; feutrage | لباد; لبدة | felt; felting | lebda
natural-dyeing | teinture naturelle; teinture végétale | صباغة طبيعية; صباغة نباتية | natural dyeing | sbagha tabi3iya
spinning | filage; filature de laine | غزل; غزل الصوف | spinning; yarn spinning | ghzil; lghzel
yarn | fil; fil de laine | خيوط; خيط الصوف | yarn; thread | khit; lkhit
fabric | tissu; étoffe | ثوب; قماش | fabric; cloth | toub; ttoub
bag | sac; sac à main; cabas | حقيبة; قفة; شنطة | bag; handbag; basket bag | chkara; sak; qoffa
pottery | poterie | فخار; خزف بلدي | pottery; earthenware | fekhar; fkhar; l5zef
ceramic | céramique; faïence | خزف; سيراميك | ceramic; ceramics | lkhzef
tagine-dish | tajine; plat à tajine | طاجين; طاجين طيني | tagine; tagine dish | tajin; tajine; ttajin
zellige | zellige; mosaïque | زليج; فسيفساء | zellige; mosaic tiles | zellij; zlij
clay | argile; terre glaise | طين; صلصال | clay | tin; ghis
ghassoul | ghassoul; rhassoul | غاسول; الغسول | ghassoul; lava clay | ghassoul; lghasoul; rassoul
plaster | plâtre sculpté; gebs | جبص; جبس منقوش | carved plaster; stucco | gebs; lgebs
stone-carving | taille de pierre; sculpture sur pierre | نحت الحجر; نقش على الحجر | stone carving | nqich 3la lhjer
woodwork | menuiserie; boiserie | نجارة | woodwork; joinery | njara; nejjara
wood-carving | sculpture sur bois; bois sculpté | نقش على الخشب; نحت الخشب | wood carving | nqich lkhcheb; noqch khchab
thuya | thuya; bois de thuya | عرعار; خشب العرعار | thuya; thuya wood | 3ar3ar; aaraar
marquetry | marqueterie | ترصيع; ترصيع الخشب | marquetry; inlay | tarsi3
painted-wood | bois peint; zouak | زواق; خشب مصبوغ | painted wood | zwaq; zouaq
furniture | meubles; mobilier | أثاث | furniture | athath; meuble
tea-table | table; table basse | مائدة; مائدة خشبية | table; low table | mida; tabla
basketry | vannerie; objets tressés | سلالة; صناعة السلال; منسوجات نباتية | basketry; wickerwork | slala; dom
doum-basketry | vannerie de doum; palmier nain | دوم; صناعة الدوم | dwarf palm basketry; doum | ddoum; douma
mat | natte; natte de jonc | حصير; حصيرة | mat; rush mat | hsira; 7sira
reed | roseau; osier; jonc | قصب; سمار | reed; wicker; rush | qseb; smar
palm-plaiting | tressage de palmes; vannerie de palmier | نسج سعف النخيل; سعف النخيل | palm leaf plaiting | s3af; za3f
leather | cuir; maroquinerie | جلد مدبوغ; منتوجات جلدية; مصنوعات جلدية | leather; leather goods | jeld; lejled
tannery | tannerie; tannage | دباغة; دار الدباغ | tannery; tanning | debbagh; dar debagh
babouche | babouche; belgha | بلغة; بلغات | babouche; leather slippers | belgha; lbelgha; balgha
shoes | chaussures; sandales | أحذية; صنادل; نعال | shoes; sandals | sbabet; sebbat
pouf | pouf; pouf en cuir | بوف; بوف جلدي | pouffe; leather pouffe | pouf
saddlery | sellerie; selle brodée | سراجة; صناعة السروج | saddlery | serj; serraj
brassware | dinanderie; laiton | نحاسيات; نحاس منقوش | brassware; copperware | nhas; n7as; seffar
copper | cuivre | نحاس | copper | nhass lhmer
wrought-iron | fer forgé; ferronnerie | حديد مطروق; حدادة فنية | wrought iron; ironwork | hdid; l7did; haddad
jewellery | bijoux; bijouterie | حلي; مجوهرات | jewellery; jewelry | mjawhrat; dheb; bijou
silver-jewellery | bijoux en argent; argent de Tiznit | حلي فضية; فضيات; فضة تيزنيت | silver jewellery | noqra; no9ra; lfedda
tinsmithing | ferblanterie; lanternes | قزدير; فوانيس | tinwork; lanterns | fnar; qazdir
blown-glass | verre soufflé; verre recyclé | زجاج منفوخ; زجاج معاد تدويره | blown glass; recycled glass | zaj
calligraphy | calligraphie; enluminure | خط عربي; زخرفة | calligraphy; illumination | khatt 3arabi
musical-instrument | instrument de musique; luth; guembri | آلات موسيقية; عود; كمبري | musical instrument; lute | l3oud dial tarab; guembri
doll | poupée; jouet en bois | دمية; لعب خشبية | doll; wooden toy | mounika; lo3ba
candle | bougie | شمع; شموع | candle | chma3; chem3a
soap | savon; savon artisanal | صابون | soap; handmade soap | saboun; saboune
black-soap | savon noir; savon beldi | صابون بلدي; صابون أسود | black soap; beldi soap | saboun beldi; sabon beldi
cosmetics | cosmétiques; produits cosmétiques | مواد التجميل; مستحضرات التجميل | cosmetics; beauty products | tajmil; mawad tajmil
shampoo | shampoing | شامبو | shampoo | champoin
face-cream | crème; crème visage | كريم; مرهم الوجه | cream; face cream | krim; pommada
perfume | parfum | عطر; عطور | perfume; fragrance | 3tar; riha; ri7a
incense | encens | بخور | incense | bkhour; lb5our
kohl | khôl | كحل | kohl | khol; lk7el
loofah | gant de kessa; loofah | كيس الحمام; ليفة | exfoliating glove; loofah | lkis; kessa
toy | jouets; jeux éducatifs | ألعاب; ألعاب تربوية | toys; educational games | l3abat; lo3ab
recycled-crafts | objets recyclés; upcycling | منتوجات معاد تدويرها; إعادة التدوير الفني | recycled crafts; upcycling | recyclage
souvenir | souvenir; cadeau d'entreprise; objets promotionnels | تذكارات; هدايا المقاولات; هدايا | souvenir; corporate gift; promotional items | kadow; hdiya
tent | tente caïdale; tente | خيمة; خيمة قايدية | tent; caidal tent | khayma; khzana
mattress | matelas; salon traditionnel | مطرح; صالون مغربي; مضربة | mattress; Moroccan sofa | mtareb; seddari; lmdreba
curtain | rideau; voilage | ستارة; خامية | curtain | khamiya; ridou
tablecloth | nappe; serviettes de table | غطاء المائدة; شرشف; مفرش | tablecloth; napkins | nappa; mendil
mask-fabric | masque en tissu | كمامة; كمامات قماشية | fabric mask | kmama
`,
);
