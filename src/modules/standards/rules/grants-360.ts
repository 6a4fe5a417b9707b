import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { openLicence, pageAt } from './publisher.ts';
import type { Publisher } from './publisher.ts';

/** A grant to a laureate, as other rooms publish it. */
export interface Grant {
  id: string;
  amount: number;
  /** `2026-08-03`, in the house's time zone. */
  awardedOn: string;
  call: string;
  callTitle: Trilingual;
  callSummary: Trilingual;
  programme: string;
  programmeName: Trilingual;
  edition: Trilingual;
  structure: string;
  structureName: string;
  country: string;
  region: string | null;
  regionName: string | null;
  /** Null when the organisation itself pays. */
  funder: { id: string; name: Trilingual } | null;
}

/**
 * The prefix of identifiers: 360Giving gives publishers one when they register, and until then a publisher makes its
 * own of the form `360G-name`.
 */
export const prefixOf = (organisation: string): string => {
  const plain = organisation.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '');
  return `360G-${plain === '' ? 'publisher' : plain}`;
};

const placeOf = ({ region, regionName, country }: Grant) =>
  region === null
    ? []
    : [{ name: regionName ?? region, countryCode: country, geoCode: region, geoCodeType: 'ISO 3166-2' }];

const grantIn = (grant: Grant, publisher: Publisher) => {
  const { say } = publisher;
  const prefix = prefixOf(publisher.name);
  const house = { id: `${prefix}-org`, name: publisher.name };
  const payer = grant.funder && { id: `${prefix}-funder-${grant.funder.id}`, name: say(grant.funder.name) };
  const summary = say(grant.callSummary);
  return {
    id: `${prefix}-${grant.id}`,
    title: `${say(grant.edition)} – ${grant.structureName}`,
    description: summary === '' ? say(grant.callTitle) : summary,
    currency: 'MAD',
    amountAwarded: grant.amount,
    awardDate: grant.awardedOn,
    url: pageAt(publisher, `/calls/${grant.call}`),
    fromOpenCall: 'Yes',
    recipientOrganization: [
      {
        id: `${prefix}-recipient-${grant.structure}`,
        name: grant.structureName,
        addressCountry: grant.country,
        ...(grant.regionName !== null && { addressRegion: grant.regionName }),
        url: pageAt(publisher, `/cooperatives/${grant.structure}`),
      },
    ],
    beneficiaryLocation: placeOf(grant),
    fundingOrganization: [payer ?? house],
    grantProgramme: [
      {
        code: grant.programme,
        title: say(grant.programmeName),
        url: pageAt(publisher, `/programmes/${grant.programme}`),
      },
    ],
    dataSource: pageAt(publisher, '/standards/grants.json'),
  };
};

/**
 * Grants in the 360Giving data standard 1.4 (https://standard.threesixtygiving.org/, CC BY 4.0): a package of grants
 * with its metadata. The standard asks for one grant at least.
 * @param issuedOn day of the file, `2026-08-03`.
 */
export const grantPackage = (grants: Grant[], publisher: Publisher, { title, issuedOn }: PackageSaid) => ({
  version: '1.4',
  title,
  publisher: { name: publisher.name, website: publisher.origin },
  license: openLicence,
  issued: issuedOn,
  downloadURL: pageAt(publisher, '/standards/grants.json'),
  accessURL: pageAt(publisher, '/data'),
  grants: grants.map((grant) => grantIn(grant, publisher)),
});

export interface PackageSaid {
  title: string;
  issuedOn: string;
}
