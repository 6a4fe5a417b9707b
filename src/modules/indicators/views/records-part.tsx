import { DateInWords, Notice, Pager, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { perPage } from '../queries/records-behind.ts';
import type { Behind, UnitShown } from '../queries/records-behind.ts';
import type { Definition } from '../rules/definition.ts';
import { words } from '../words/index.ts';
import { sayNumber } from './say.ts';

interface Props {
  page: PageContext;
  definition: Definition;
  behind: Behind;
  /** The address of another page of this list. */
  address: (page: number) => string;
}

const nameOf = (page: PageContext, { structure }: UnitShown): string =>
  structure === null ? '' : (page.lang === 'ar' ? structure.names.ar : structure.names.fr) || structure.name;

const most = 2;

const Records = ({ page, unit }: { page: PageContext; unit: UnitShown }) => {
  const t = words(page.lang);
  const shown = unit.records.slice(0, most);
  return (
    <ul class="plain small">
      {shown.map(({ title, day, href }) => (
        <li>
          {href ? <a href={inLang(page.lang, href)}>{said(title, page.lang)}</a> : said(title, page.lang)}
          {day && (
            <>
              {' · '}
              <DateInWords at={day} />
            </>
          )}
        </li>
      ))}
      {unit.records.length > most && <li class="muted">{t('records.more', { count: unit.records.length - most })}</li>}
    </ul>
  );
};

/** Units of a figure with their records. */
export const Units = ({
  page,
  definition,
  units,
  caption,
}: Omit<Props, 'behind' | 'address'> & { units: UnitShown[]; caption: string }) => {
  const t = words(page.lang);
  const what = definition.measure?.what;
  const adds = what !== 'structures' && what !== 'records' && units.some(({ num }) => num !== null);
  return (
    <Table
      caption={caption}
      quiet
      rows={units}
      columns={[
        {
          title: t('records.who'),
          cell: (unit) =>
            unit.structure ? (
              <a href={inLang(page.lang, `/cooperatives/${unit.structure.id}`)}>
                <bdi>{nameOf(page, unit)}</bdi>
              </a>
            ) : (
              said(unit.records[0]?.title, page.lang)
            ),
        },
        {
          title: t('records.region'),
          cell: ({ structure }) => (structure?.region ? placeName(structure.region, page.lang) : '—'),
        },
        { title: t('records.records'), cell: (unit) => <Records page={page} unit={unit} /> },
        ...(adds
          ? [
              {
                title: t('records.adds'),
                numeric: true,
                cell: ({ num }: UnitShown) =>
                  num === null
                    ? '—'
                    : sayNumber(page.lang, definition.unit === 'percent' ? 'events' : definition.unit, num),
              },
            ]
          : []),
      ]}
    />
  );
};

/** Of the records that stand in the way: which they are, so that somebody can complete them. */
const InTheWay = ({ page, definition, behind }: Props) => {
  const t = words(page.lang);
  const { missing } = behind;
  if (missing.total === 0) return null;
  return (
    <section id="missing">
      <h2>{t('missing.title')}</h2>
      <Notice kind={definition.missing === 'block' ? 'problem' : 'calm'}>
        {t(definition.missing === 'block' ? 'missing.block' : 'missing.leave_out', { count: missing.total })}
      </Notice>
      {missing.units.length > 0 && (
        <Units page={page} definition={definition} units={missing.units} caption={t('missing.title')} />
      )}
    </section>
  );
};

/** The exact records behind a figure, those within reach, and how many the others are and why. */
export const RecordsPart = (props: Props) => {
  const { page, definition, behind, address } = props;
  const t = words(page.lang);
  const unseen = behind.total - behind.readable;
  return (
    <>
      <section id="records">
        <h2>{t('records.title', { count: behind.total })}</h2>
        {unseen > 0 && <Notice kind="calm">{t('records.unseen', { count: unseen })}</Notice>}
        {behind.units.length > 0 && (
          <Units
            page={page}
            definition={definition}
            units={behind.units}
            caption={t('records.title', { count: behind.total })}
          />
        )}
        <Pager page={behind.page} size={perPage} total={behind.readable} address={address} />
      </section>
      <InTheWay {...props} />
    </>
  );
};
