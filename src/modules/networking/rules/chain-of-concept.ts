/** Concepts of the thesaurus by the value chain of the register whose cooperatives make them; ours, and short of the rare. */
const made: Record<string, string> = {
  argan: 'argan argan-oil argan-oil-food argan-oil-cosmetic argan-kernel argan-cake amlou',
  olive_oil: 'olive olive-oil extra-virgin-olive-oil table-olive',
  honey:
    'honey thyme-honey euphorbia-honey orange-blossom-honey carob-honey jujube-honey rosemary-honey arbutus-honey eucalyptus-honey royal-jelly propolis pollen beeswax',
  saffron: 'saffron',
  dates: 'date mejhoul boufeggous date-syrup date-paste',
  almonds: 'almond amlou',
  walnuts: 'walnut',
  figs: 'fig dried-fig',
  cactus: 'prickly-pear prickly-pear-oil',
  pomegranates: 'pomegranate',
  apples: 'apple apple-vinegar',
  citrus: 'orange lemon clementine preserved-lemon orange-blossom-water',
  carob: 'carob carob-honey',
  couscous: 'couscous barley-couscous five-grain-couscous semolina rolled-pasta',
  cereals: 'wheat durum-wheat barley maize oat flour wholemeal-flour',
  sweets: 'pastry sellou amlou jam',
  catering: 'pastry bread',
  vegetables: 'vegetables potato tomato dried-tomato onion carrot pepper',
  spices: 'spices cumin alnif-cumin coriander paprika ginger turmeric fenugreek aniseed',
  roses: 'rose rose-water floral-water',
  aromatic_plants:
    'thyme rosemary lavender mint verbena sage oregano chamomile herbal-tea medicinal-plants essential-oil floral-water',
  henna: 'henna',
  dairy: 'milk goat-milk cheese goat-cheese yogurt buttermilk butter smen',
  camels: 'camel-milk',
  livestock: 'lamb kid-goat meat wool hide',
  poultry: 'egg chicken',
  fishing: 'fish sardine octopus shellfish canned-fish',
  seaweed: 'seaweed seaweed-agar',
  mushrooms: 'mushroom truffle',
  weaving: 'carpet wool-carpet kilim boucherouite taznakht-carpet weaving blanket cushion mat fabric',
  sewing:
    'sewing embroidery fassi-embroidery djellaba caftan traditional-dress clothing uniform lace tablecloth curtain',
  pottery: 'pottery ceramic tagine-dish zellige clay',
  leather: 'leather babouche shoes pouf bag saddlery',
  wood: 'woodwork wood-carving thuya marquetry furniture painted-wood',
  metal: 'brassware copper wrought-iron jewellery silver-jewellery',
  basketry: 'basketry doum-basketry reed palm-plaiting',
  cosmetics: 'cosmetics soap black-soap argan-oil-cosmetic ghassoul shampoo face-cream rose-water prickly-pear-oil',
  recycling: 'recycled-crafts',
};

const chains = new Map<string, string[]>();
for (const [chain, concepts] of Object.entries(made))
  for (const concept of concepts.split(' ')) chains.set(concept, [...(chains.get(concept) ?? []), chain]);

/** The value chains in which a concept of the thesaurus is made; none where it is no product. */
export const chainsOfConcept = (concept: string): readonly string[] => chains.get(concept) ?? [];

/**
 * What a need or an offer is about, as the matching compares it: the value chains that are told or that make what is
 * told, and what no chain makes. A cooperative of which the register knows the chain alone is compared as well as one
 * that lists its products.
 */
export const activitiesOf = (concepts: readonly string[], told: readonly string[]): string[] => [
  ...new Set([...told, ...concepts.map((concept) => chainsOfConcept(concept)[0] ?? concept)]),
];

/** Every code by which something is told that comes to one of these activities: `activitiesOf`, the other way. */
export const codesOf = (activities: readonly string[]): string[] => {
  const wanted = new Set(activities);
  const concepts = [...chains].flatMap(([concept, [first]]) => (wanted.has(first!) ? [concept] : []));
  return [...new Set([...activities, ...concepts])];
};
