/** Concepts that answer each other's questions in part: all of a line are related. A code may stand on several lines. */
const LINES = `
honey thyme-honey euphorbia-honey orange-blossom-honey carob-honey jujube-honey rosemary-honey arbutus-honey eucalyptus-honey
bee beehive beekeeping beekeeper starter-bees queen-bee queen-rearing honey-extractor wax-foundation yellow-bee
bee varroa pollination
propolis royal-jelly pollen beeswax
argan argan-oil argan-kernel argan-cake amlou
argan-oil argan-oil-food argan-oil-cosmetic
argan-kernel nutcracker oil-press
oil-press olive-mill oil-pressing
olive-mill olive-oil extra-virgin-olive-oil oil-pressing
olive-mill wastewater-plant olive-pomace
olive table-olive olive-oil
date date-palm mejhoul boufeggous date-paste date-syrup
date-palm oasis palm-plaiting
fig dried-fig
prickly-pear prickly-pear-oil
grape raisin
lemon preserved-lemon
tomato dried-tomato
dried-fruit drying dryer solar-dryer
wheat durum-wheat flour milling mill
barley barley-couscous
couscous barley-couscous five-grain-couscous couscous-machine
flour wholemeal-flour semolina
bread oven pastry improved-stove
vegetables agriculture fruit
pepper chilli paprika harissa
cumin alnif-cumin spices
rose rose-water
orange-blossom-water floral-water rose-water
still distillation essential-oil floral-water
medicinal-plants thyme rosemary lavender mint verbena sage oregano chamomile myrtle herbal-tea
milk dairy milk-tank milking-machine pasteuriser
milk goat-milk camel-milk yogurt buttermilk
goat goat-milk goat-cheese kid-goat
camel camel-milk
cheese goat-cheese cheesemaking cheese-vat rennet
sheep lamb livestock herder livestock-farming
livestock cattle sheep goat
fodder animal-feed straw bran animal-nutrition
chicken egg poultry-farming chick incubator-eggs
fish sardine fisheries fisher canned-fish
boat fishing-net fisheries
aquaculture shellfish fish
seaweed seaweed-agar
meat lamb dried-meat kid-goat slaughter
wool wool-carpet yarn spinning spinning-wheel
carpet wool-carpet kilim boucherouite taznakht-carpet
weaving loom weaver carpet
sewing sewing-machine clothing pattern-cutting
embroidery fassi-embroidery embroidery-machine
djellaba caftan traditional-dress
uniform clothing sewing
natural-dyeing dye chemical-free-dye dyeing-skill
pottery ceramic tagine-dish potter pottery-kiln potters-wheel clay
zellige ceramic
basketry doum-basketry palm-plaiting mat reed bag
leather tannery babouche pouf shoes bag
hide tannery leather
woodwork wood-carving thuya marquetry furniture
brassware copper
jewellery silver-jewellery
soap black-soap soapmaking
cosmetics face-cream shampoo ghassoul cosmetic-formulation iso-22716
handicraft artisan artisan-card morocco-handmade
seeds seedling nursery
fertiliser manure compost
pesticide pest-control
irrigation-water irrigation-skill drip-irrigation pump well water-tank
solar-pump solar-panel pump energy-service
packaging carton eco-packaging plastic-packaging sack packaging-design
jar bottle cap
label-sticker barcode labeller nutrition-label
scale filling-machine labeller sealing-machine
cold-room refrigerator refrigerated-truck
truck transport refrigerated-truck delivery logistics
tractor machinery-sharing plough
fair exhibition-space display-stand solidarity-market
online-sales digital-marketing mobile-payment web-development
sales market-access buyer distributor
supplier buyer order
wholesale retail distributor
export-service customs export-skill
tender-service joint-bid subcontracting
catering school-canteen restaurant
guest-house rural-tourism guide hotel
guide mountain
accounting accounting-service audit taxation
cost-calculation pricing price
funding grant microcredit bank investment guarantee working-capital
equipment-need machine grant
training-service training-need coaching
coaching mentoring incubation consulting expertise
marketing digital-marketing branding sales-technique advertising
photography photography-skill video
hygiene haccp onssa iso-22000 quality-control
organic-label organic-farming ecocert
laboratory-analysis quality-control laboratory-equipment
certification-service organic-label agricultural-label
pgi pdo terroir-label
cooperative-law statutes general-assembly shares registration
governance conflict-resolution general-assembly president
cooperative womens-cooperative union registration
waste-collection recycling recycled-crafts
cleaning laundry waste-collection
woman womens-cooperative gender-equality leadership
insurance health-services
childcare school
water-need well irrigation-water
climate water-need agroecology
forestry wood-timber firewood
collective-purchase machinery-sharing
`;

const relations = new Map<string, Set<string>>();
for (const line of LINES.split('\n')) {
  const codes = line.split(' ').filter((code) => code !== '');
  for (const code of codes) {
    const its = relations.get(code) ?? new Set<string>();
    for (const other of codes) if (other !== code) its.add(other);
    relations.set(code, its);
  }
}

/** Every code that is related to any other. */
export const relatedCodes = (): string[] => [...relations.keys()];

/** The codes related to this one; none for a code that is not ours. */
export const relatedTo = (code: string): string[] => [...(relations.get(code) ?? [])];
