import {
  ActionButton,
  Breadcrumb,
  EmptyState,
  Notice,
  Page,
  SearchForm,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { Candidate, ToApply } from '../queries/phases-to-apply.ts';
import { words } from '../words/index.ts';
import { nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  toApply: ToApply;
  searched: string;
  /** Whether the reader may look for others than her own. */
  staff: boolean;
  /** The id of the application that this page begins. */
  draft: string;
  errors: FormError[];
}

const One = ({ page, toApply, candidate, draft }: Props & { candidate: Candidate }) => {
  const t = words(page.lang);
  const { phase, tranche } = toApply;
  const place = candidate.province ?? candidate.region;
  const values = {
    opens: phase.opensOn,
    closes: phase.closesOn,
    years: tranche.terms.mostYears,
    created: candidate.createdOn ?? '',
  };
  return (
    <li class="card">
      <h2>
        <bdi>{nameIn(page.lang, candidate)}</bdi>
      </h2>
      <p class="small muted">{place && placeName(place, page.lang)}</p>
      {candidate.engaged ? (
        <p>{t('refusal.already_engaged')}</p>
      ) : candidate.reason ? (
        <p class="error">{t(`refusal.${candidate.reason as 'too_old'}`, values)}</p>
      ) : (
        <>
          {candidate.until && <p>{t('apply.eligible', { until: dateInWords(page.lang, candidate.until) })}</p>}
          <ActionButton
            action={inLang(page.lang, `/phases/${phase.id}/apply`)}
            label={t('apply.apply')}
            kind="first"
            values={{ structure: candidate.id, id: draft }}
          />
        </>
      )}
    </li>
  );
};

/** For which cooperative? Whether it may be accompanied is told before anything is asked, with the rule. */
export const ApplyPage = (props: Props) => {
  const { page, toApply, searched, staff, errors } = props;
  const t = words(page.lang);
  const { tranche, phase, candidates } = toApply;
  const title = t('apply.title');
  return (
    <Page context={page} title={title} shell="work" hidden>
      <Breadcrumb
        items={[{ href: inLang(page.lang, `/accompaniment/${tranche.edition}`), label: said(tranche.name, page.lang) }]}
      />
      <h1>{title}</h1>
      <p>{t('public.who', { years: tranche.terms.mostYears })}</p>
      <p class="small">{t('waiting.rule')}</p>
      {errors.length > 0 && (
        <Notice kind="problem" live>
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      {staff && (
        <SearchForm
          action={inLang(page.lang, `/phases/${phase.id}/apply`)}
          label={t('apply.search')}
          value={searched}
        />
      )}
      {candidates.length === 0 && (searched !== '' || !staff) && (
        <EmptyState title={t(staff ? 'apply.none_found' : 'apply.none_represented')}>
          <p>
            <a class="button" href={inLang(page.lang, '/cooperatives')}>
              {t('apply.to_directory')}
            </a>
          </p>
        </EmptyState>
      )}
      <ul class="plain grid">
        {candidates.map((candidate) => (
          <One {...props} candidate={candidate} />
        ))}
      </ul>
    </Page>
  );
};
