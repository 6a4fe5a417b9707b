import { ActionButton, Breadcrumb, Form, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { phoneInWords } from '../../people/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { NeedToMeet } from '../../networking/index.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { needInWords } from './enter-needs-page.tsx';
import { ParticipantBadge, Wrong, dayAddress, nameIn, spokenIn } from './parts.tsx';
import { PersonFields } from './person-fields.tsx';
import { PresenceFields } from './presence-fields.tsx';

interface Props {
  page: PageContext;
  one: ParticipantShown;
  /** The address of her own pages, as it was sent. */
  link: string;
  /** The needs that she brings, where she is a buyer. */
  needs: NeedToMeet[];
  typed: FormValues;
  errors: FormError[];
}

const Facts = ({ page, one, link }: Pick<Props, 'page' | 'one' | 'link'>) => {
  const t = words(page.lang);
  const reached = [one.phone ? phoneInWords(one.phone) : '', one.email ?? ''].filter(Boolean).join(' · ');
  return (
    <dl class="facts">
      <div>
        <dt>{t('participants.badge')}</dt>
        <dd class="tabular">{one.badge}</dd>
      </div>
      <div>
        <dt>{t('participants.reach')}</dt>
        <dd>
          <bdi>{one.contact}</bdi>{' '}
          {reached ? (
            <bdi dir="ltr">{reached}</bdi>
          ) : (
            t(one.person === null ? 'participants.unreachable' : 'participants.by_account')
          )}
        </dd>
      </div>
      {one.languages.length > 0 && (
        <div>
          <dt>{t('person.languages')}</dt>
          <dd>{spokenIn(page.lang, one.languages)}</dd>
        </div>
      )}
      <div>
        <dt>{t('person.link')}</dt>
        <dd>
          <a href={link} dir="ltr">
            {t('person.open_link')}
          </a>
        </dd>
      </div>
    </dl>
  );
};

const Answer = ({ page, one, here, errors }: Pick<Props, 'page' | 'one' | 'errors'> & { here: string }) => {
  const t = words(page.lang);
  if (!mayBeDone('register', one.dayState)) return null;
  const comes = one.state === 'registered';
  return (
    <section>
      <h2>{t('presence.title')}</h2>
      <Form action={`${here}/presence`} submit={t(comes ? 'form.save' : 'answer.office_yes')} name="presence">
        <PresenceFields page={page} slots={one.slots} absent={one.absent} errors={errors} />
      </Form>
      {one.state !== 'withdrawn' && (
        <ActionButton action={`${here}/withdraw`} label={t('answer.office_no')} kind="away" />
      )}
    </section>
  );
};

const Needs = ({ page, one, needs, here }: Pick<Props, 'page' | 'one' | 'needs'> & { here: string }) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('bring.brought')}</h2>
      {needs.length === 0 ? (
        <p class="muted">{t('bring.nothing')}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li>
              <a href={inLang(page.lang, `/office/needs/${need.id}`)}>
                <bdi>{said(need.title, page.lang)}</bdi>
              </a>{' '}
              <span class="small muted">{needInWords(page, need)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayBeDone('register', one.dayState) && (
        <p>
          <a class="button" href={`${here}/needs`}>
            {t('bring.do')}
          </a>
        </p>
      )}
    </section>
  );
};

/** One participant, for the office: how she is reached, when she is there, what she wishes. */
export const ParticipantPage = (props: Props) => {
  const { page, one, typed, errors } = props;
  const t = words(page.lang);
  const here = dayAddress(page.lang, one.day, `/participants/${one.id}`);
  const name = nameIn(page.lang, one);
  return (
    <Page context={page} title={name} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/meetings'), label: t('office.days') },
          { href: dayAddress(page.lang, one.day), label: said(one.title, page.lang) },
          { href: dayAddress(page.lang, one.day, '/participants'), label: t('place.participants') },
        ]}
      />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="row">
        <ParticipantBadge page={page} state={one.state} />
        <span class="muted">{t(`kind.${one.kind}`)}</span>
      </p>
      <Wrong errors={errors.filter((error) => error.name === undefined)} />
      {one.state === 'withdrawn' && one.reason !== '' && <Notice kind="calm">{one.reason}</Notice>}
      <Facts {...props} />
      <p class="row">
        {one.kind !== 'interpreter' && mayBeDone('note_wish', one.dayState) && (
          <a class="button first" href={`${here}/wishes`}>
            {t('wishes.note_for')}
          </a>
        )}
        <a class="button" href={`${here}/agenda.pdf`}>
          {t('agenda.print')}
        </a>
      </p>
      {one.kind === 'buyer' && <Needs {...props} here={here} />}
      <Answer page={page} one={one} here={here} errors={errors} />
      {mayBeDone('register', one.dayState) && (
        <details open={errors.some((error) => error.name !== undefined)}>
          <summary>{t('person.change')}</summary>
          <Form action={here} errors={errors.filter((error) => error.name !== undefined)} submit={t('form.save')}>
            <PersonFields page={page} typed={typed} errors={errors} ofRegister={one.structure !== null} />
          </Form>
          <ActionButton action={`${here}/renew-link`} label={t('person.renew_link')} kind="bare" />
        </details>
      )}
    </Page>
  );
};
