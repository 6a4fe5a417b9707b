import {
  ActionButton,
  Breadcrumb,
  Facets,
  Notice,
  Page,
  Pager,
  Progress,
  Stat,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { atWork } from '../intake/tables.ts';
import { problemsOnPage } from '../queries/imports.ts';
import type { ImportSeen, ProblemSeen, importSeen } from '../queries/imports.ts';
import { words } from '../words/index.ts';

export interface ImportProps {
  page: PageContext;
  seen: Awaited<ReturnType<typeof importSeen>>;
  asked: { code: string | null; page: number };
  errors: FormError[];
}

/** How far the job is: read share of the file, or structures compared. Follows itself where there is script. */
export const ImportProgress = ({ page, seen }: { page: PageContext; seen: ImportSeen }) => {
  const t = words(page.lang);
  if (!atWork.includes(seen.state)) return <div id="progress" data-reload="" />;
  const comparing = seen.state === 'comparing';
  return (
    <Progress
      label={t(`intake.state_${seen.state}`)}
      done={comparing ? seen.compared_to : Math.round(seen.share * 100)}
      total={comparing ? seen.registered : 100}
      follow={inLang(page.lang, `/office/imports/${seen.id}/progress`)}
    />
  );
};

/** A problem's sentence, its values in the reader's language. */
export const sayProblem = (page: PageContext, { code, values }: Pick<ProblemSeen, 'code' | 'values'>): string =>
  words(page.lang)(`import.problem.${code as 'no_name'}`, values);

const Figures = ({ page, seen }: { page: PageContext; seen: ImportSeen }) => {
  const t = words(page.lang);
  const dry = [
    ['rows', seen.rows_read],
    ['wrong', seen.rows_wrong],
    ['warned', seen.rows_warned],
    ['known', seen.rows_known],
  ] as const;
  const written = [
    ['registered', seen.registered],
    ['filled', seen.filled],
    ['proposed', seen.proposed],
    ['skipped', seen.skipped],
    ['pairs', seen.pairs],
  ] as const;
  return (
    <div class="row">
      {(seen.written_to > 0 ? written : dry).map(([key, value]) => (
        <Stat value={value} label={t(`intake.${key}`)} />
      ))}
    </div>
  );
};

const Actions = ({ page, seen }: { page: PageContext; seen: ImportSeen }) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/imports/${seen.id}`);
  const { state } = seen;
  const stopped = ['cancelled', 'failed'].includes(state) && seen.stopped_at !== null;
  return (
    <div class="row">
      {state === 'checked' && <ActionButton action={`${here}/write`} label={t('intake.write')} kind="first" />}
      {state === 'checked' && (
        <a class="button" href={`${here}/mapping`}>
          {t('intake.change_mapping')}
        </a>
      )}
      {stopped && <ActionButton action={`${here}/resume`} label={t('intake.resume')} kind="first" />}
      {['checking', 'checked', 'writing', 'comparing'].includes(state) && (
        <ActionButton action={`${here}/cancel`} label={t('intake.cancel')} kind="away" />
      )}
      {seen.pairs > 0 && (
        <a class="button" href={inLang(page.lang, '/office/duplicates')}>
          {t('intake.review')}
        </a>
      )}
      {seen.proposed > 0 && (
        <a class="button" href={inLang(page.lang, '/office/proposals')}>
          {t('intake.proposed')}
        </a>
      )}
      {['written', 'cancelled', 'failed'].includes(state) && seen.written_to > 0 && (
        <ActionButton action={`${here}/undo`} label={t('intake.undo')} kind="away" />
      )}
    </div>
  );
};

const Problems = ({ page, seen, asked }: ImportProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/imports/${seen.import.id}`);
  const of = (code: string | null, at = 1) =>
    `${here}?${new URLSearchParams({ ...(code ? { code } : {}), page: String(at) }).toString()}`;
  if (seen.codes.length === 0) return <p>{t('intake.no_problems')}</p>;
  const total = seen.codes
    .filter(({ code }) => asked.code === null || code === asked.code)
    .reduce((sum, { n }) => sum + n, 0);
  const kinds = (['error', 'warning'] as const).filter((severity) =>
    seen.codes.some((one) => one.severity === severity),
  );
  // A code alone in words: what stands in its sentence's holes is shown as an ellipsis.
  const blank = {
    text: '…',
    name: '…',
    digits: '…',
    count: '…',
    total: '…',
    sum: '…',
    date: '…',
    dissolved: '…',
    created: '…',
    first: '…',
  };
  return (
    <>
      <p>
        <a class="button" href={`${here}/problems.csv`}>
          {t('intake.download')}
        </a>
      </p>
      <Facets
        facets={kinds.map((severity) => ({
          label: t(`intake.severity_${severity}`),
          open: true,
          values: seen.codes
            .filter((one) => one.severity === severity)
            .map(({ code, n }) => ({
              label: sayProblem(page, { code, values: blank }),
              count: n,
              href: of(asked.code === code ? null : code),
              chosen: asked.code === code,
            })),
        }))}
        {...(asked.code === null ? {} : { clear: of(null) })}
      />
      <Table
        caption={t('intake.problems')}
        quiet
        rows={seen.problems}
        columns={[
          { title: t('intake.row'), numeric: true, cell: ({ row }) => <bdi>{row}</bdi> },
          { title: t('intake.column'), cell: ({ field }) => t(`import.field.${field as 'name'}`) },
          { title: t('intake.what'), cell: (problem) => sayProblem(page, problem) },
          { title: t('intake.severity'), cell: ({ severity }) => t(`intake.severity_${severity}`) },
        ]}
      />
      <Pager page={asked.page} size={problemsOnPage} total={total} address={(at) => of(asked.code, at)} />
    </>
  );
};

/** An import at work, or what it found and wrote, and what can be done next. */
export const ImportPage = (props: ImportProps) => {
  const { page, errors } = props;
  const seen = props.seen.import;
  const t = words(page.lang);
  const busy = atWork.includes(seen.state);
  return (
    <Page context={page} title={seen.name} shell="office" islands={['follow']}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/imports'), label: t('intake.title') }]} />
      <h1>
        <bdi>{seen.name}</bdi>
      </h1>
      {errors.map(({ message }) => (
        <Notice kind="problem" live>
          {message}
        </Notice>
      ))}
      <p class="lede">{t(`intake.state_${seen.state}`)}</p>
      {seen.failure && (
        <Notice kind="problem">{t(`import.file.${seen.failure.code as 'damaged'}`, seen.failure.values)}</Notice>
      )}
      {busy && <ImportProgress page={page} seen={seen} />}
      {busy && <p class="small muted">{t('intake.reload')}</p>}
      <Figures page={page} seen={seen} />
      <Actions page={page} seen={seen} />
      {!busy && <h2>{t('intake.problems')}</h2>}
      {!busy && <Problems {...props} />}
    </Page>
  );
};
