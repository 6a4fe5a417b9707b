import { Badge, EmptyState, Form, Table, inLang } from '../../../platform/page/index.ts';
import type { Column, PageContext } from '../../../platform/page/index.ts';
import { percentInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import type { Proposed } from '../queries/need-matches.ts';
import { words } from '../words/index.ts';
import { nameIn } from './introduction-facts.tsx';
import type { FormError } from '../../../platform/page/index.ts';
import type { NeedMatches } from '../queries/need-matches.ts';

export interface MatchesProps {
  page: PageContext;
  found: NeedMatches;
  errors: FormError[];
}

/** An address of this page, or below it. */
export const at = ({ page, found }: MatchesProps, part = ''): string =>
  inLang(page.lang, `/office/needs/${found.need.id}/matches${part}`);

type Shown = Omit<Proposed, 'waited' | 'beyond'>;

const Why = ({ page, one }: { page: PageContext; one: Shown }) => {
  const t = words(page.lang);
  return (
    <>
      {one.exposure && <Badge tone="open">{t('intro.proposed.due')}</Badge>} {one.say[page.lang]}
    </>
  );
};

interface Ticked<Row> {
  name: string;
  value: (row: Row) => string;
  checked: boolean;
}

/** Who is proposed, to be ticked, how well both sides fit, and why. */
export const proposedColumns = <Row extends Shown>(page: PageContext, tick: Ticked<Row>): Column<Row>[] => {
  const t = words(page.lang);
  const sides = ({ sides: { buyer, cooperative } }: Row): string =>
    t('intro.proposed.sides', {
      buyer: percentInWords(page.lang, buyer),
      cooperative: percentInWords(page.lang, cooperative),
    });
  return [
    {
      title: t('intro.column.cooperative'),
      cell: (one) => (
        <>
          <input
            type="checkbox"
            name={tick.name}
            value={tick.value(one)}
            checked={tick.checked}
            aria-label={nameIn(page.lang, one)}
          />{' '}
          <a href={inLang(page.lang, `/cooperatives/${one.structure}`)}>
            <bdi>{nameIn(page.lang, one)}</bdi>
          </a>
          <br />
          <span class="small muted">{placeName(one.province ?? one.region ?? '', page.lang)}</span>
        </>
      ),
    },
    {
      title: t('intro.column.score'),
      cell: (one) => (
        <>
          <strong>{percentInWords(page.lang, one.score)}</strong>
          <br />
          <span class="small muted">{sides(one)}</span>
        </>
      ),
    },
    { title: t('intro.column.why'), cell: (one) => <Why page={page} one={one} /> },
  ];
};

export const ProposedOnes = (props: MatchesProps) => {
  const { page, found } = props;
  const t = words(page.lang);
  const tick = { name: 'structures[]', value: ({ structure }: Proposed) => structure, checked: false };
  return (
    <section>
      <h2>{t('intro.proposed.title')}</h2>
      <p class="muted">{t('intro.proposed.lede', { count: found.eligible })}</p>
      {found.proposed.length === 0 && <EmptyState title={t('intro.proposed.none')} />}
      {found.proposed.length > 0 && (
        <Form action={at(props, '/invite')} submit={false} name="proposed">
          <Table
            caption={t('intro.proposed.title')}
            quiet
            rows={found.proposed}
            columns={[
              ...proposedColumns(page, tick),
              {
                title: t('intro.column.waited'),
                cell: ({ waited }) => t('intro.proposed.waited', { count: waited }),
              },
            ]}
          />
          <p class="row">
            <button class="first" name="gesture" value="invite">
              {t('intro.proposed.invite')}
            </button>
            <button class="away" name="gesture" value="veto">
              {t('intro.proposed.veto')}
            </button>
          </p>
        </Form>
      )}
    </section>
  );
};
