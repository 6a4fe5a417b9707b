import type { NewStructureInput } from '../../src/modules/registry/index.ts';
import { provinces } from '../../src/modules/registry/rules/places-data.ts';
import { seeded, vocabulary } from './vocabulary.ts';

const chains = [
  'argan',
  'saffron',
  'honey',
  'weaving',
  'sewing',
  'dairy',
  'livestock',
  'olive_oil',
  'pottery',
  'dates',
];
const places = provinces.map(({ code }) => code);

/** Structures as a whole national sheet has them: both names, numbers, place, chain, members, officers, a contact. */
export const inventedDrafts = (size: number): NewStructureInput[] => {
  const random = seeded(23);
  const pick = <Item>(list: readonly Item[], power = 1): Item => list[Math.floor(random() ** power * list.length)]!;
  const digits = (count: number) => String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  const words = vocabulary(4000);
  return Array.from({ length: size }, (_, at) => {
    const name = Array.from({ length: random() < 0.3 ? 3 : 2 }, () => pick(words, 2.5));
    const women = Math.floor(random() * 20);
    const men = Math.floor(random() * 20);
    const phone = `06${digits(8)}`;
    return {
      names: {
        fr: `Coopérative ${name.map(([latin]) => latin).join(' ')}`,
        ar: `تعاونية ${name.map(([, arabic]) => arabic).join(' ')}`,
      },
      register_number: `${at + 1}/${2005 + (at % 20)}`,
      ice: String(at + 1).padStart(15, '0'),
      province: pick(places, 1.6),
      commune: pick(words)[0],
      address: `Douar ${pick(words)[0]}`,
      created_on: `${2005 + (at % 20)}-0${1 + (at % 9)}-1${at % 10}`,
      value_chains: random() < 0.3 ? [pick(chains), pick(chains)] : [pick(chains)],
      products: [{ fr: pick(words)[0] }],
      members: {
        as_of: '2025-12-31',
        total: women + men,
        classes: [
          { sex: 'women', age_band: 'unknown', members: women },
          { sex: 'men', age_band: 'unknown', members: men },
        ],
      },
      officers: [
        { role: 'president', name: `${pick(words)[0]} ${pick(words)[0]}`, phone },
        { role: 'manager', name: `${pick(words)[0]} ${pick(words)[0]}`, phone: null },
      ],
      contacts: [{ phone, email: at % 3 === 0 ? `contact${at}@example.org` : null }],
    };
  });
};
