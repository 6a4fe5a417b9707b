/** A licence under which data may be given away, by its SPDX identifier. */
export interface Licence {
  id: string;
  /** Its own name, the same in every language. */
  name: string;
  address: string;
}

const known: Licence[] = [
  {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0',
    address: 'https://creativecommons.org/licenses/by/4.0/',
  },
  { id: 'CC0-1.0', name: 'Creative Commons Zero 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  {
    id: 'CC-BY-SA-4.0',
    name: 'Creative Commons Attribution-ShareAlike 4.0',
    address: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  {
    id: 'ODC-By-1.0',
    name: 'Open Data Commons Attribution 1.0',
    address: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  { id: 'ODbL-1.0', name: 'Open Database License 1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
];

export const licenceNamed = (id: string): Licence | undefined => known.find((licence) => licence.id === id);

/** The house's licence, `TWIZA_DATA_LICENCE`. @throws Error with a sentence when it is not one of those we know. */
export const licenceOfHouse = (id = process.env['TWIZA_DATA_LICENCE'] || 'CC-BY-4.0'): Licence => {
  const licence = licenceNamed(id);
  if (licence) return licence;
  throw new Error(`TWIZA_DATA_LICENCE is one of ${known.map((one) => one.id).join(', ')}; it says ${id}.`);
};

export const licenceOf = ({ licence }: { licence?: string }): Licence =>
  (licence === undefined ? undefined : licenceNamed(licence)) ?? licenceOfHouse();
