import { ActionButton, EmptyState, Pager, Table } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { phoneInWords } from '../../people/index.ts';
import { placeName } from '../../registry/index.ts';
import type { DayShown } from '../queries/day.ts';
import { participantsPerPage } from '../queries/participants.ts';
import type { ParticipantListed } from '../queries/participants.ts';
import { mayBeDone } from '../rules/day.ts';
import { kinds } from '../tables.ts';
import type { Kind, ParticipantState } from '../tables.ts';
import { words } from '../words/index.ts';
import { DayFrame, ParticipantBadge, Wrong, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  rows: ParticipantListed[];
  total: number;
  kind: Kind | null;
  state: ParticipantState | null;
  searched: string;
  number: number;
  errors: FormError[];
}

const queryOf = ({ kind, state, searched }: Pick<Props, 'kind' | 'state' | 'searched'>, page = 1): string => {
  const asked = new URLSearchParams();
  if (kind) asked.set('kind', kind);
  if (state) asked.set('state', state);
  if (searched) asked.set('q', searched);
  if (page > 1) asked.set('page', String(page));
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
};

const Filters = ({ page, day, kind, state, searched }: Props) => {
  const t = words(page.lang);
  return (
    <search>
      <form action={dayAddress(page.lang, day.id, '/participants')} method="get" class="search">
        <div class="field">
          <label for="q">{t('participants.search')}</label>
          <input class="control" type="search" id="q" name="q" dir="auto" value={searched} autocomplete="off" />
        </div>
        <div class="field">
          <label for="kind">{t('participants.kind')}</label>
          <select class="control" id="kind" name="kind">
            <option value="">{t('participants.all')}</option>
            {kinds.map((one) => (
              <option value={one} selected={one === kind}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="state">{t('day.state')}</label>
          <select class="control" id="state" name="state">
            <option value="">{t('participants.all')}</option>
            {(['entered', 'invited', 'registered', 'withdrawn'] as const).map((one) => (
              <option value={one} selected={one === state}>
                {t(`participant.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button class="first">{t('participants.show')}</button>
      </form>
    </search>
  );
};

const Actions = ({ page, day }: Pick<Props, 'page' | 'day'>) => {
  const t = words(page.lang);
  const untold = day.people.filter(({ state }) => state === 'entered').reduce((sum, { n }) => sum + n, 0);
  return (
    <div class="row">
      {mayBeDone('register', day.state) && (
        <>
          <a class="button first" href={dayAddress(page.lang, day.id, '/enter')}>
            {t('enter.cooperatives')}
          </a>
          <a class="button" href={dayAddress(page.lang, day.id, '/enter-needs')}>
            {t('needs.enter')}
          </a>
          {day.may.run && (
            <a class="button" href={dayAddress(page.lang, day.id, '/enter-experts')}>
              {t('pool.enter')}
            </a>
          )}
          <a class="button" href={dayAddress(page.lang, day.id, '/enter-other')}>
            {t('enter.others')}
          </a>
        </>
      )}
      {day.may.run && untold > 0 && mayBeDone('answer_invitation', day.state) && (
        <ActionButton
          action={dayAddress(page.lang, day.id, '/invite')}
          label={t('invite.all', { count: untold })}
          values={{ all: 'yes' }}
        />
      )}
    </div>
  );
};

/** Who takes part: found, filtered, invited, received. */
export const ParticipantsPage = (props: Props) => {
  const { page, day, rows, total, number, errors } = props;
  const t = words(page.lang);
  const reached = ({ phone, email }: ParticipantListed) => (phone ? phoneInWords(phone) : (email ?? ''));
  return (
    <DayFrame page={page} day={day} place="participants" title={t('place.participants')}>
      <Wrong errors={errors} />
      <Actions page={page} day={day} />
      <Filters {...props} />
      <output class="muted">{t('participants.found', { count: total })}</output>
      {rows.length === 0 ? (
        <EmptyState title={t('participants.none')}>
          <p>{t('participants.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('place.participants')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('participants.name'),
              cell: (row) => (
                <>
                  <a href={dayAddress(page.lang, day.id, `/participants/${row.id}`)}>
                    <bdi>{nameIn(page.lang, row)}</bdi>
                  </a>
                  {row.province && <span class="small muted"> {placeName(row.province, page.lang)}</span>}
                </>
              ),
            },
            { title: t('participants.badge'), cell: ({ badge }) => <bdi class="tabular">{badge}</bdi> },
            { title: t('participants.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
            {
              title: t('participants.reach'),
              cell: (row) => (
                <>
                  {row.contact && <bdi>{row.contact}</bdi>} <bdi dir="ltr">{reached(row)}</bdi>
                  {!row.phone && !row.email && (
                    <span class="muted">{t(row.person ? 'participants.by_account' : 'participants.unreachable')}</span>
                  )}
                </>
              ),
            },
            {
              title: t('place.wishes'),
              numeric: true,
              cell: ({ wishes, kind }) => (kind === 'interpreter' ? '' : wishes),
            },
            { title: t('day.state'), cell: ({ state }) => <ParticipantBadge page={page} state={state} /> },
          ]}
        />
      )}
      <Pager
        page={number}
        size={participantsPerPage}
        total={total}
        address={(to) => dayAddress(page.lang, day.id, `/participants${queryOf(props, to)}`)}
      />
    </DayFrame>
  );
};
