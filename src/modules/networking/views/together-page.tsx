import {
  ActionButton,
  Breadcrumb,
  DateInWords,
  EmptyState,
  Form,
  Page,
  Pager,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { togetherSize } from '../queries/proposed-together.ts';
import type { NeedTogether, ProposedTogether, Together } from '../queries/proposed-together.ts';
import { words } from '../words/index.ts';
import { InTongue } from './introduction-facts.tsx';
import { proposedColumns } from './proposals.tsx';

interface Props {
  page: PageContext;
  found: Together;
  number: number;
  errors: FormError[];
}

const addressOf = (page: PageContext, part = ''): string => inLang(page.lang, `/office/needs/together${part}`);

const OneNeed = ({ page, need }: { page: PageContext; need: NeedTogether }) => {
  const t = words(page.lang);
  const tick = { name: 'proposals[]', value: ({ id }: ProposedTogether) => id, checked: true };
  return (
    <section>
      <h2>
        <a href={inLang(page.lang, `/office/needs/${need.id}/matches`)}>
          <InTongue page={page} text={need.title} />
        </a>
      </h2>
      <p class="muted small">
        {need.kind && t(`kind.${need.kind}`)} · {t('intro.together.seats', { count: need.seats })}
        {need.closesOn && (
          <>
            {' · '}
            {t('intro.together.until')} <DateInWords at={need.closesOn} />
          </>
        )}
      </p>
      {need.proposed.length === 0 ? (
        <p>{t('intro.together.nobody')}</p>
      ) : (
        <Table caption={t('intro.proposed.title')} quiet rows={need.proposed} columns={proposedColumns(page, tick)} />
      )}
    </section>
  );
};

const Needs = ({ page, found, number, errors }: Props) => {
  const t = words(page.lang);
  const some = found.needs.some(({ proposed }) => proposed.length > 0);
  return (
    <>
      <Form
        action={addressOf(page, `/confirm?page=${number}`)}
        errors={errors}
        submit={some ? t('intro.proposed.invite') : false}
        name="together"
      >
        {found.needs.map((need) => (
          <OneNeed page={page} need={need} />
        ))}
      </Form>
      <Pager
        page={number}
        size={togetherSize}
        total={found.total}
        address={(one) => addressOf(page, one > 1 ? `?page=${one}` : '')}
      />
    </>
  );
};

/** All the open needs of a member of the staff before the whole register at once: proposals, reasons, one confirmation. */
export const TogetherPage = (props: Props) => {
  const { page, found } = props;
  const t = words(page.lang);
  const made = found.madeAt !== null;
  return (
    <Page context={page} title={t('intro.together.title')} shell="office" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/needs'), label: t('office.title') }]} />
      <h1>{t('intro.together.title')}</h1>
      <p class="lede">{t('intro.together.lede')}</p>
      {found.automatic > 0 && <p class="muted">{t('intro.together.automatic', { count: found.automatic })}</p>}
      {found.total === 0 ? (
        <EmptyState title={t('intro.together.none_open')} />
      ) : (
        <div class="row">
          <ActionButton
            action={addressOf(page)}
            label={made ? t('intro.together.again') : t('intro.together.run', { count: found.total })}
            {...(made ? {} : { kind: 'first' as const })}
          />
          {made && (
            <p class="muted">
              {t('intro.together.made', { count: found.proposals })} <DateInWords at={found.madeAt!} hour />
            </p>
          )}
        </div>
      )}
      {made && found.total > 0 && <Needs {...props} />}
    </Page>
  );
};
