import {
  Breadcrumb,
  Checkbox,
  CheckboxGroup,
  EmptyState,
  Form,
  NumberField,
  Page,
  RadioGroup,
  SearchForm,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { SessionShown } from '../queries/session.ts';
import { invitedAtOnce } from '../queries/structures-to-invite.ts';
import type { ToInvite } from '../queries/structures-to-invite.ts';
import { words } from '../words/index.ts';
import { nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
  found: ToInvite[];
  searched: string;
  everywhere: boolean;
  typed: { structures: string[]; all: boolean; seats: string };
  errors: FormError[];
}

/** Cooperatives to tick, as many as one likes: they are invited in one gesture, in the order of this page. */
export const InvitePage = ({ page, session, found, searched, everywhere, typed, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}`);
  const title = said(session.title, page.lang);
  return (
    <Page context={page} title={`${t('session.invite')} · ${title}`} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/trainings'), label: t('office.sessions') },
          { href: here, label: title },
        ]}
      />
      <h1>{t('session.invite')}</h1>
      <SearchForm action={`${here}/invite`} label={t('attendance.search')} value={searched}>
        {session.region !== null && (
          <div class="choice">
            <input type="checkbox" id="everywhere" name="everywhere" value="yes" checked={everywhere} />
            <label for="everywhere">{t('invite.everywhere')}</label>
          </div>
        )}
      </SearchForm>
      {found.length === 0 ? (
        <EmptyState title={t('attendance.none_found')} />
      ) : (
        <Form action={`${here}/invite`} errors={errors} submit={t('session.invite')}>
          {found.length === invitedAtOnce && <p class="hint">{t('invite.more', { count: invitedAtOnce })}</p>}
          {found.map(({ id }) => (
            <input type="hidden" name="shown[]" value={id} />
          ))}
          <Checkbox name="all" label={t('invite.all', { count: found.length })} checked={typed.all} />
          <CheckboxGroup
            name="structures[]"
            label={t('session.cooperatives')}
            options={found.map((one) => ({
              value: one.id,
              label: nameIn(page.lang, one),
              ...(one.province ? { hint: placeName(one.province, page.lang) } : {}),
            }))}
            values={typed.structures}
            error={errorAt(errors, 'structures')}
          />
          <NumberField
            name="seats"
            label={t('invite.seats')}
            hint={t('invite.seats_hint')}
            value={typed.seats}
            error={errorAt(errors, 'seats')}
          />
          {session.series !== null && (
            <RadioGroup
              name="series"
              label={t('invite.which')}
              value="yes"
              options={[
                { value: 'yes', label: t('invite.series') },
                { value: 'no', label: t('invite.this_one') },
              ]}
            />
          )}
        </Form>
      )}
    </Page>
  );
};
