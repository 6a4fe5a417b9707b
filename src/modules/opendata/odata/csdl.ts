import type { CellType } from '../../../platform/dataset.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { columnAbout, columnTitle, titleOf, aboutOf } from '../said.ts';
import { edmType, namespace } from './model.ts';
import type { EntitySet } from './model.ts';

/** Documents of the vocabularies that our annotations are of (OASIS). A client need not fetch them. */
const vocabularies = 'https://oasis-tcs.github.io/odata-vocabularies/vocabularies';
const core = 'Org.OData.Core.V1';
const capabilities = 'Org.OData.Capabilities.V1';

const functions = [
  'contains',
  'startswith',
  'endswith',
  'tolower',
  'toupper',
  'trim',
  'length',
  'year',
  'month',
  'day',
];

const facets: Partial<Record<CellType, Record<string, unknown>>> = {
  decimal: { $Scale: 'variable' },
  instant: { $Precision: 6 },
};

const property = ({ dataset }: EntitySet, column: string, lang: Lang): object => {
  const { type } = dataset.columns[column]!;
  const about = columnAbout(dataset, lang, column);
  const many = type === 'texts';
  return {
    ...(many && { $Collection: true }),
    ...(edmType[type] !== 'Edm.String' && !many && { $Type: edmType[type] }),
    ...(!dataset.key.includes(column) && !many && { $Nullable: true }),
    ...facets[type],
    [`@${core}.Description`]: columnTitle(dataset, lang, column),
    ...(about !== '' && { [`@${core}.LongDescription`]: about }),
  };
};

const entityType = (set: EntitySet, lang: Lang): object => ({
  $Kind: 'EntityType',
  $Key: set.dataset.key.map((column) => set.names.get(column)),
  ...Object.fromEntries([...set.names].map(([column, name]) => [name, property(set, column, lang)])),
});

const entitySet = (set: EntitySet, lang: Lang): object => ({
  $Collection: true,
  $Type: `${namespace}.${set.name}`,
  [`@${core}.Description`]: titleOf(set.dataset, lang),
  [`@${core}.LongDescription`]: aboutOf(set.dataset, lang),
  [`@${capabilities}.SearchRestrictions`]: { Searchable: false },
  [`@${capabilities}.ExpandRestrictions`]: { Expandable: false },
  [`@${capabilities}.InsertRestrictions`]: { Insertable: false },
  [`@${capabilities}.UpdateRestrictions`]: { Updatable: false },
  [`@${capabilities}.DeleteRestrictions`]: { Deletable: false },
});

const reference = (name: string): object => ({
  $Include: [{ $Namespace: name, $Alias: name.split('.').at(-2) }],
});

/** What the service offers, as OData's schema in JSON (OData CSDL JSON 4.01); titles in the reader's language. */
export const csdlJson = (sets: readonly EntitySet[], lang: Lang): Record<string, unknown> => ({
  $Version: '4.0',
  $EntityContainer: `${namespace}.house`,
  $Reference: {
    [`${vocabularies}/${core}.json`]: reference(core),
    [`${vocabularies}/${capabilities}.json`]: reference(capabilities),
  },
  [namespace]: {
    ...Object.fromEntries(sets.map((set) => [set.name, entityType(set, lang)])),
    house: {
      $Kind: 'EntityContainer',
      [`@${capabilities}.ConformanceLevel`]: 'Minimal',
      [`@${capabilities}.BatchSupported`]: false,
      [`@${capabilities}.FilterFunctions`]: functions,
      ...Object.fromEntries(sets.map((set) => [set.name, entitySet(set, lang)])),
    },
  },
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const record = (value: object): string =>
  `<Record>${Object.entries(value)
    .map(([name, one]) => `<PropertyValue Property="${name}" Bool="${String(one)}"/>`)
    .join('')}</Record>`;

const annotation = (term: string, value: unknown): string => {
  const named = `<Annotation Term="${term.slice(1)}"`;
  if (term.endsWith('ConformanceLevel'))
    return `${named} EnumMember="${capabilities}.ConformanceLevelType/${String(value)}"/>`;
  if (typeof value === 'boolean') return `${named} Bool="${value}"/>`;
  if (typeof value === 'string') return `${named} String="${escaped(value)}"/>`;
  if (Array.isArray(value))
    return `${named}><Collection>${value.map((one) => `<String>${one}</String>`).join('')}</Collection></Annotation>`;
  return `${named}>${record(value as object)}</Annotation>`;
};

const annotations = (of: object): string =>
  Object.entries(of)
    .filter(([name]) => name.startsWith('@'))
    .map(([term, value]) => annotation(term, value))
    .join('');

type Json = Record<string, unknown>;

const propertyXml = (name: string, of: Json): string => {
  const type = String(of['$Type'] ?? 'Edm.String');
  const attributes = [
    `Name="${name}"`,
    `Type="${of['$Collection'] ? `Collection(${type})` : type}"`,
    ...(of['$Nullable'] ? [] : ['Nullable="false"']),
    ...(of['$Scale'] === undefined ? [] : [`Scale="${String(of['$Scale'])}"`]),
    ...(of['$Precision'] === undefined ? [] : [`Precision="${String(of['$Precision'])}"`]),
  ];
  return `<Property ${attributes.join(' ')}>${annotations(of)}</Property>`;
};

const typeXml = (name: string, of: Json): string => {
  const key = (of['$Key'] as string[]).map((column) => `<PropertyRef Name="${column}"/>`).join('');
  const properties = Object.entries(of).filter(([member]) => !member.startsWith('$'));
  return `<EntityType Name="${name}"><Key>${key}</Key>${properties.map(([member, one]) => propertyXml(member, one as Json)).join('')}</EntityType>`;
};

const setXml = (name: string, of: Json): string =>
  `<EntitySet Name="${name}" EntityType="${String(of['$Type'])}">${annotations(of)}</EntitySet>`;

/** The same as XML (OData CSDL XML 4.0), which Excel and Power BI read. Made from the JSON, so that both say the same. */
export const csdlXml = (sets: readonly EntitySet[], lang: Lang): string => {
  const { house, ...types } = csdlJson(sets, lang)[namespace] as Record<string, Json>;
  const references = [core, capabilities].map(
    (name) =>
      `<edmx:Reference Uri="${vocabularies}/${name}.xml"><edmx:Include Namespace="${name}" Alias="${name.split('.').at(-2)}"/></edmx:Reference>`,
  );
  const members = Object.entries(house!).filter(([name]) => !name.startsWith('$') && !name.startsWith('@'));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">${references.join('')}<edmx:DataServices>`,
    `<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="${namespace}">`,
    ...Object.entries(types).map(([name, of]) => typeXml(name, of)),
    `<EntityContainer Name="house">${annotations(house!)}${members.map(([name, of]) => setXml(name, of as Json)).join('')}</EntityContainer>`,
    '</Schema></edmx:DataServices></edmx:Edmx>',
  ].join('\n');
};
