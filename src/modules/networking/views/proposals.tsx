import { Badge, EmptyState, Form, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
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

const Why = ({ page, one }: { page: PageContext; one: Proposed }) => {
  const t = words(page.lang);
  return (
    <>
      {one.exposure && <Badge tone="open">{t('intro.proposed.due')}</Badge>} {one.say[page.lang]}
    </>
  );
};

export const ProposedOnes = (props: MatchesProps) => {
  const { page, found, errors } = props;
  const t = words(page.lang);
  const sides = ({ sides: { buyer, cooperative } }: Proposed): string =>
    t('intro.proposed.sides', {
      buyer: percentInWords(page.lang, buyer),
      cooperative: percentInWords(page.lang, cooperative),
    });
  return (
    <section>
      <h2>{t('intro.proposed.title')}</h2>
      <p class="muted">{t('intro.proposed.lede', { count: found.eligible })}</p>
      {found.proposed.length === 0 && <EmptyState title={t('intro.proposed.none')} />}
      {found.proposed.length > 0 && (
        <Form action={at(props, '/invite')} errors={errors} submit={false} name="proposed">
          <Table
            caption={t('intro.proposed.title')}
            quiet
            rows={found.proposed}
            columns={[
              {
                title: t('intro.column.cooperative'),
                cell: (one: Proposed) => (
                  <>
                    <input type="checkbox" name="structures[]" value={one.structure} aria-label={nameIn(page, one)} />{' '}
                    <a href={inLang(page.lang, `/cooperatives/${one.structure}`)}>
                      <bdi>{nameIn(page, one)}</bdi>
                    </a>
                    <br />
                    <span class="small muted">{placeName(one.province ?? one.region ?? '', page.lang)}</span>
                  </>
                ),
              },
              {
                title: t('intro.column.score'),
                cell: (one: Proposed) => (
                  <>
                    <strong>{percentInWords(page.lang, one.score)}</strong>
                    <br />
                    <span class="small muted">{sides(one)}</span>
                  </>
                ),
              },
              { title: t('intro.column.why'), cell: (one: Proposed) => <Why page={page} one={one} /> },
              {
                title: t('intro.column.waited'),
                cell: ({ waited }: Proposed) => t('intro.proposed.waited', { count: waited }),
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
