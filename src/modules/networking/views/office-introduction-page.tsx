import {
  ActionButton,
  Breadcrumb,
  Checkbox,
  ErrorSummary,
  Form,
  Notice,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import { declineReasons, isIntroduced, isUnanswered, isWaiting } from '../rules/introduction.ts';
import { words } from '../words/index.ts';
import { at, Outcomes, Reports } from './office-settling.tsx';
import type { OfficeProps } from './office-settling.tsx';
import { InTongue, NeedFacts, StateBadge, nameIn } from './introduction-facts.tsx';
import { PoolPart, unitOf } from './introduction-parts.tsx';

const Phone = ({ phone }: { phone: string | null | undefined }) =>
  phone ? (
    <a class="button" href={`tel:${phone}`} dir="ltr">
      {phoneInWords(phone)}
    </a>
  ) : null;

/** What was heard on the telephone: noted with her agreement. */
const Heard = (props: OfficeProps) => {
  const { page, typed, errors } = props;
  const { need } = props.shown;
  const t = words(page.lang);
  const value = (name: string): string => (typed ? textAt(typed, name) : '');
  return (
    <section>
      <h2>{t('intro.heard.title')}</h2>
      <div class="row">
        <Phone phone={props.reach.contact?.phone} />
        <ActionButton action={at(props, 'called')} label={t('intro.heard.no_answer')} />
      </div>
      <Form action={at(props, 'answer')} errors={errors} submit={t('intro.heard.save')} name="heard">
        <RadioGroup
          name="answer"
          label={t('intro.heard.answer')}
          value={value('answer')}
          error={errorAt(errors, 'answer')}
          options={[
            { value: 'yes', label: t('intro.heard.yes') },
            { value: 'no', label: t('intro.answer.no') },
          ]}
        />
        {need.quantity !== null && (
          <NumberField
            name="quantity"
            label={t('intro.heard.quantity')}
            value={value('quantity')}
            unit={unitOf(page, need.unit)}
            error={errorAt(errors, 'quantity')}
            optional
            decimals
          />
        )}
        <SelectField
          name="why"
          label={t('intro.heard.why')}
          value={value('why')}
          error={errorAt(errors, 'why')}
          options={declineReasons.map((why) => ({ value: why, label: t(`intro.why.${why}`) }))}
          optional
        />
        <TextField name="note" label={t('intro.answer.note')} value={value('note')} optional />
        <Checkbox name="agreed" label={t('intro.heard.agreed')} hint={errorAt(errors, 'agreed') ?? ''} />
      </Form>
    </section>
  );
};

const BuyerHeard = (props: OfficeProps) => {
  const { page, reach } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('intro.heard.buyer')}</h2>
      <ErrorSummary errors={props.errors} />
      <div class="row">
        <Phone phone={reach.buyer?.phone} />
        <ActionButton
          action={at(props, 'confirm')}
          label={t('intro.heard.buyer_yes')}
          values={{ yes: 'yes' }}
          kind="first"
        />
        <ActionButton action={at(props, 'confirm')} label={t('intro.heard.buyer_no')} values={{ yes: 'no' }} />
      </div>
    </section>
  );
};

/** One introduction before the office: whom to call, what was heard, what the two tell of it. */
export const OfficeIntroductionPage = (props: OfficeProps) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const open = shown.need.state === 'open' || shown.need.state === 'matched';
  const mayStillAnswer = open && (isWaiting(shown.state) || isUnanswered(shown) || shown.state === 'declined');
  return (
    <Page context={page} title={nameIn(page.lang, shown)} shell="office" hidden>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/introductions'), label: t('intro.queue.title') },
          {
            href: inLang(page.lang, `/office/needs/${shown.need.id}/matches`),
            label: said(shown.need.title, page.lang),
          },
        ]}
      />
      <p>
        <StateBadge page={page} state={shown.state} stoppedWhy={shown.stoppedWhy} />
      </p>
      <h1>
        <bdi>{nameIn(page.lang, shown)}</bdi>
      </h1>
      <h2>
        <InTongue page={page} text={shown.need.title} />
      </h2>
      {shown.declinedWhy && <p>{t(`intro.why.${shown.declinedWhy}`)}</p>}
      {shown.note && <p dir="auto">{shown.note}</p>}
      {shown.stoppedWhy && <Notice kind="calm">{t(`intro.stopped.${shown.stoppedWhy}`)}</Notice>}
      <NeedFacts page={page} need={shown.need} asker={shown.asker} />
      {props.beside}
      {mayStillAnswer && <Heard {...props} />}
      {open && shown.state === 'interested' && <BuyerHeard {...props} />}
      <PoolPart page={page} shown={shown} base="" typed={null} errors={[]} />
      {isIntroduced(shown.state) && <Outcomes {...props} />}
      <Reports {...props} />
    </Page>
  );
};
