/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing has no tag of its own for a group of links */
import { numberInWords } from '../../words/format.ts';
import { Table } from '../table.tsx';
import { usePage } from '../use-page.tsx';
import drawing from './regions.json' with { type: 'json' };
import { stepOf } from './steps.ts';

export interface RegionValue {
  /** MA-01 … MA-12. */
  code: string;
  /** Its official name in the reader's language. */
  name: string;
  value: number;
  /** Said instead of the number: it is hidden, or has a unit. The map then shows a dot. */
  said?: string;
  href?: string;
  current?: boolean;
}

interface RegionMapProps {
  /** What is counted: "Coopératives par région". */
  title: string;
  /** The heading of the numbers in the table: "Coopératives". */
  measure: string;
  regions: RegionValue[];
}

/**
 * The 12 regions: one hue in five steps, the number written in each region, the table beside it for who cannot
 * see the map or point at it. Never mirrored: north is up and the ocean is to the west in every language.
 */
export const RegionMap = ({ title, measure, regions }: RegionMapProps) => {
  const { lang, t } = usePage();
  const step = stepOf(regions.map(({ value }) => value));
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return (
    <div class="halves">
      <figure>
        <svg
          class="map"
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="group"
          aria-label={title}
          direction="ltr"
        >
          {drawing.regions.map(({ code, path, label: [x, y] }) => {
            const region = byCode.get(code);
            const said = region?.said ?? numberInWords(lang, region?.value ?? 0);
            const Tag = region?.href ? 'a' : 'g';
            return (
              <Tag
                class={`region s${step(region?.value ?? 0)}`}
                href={region?.href}
                role={region?.href ? undefined : 'img'}
                aria-label={`${region?.name ?? code} : ${said}`}
                aria-current={region?.current ? 'true' : undefined}
              >
                <path d={path} />
                <text x={x} y={y} aria-hidden="true">
                  {region?.said ? '•' : said}
                </text>
              </Tag>
            );
          })}
        </svg>
        <figcaption class="small muted">
          <a href="https://www.openstreetmap.org/copyright">{t('map.credit')}</a>
        </figcaption>
      </figure>
      <Table
        caption={title}
        quiet
        rows={regions}
        columns={[
          { title: t('map.region'), cell: ({ href, name }) => (href ? <a href={href}>{name}</a> : name) },
          { title: measure, numeric: true, cell: ({ value, said }) => said ?? numberInWords(lang, value) },
        ]}
      />
    </div>
  );
};
