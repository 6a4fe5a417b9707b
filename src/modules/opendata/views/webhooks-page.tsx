import {
  ActionButton,
  Badge,
  Breadcrumb,
  CheckboxGroup,
  EmptyState,
  Form,
  Notice,
  Page,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext, Tone } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { ToldFact } from '../../../platform/told.ts';
import { momentInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { SubscriptionShown, subscriptionShown } from '../queries/subscriptions.ts';
import { factNamed } from '../told-known.ts';
import { words } from '../words/index.ts';

const tones = { active: 'done', paused: 'late', ended: 'closed' } as const satisfies Record<string, Tone>;
const sent = { waiting: 'now', delivered: 'done', dead: 'problem' } as const satisfies Record<string, Tone>;

const factSaid = (fact: string, lang: Lang): string => factNamed(fact)?.say(lang) ?? fact;

interface ListProps {
  page: PageContext;
  subscriptions: SubscriptionShown[];
  /** What this reader may be told of. */
  facts: ToldFact[];
  /** The secret of the subscription that was just made, this once. */
  made: string | null;
  typed: { title: string; address: string; facts: string[] };
  errors: FormError[];
}

const New = ({ page, facts, typed, errors }: Pick<ListProps, 'page' | 'facts' | 'typed' | 'errors'>) => {
  const { lang } = page;
  const t = words(lang);
  return (
    <section>
      <h2>{t('webhooks.make')}</h2>
      <Form action={inLang(lang, '/me/webhooks')} errors={errors} submit={t('webhooks.make')}>
        <TextField
          name="title"
          label={t('keys.name')}
          hint={t('keys.name_hint')}
          value={typed.title}
          maxlength={120}
          error={errorAt(errors, 'title')}
        />
        <TextField
          name="address"
          type="url"
          dir="ltr"
          label={t('webhooks.address')}
          hint={t('webhooks.address_hint')}
          value={typed.address}
          error={errorAt(errors, 'address')}
        />
        <CheckboxGroup
          name="facts"
          class="months wide"
          label={t('webhooks.facts')}
          options={facts.map(({ fact, say }) => ({ value: fact, label: say(lang), hint: fact }))}
          values={typed.facts}
          error={errorAt(errors, 'facts')}
        />
      </Form>
    </section>
  );
};

/** The addresses that are told of facts, and the form for another. */
export const WebhooksPage = ({ page, subscriptions, facts, made, typed, errors }: ListProps) => {
  const { lang } = page;
  const t = words(lang);
  return (
    <Page context={page} title={t('webhooks.title')} shell="work" hidden>
      <h1>{t('webhooks.title')}</h1>
      <p class="lede">{t('webhooks.lede')}</p>
      {made !== null && (
        <Notice kind="done" live>
          <p>{t('webhooks.made')}</p>
          <p>
            <code class="address" dir="ltr">
              {made}
            </code>
          </p>
        </Notice>
      )}
      {subscriptions.length === 0 ? (
        <EmptyState title={t('webhooks.none')} />
      ) : (
        <Table
          caption={t('webhooks.title')}
          quiet
          columns={[
            {
              title: t('keys.name'),
              cell: ({ id, title }: SubscriptionShown) => <a href={inLang(lang, `/me/webhooks/${id}`)}>{title}</a>,
            },
            { title: t('webhooks.address'), cell: ({ address }) => <code dir="ltr">{new URL(address).host}</code> },
            {
              title: t('webhooks.facts'),
              cell: ({ facts: own }) => own.map((fact) => factSaid(fact, lang)).join(lang === 'ar' ? '، ' : ', '),
            },
            {
              title: t('webhooks.state'),
              cell: ({ state }) => <Badge tone={tones[state]}>{t(`webhooks.state.${state}`)}</Badge>,
            },
          ]}
          rows={subscriptions}
        />
      )}
      <New page={page} facts={facts} typed={typed} errors={errors} />
    </Page>
  );
};

type Shown = Awaited<ReturnType<typeof subscriptionShown>>;
type Delivery = Shown['deliveries'][number];

const Outcome = ({ delivery, lang }: { delivery: Delivery; lang: Lang }) => {
  const t = words(lang);
  const { state, tries, status, problem, nextAt } = delivery;
  return (
    <>
      <Badge tone={sent[state]}>{t(`delivery.state.${state}`)}</Badge>
      <p class="small muted">
        {t('delivery.tries', { count: tries })}
        {problem !== null && ` · ${t(`delivery.problem.${problem as 'refused'}`)}`}
        {status !== null && ` · ${status}`}
      </p>
      {state === 'waiting' && nextAt !== null && tries > 0 && <p class="small">{t('delivery.next', { at: nextAt })}</p>}
    </>
  );
};

const Deliveries = ({ page, subscription }: { page: PageContext; subscription: Shown }) => {
  const { lang } = page;
  const t = words(lang);
  const here = inLang(lang, `/me/webhooks/${subscription.id}`);
  if (subscription.deliveries.length === 0) return <EmptyState title={t('delivery.none')} />;
  return (
    <Table
      caption={t('delivery.title')}
      quiet
      columns={[
        { title: t('delivery.fact'), cell: ({ fact }: Delivery) => factSaid(fact, lang) },
        { title: t('delivery.when'), cell: ({ happenedAt }) => momentInWords(lang, happenedAt) },
        { title: t('delivery.id'), cell: ({ entry }) => <code title={entry}>{`…${entry.slice(-6)}`}</code> },
        { title: t('delivery.outcome'), cell: (delivery) => <Outcome delivery={delivery} lang={lang} /> },
      ]}
      rows={subscription.deliveries}
      actions={({ id, state }) =>
        state !== 'waiting' && subscription.state !== 'ended' ? (
          <ActionButton action={`${here}/deliveries/${id}/again`} label={t('delivery.again')} />
        ) : null
      }
    />
  );
};

/** One address: what it was sent, what came of it, and how to send it again. */
export const WebhookPage = ({ page, subscription }: { page: PageContext; subscription: Shown }) => {
  const { lang } = page;
  const t = words(lang);
  const here = inLang(lang, `/me/webhooks/${subscription.id}`);
  return (
    <Page context={page} title={subscription.title} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(lang, '/me/webhooks'), label: t('webhooks.title') }]} />
      <h1>
        <bdi>{subscription.title}</bdi>
      </h1>
      <p>
        <Badge tone={tones[subscription.state]}>{t(`webhooks.state.${subscription.state}`)}</Badge>{' '}
        <code class="address" dir="ltr">
          {subscription.address}
        </code>
      </p>
      {subscription.state === 'paused' && <Notice kind="problem">{t('webhooks.paused')}</Notice>}
      {subscription.state !== 'ended' && (
        <p class="row">
          {subscription.state === 'paused' && (
            <ActionButton action={`${here}/resume`} label={t('webhooks.resume')} kind="first" />
          )}
          <ActionButton action={`${here}/end`} label={t('webhooks.end')} kind="away" />
        </p>
      )}
      <h2>{t('delivery.title')}</h2>
      <Deliveries page={page} subscription={subscription} />
    </Page>
  );
};
