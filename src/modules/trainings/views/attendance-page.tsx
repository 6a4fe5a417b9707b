import { Breadcrumb, EmptyState, Form, Page, TextArea, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { SessionShown } from '../queries/session.ts';
import type { ToInvite } from '../queries/structures-to-invite.ts';
import type { RowFilled } from '../web/typed-attendance.ts';
import { words } from '../words/index.ts';
import { AttendanceRow } from './attendance-row.tsx';
import { hoursInWords, nameIn, placeInWords } from './parts.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
  rows: RowFilled[];
  why: string;
  searched: string;
  found: ToInvite[] | null;
  errors: FormError[];
}

/** A cooperative that came without being expected: found by its name, and taken into the list above. */
const Unexpected = ({ page, session, searched, found }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}/attendance`);
  return (
    <details class="data" open={found !== null}>
      <summary>{t('attendance.unexpected')}</summary>
      <p class="hint">{t('attendance.unexpected_hint')}</p>
      <form action={here} method="get" class="search">
        <div class="field">
          <label for="q">{t('attendance.search')}</label>
          <input class="control" type="search" id="q" name="q" dir="auto" value={searched} autocomplete="off" />
        </div>
        <button>{t('attendance.search_go')}</button>
      </form>
      {found !== null && found.length === 0 && <p>{t('attendance.none_found')}</p>}
      <ul class="plain">
        {(found ?? []).slice(0, 20).map((one) => (
          <li>
            <a class="button" href={`${here}?add=${one.id}`}>
              <bdi>{nameIn(page.lang, one)}</bdi>
            </a>{' '}
            <span class="small muted">{one.province && placeName(one.province, page.lang)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The group of a session on one screen: all are present, the exceptions are tapped. */
export const AttendancePage = (props: Props) => {
  const { page, session, rows, why, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}`);
  const title = said(session.title, page.lang);
  return (
    <Page context={page} title={`${t('attendance.title')} · ${title}`} shell="work" hidden>
      <Breadcrumb items={[{ href: here, label: title }]} />
      <h1>{t('attendance.title')}</h1>
      <p class="lede">
        {hoursInWords(page.lang, session)}
        <br />
        <bdi>{placeInWords(page.lang, session)}</bdi>
      </p>
      <Unexpected {...props} />
      {rows.length === 0 ? (
        <EmptyState title={t('session.nobody')}>
          <p>{t('attendance.nobody_next')}</p>
        </EmptyState>
      ) : (
        <Form action={`${here}/attendance`} errors={errors} submit={false} class="roll">
          <input type="hidden" name="version" value={session.version} />
          <p class="hint">{t('attendance.hint')}</p>
          {rows.map((row, place) => (
            <AttendanceRow page={page} row={row} place={place} errors={errors} />
          ))}
          {session.state === 'held' && (
            <TextArea
              name="why"
              label={t('attendance.why')}
              hint={t('attendance.why_hint')}
              value={why}
              error={errorAt(errors, 'why')}
              rows={2}
              optional
            />
          )}
          <div class="tally">
            <span class="row small" aria-hidden="true">
              {(['present', 'excused', 'absent'] as const).map((status) => (
                <span class={`is-${status}`}>{t(`attendance.tally_${status}`)}</span>
              ))}
            </span>
            <button class="first">{t('attendance.save')}</button>
          </div>
        </Form>
      )}
    </Page>
  );
};
