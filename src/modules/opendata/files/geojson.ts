import type { Readable } from 'node:stream';
import type { Dataset } from '../../../platform/dataset.ts';
import geometry from '../map/geometry.json' with { type: 'json' };
import type { Row } from '../rules/cell.ts';
import { objectOf, tellingOf } from './json.ts';

const points: Record<string, number[]> = geometry.points;
const areas: Record<string, number[][][][]> = geometry.areas;

/** Whose borders and points these are: said in every file that has them. */
const drawnFrom = {
  geometry: {
    attribution: '© OpenStreetMap contributors',
    licence: {
      id: 'ODbL-1.0',
      name: 'Open Database License 1.0',
      url: 'https://opendatacommons.org/licenses/odbl/1-0/',
    },
    precision: 'A point stands for a province or a region, never for an address; borders are simplified to about 2 km.',
  },
};

const columnOf = ({ columns }: Dataset, place: 'region' | 'province'): string | undefined =>
  Object.keys(columns).find((name) => columns[name]!.place === place);

/** Where a row is drawn: the area of its region, or the point of its province, else of its region. */
const shapeOf = (dataset: Dataset): ((row: Row) => object | null) => {
  const [region, province] = [columnOf(dataset, 'region'), columnOf(dataset, 'province')];
  const at = (row: Row, column: string | undefined): string => (column === undefined ? '' : String(row[column] ?? ''));
  if (dataset.shape === 'area')
    return (row) => {
      const area = areas[at(row, region)];
      return area === undefined ? null : { type: 'MultiPolygon', coordinates: area };
    };
  return (row) => {
    const point = points[at(row, province)] ?? points[at(row, region)];
    return point === undefined ? null : { type: 'Point', coordinates: point };
  };
};

/** A dataset as a map (RFC 7946): a feature a row, with null where nothing is known of its place. */
export const geojsonOf = (dataset: Dataset, rows: AsyncIterable<Row>, changedAt: Date | null): Readable => {
  const shape = shapeOf(dataset);
  const id = dataset.key.length === 1 ? dataset.key[0] : null;
  return objectOf(
    { type: 'FeatureCollection', ...tellingOf(dataset, changedAt), ...drawnFrom },
    'features',
    rows,
    (row) =>
      JSON.stringify({ type: 'Feature', ...(id !== null && { id: row[id] }), geometry: shape(row), properties: row }),
  );
};
