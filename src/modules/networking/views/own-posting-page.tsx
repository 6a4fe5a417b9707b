import {
  ActionButton,
  Breadcrumb,
  Form,
  Notice,
  Page,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import type { PostingWhole } from '../queries/posting.ts';
import { closedReasons, isShown, mayStillChange, withdrawnReasons } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import type { Under } from './form-props.ts';
import { Written, headlineSaid, tongueOf } from './headline.tsx';
import { StateBadge } from './mine-page.tsx';
import { PostingLines, SaidText } from './posting-told.tsx';
import { VoiceNote } from './voice-note.tsx';

interface Props {
  page: PageContext;
  under: Under;
  posting: PostingWhole;
  labels: Trilingual[];
  errors: FormError[];
}

/** Who asks, for those who may know; in the office with whom to reach. */
const Asker = ({ page, under, posting }: Props) => {
  const t = words(page.lang);
  const { partyTold: party, structureNamed: named, anonymous } = posting;
  return (
    <section class="card">
      <h2>{t('told.asker')}</h2>
      <p>
        <bdi>{(page.lang === 'ar' && named?.nameAr) || named?.name || party.organisation || t('asker.buyer')}</bdi>
      </p>
      {under === 'office' && party.contactName && (
        <p>
          <bdi>{party.contactName}</bdi>
          {party.contactPhone && <> · {phoneInWords(party.contactPhone)}</>}
          {party.contactEmail && <> · {party.contactEmail}</>}
        </p>
      )}
      {anonymous && (
        <p class="small">
          {t('told.shown_as')} <bdi>{said(posting.shownAs, page.lang)}</bdi>
        </p>
      )}
      {under === 'office' && <p class="small muted">{t(`source.${posting.source}`)}</p>}
    </section>
  );
};

const Ending = ({ page, under, posting, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/${under}/${posting.side}s/${posting.id}`);
  const shown = isShown(posting);
  const reasons = shown ? closedReasons : withdrawnReasons;
  return (
    <details class="field" open={errors.length > 0}>
      <summary>{t(shown ? 'end.close' : 'end.withdraw')}</summary>
      <Form
        action={`${here}/${shown ? 'close' : 'withdraw'}`}
        errors={errors}
        submit={t(shown ? 'end.close' : 'end.withdraw')}
      >
        <SelectField
          name="why"
          label={t('end.why')}
          options={reasons.map((why) => ({ value: why, label: t(`why.${why}`) }))}
        />
        <TextField name="note" label={t('end.note')} optional />
      </Form>
    </details>
  );
};

/** On whose word it is shown, for the office, and how it is taken back. */
const Agreement = ({ page, under, posting }: Props) => {
  const t = words(page.lang);
  if (under !== 'office' || posting.consentSubject === null) return <></>;
  const here = inLang(page.lang, `/office/${posting.side}s/${posting.id}`);
  return (
    <section class="card">
      <h2>{t('agree.heading')}</h2>
      <p>
        {posting.consentWay ? t(`agree.${posting.consentWay}`) : t('agree.before')}
        {!posting.agreed && <> · {t('why.consent_withdrawn')}</>}
      </p>
      {posting.agreed && <ActionButton action={`${here}/disagree`} label={t('agree.taken_back')} kind="away" />}
    </section>
  );
};

/** One's own need or offer: where it stands, what it says, what can be done. */
export const OwnPostingPage = (props: Props) => {
  const { page, under, posting } = props;
  const t = words(page.lang);
  const { side } = posting;
  const here = inLang(page.lang, `/${under}/${side}s/${posting.id}`);
  const title = headlineSaid(page, posting) || t(`form.untitled_${side}`);
  const standing = mayStillChange(posting);
  return (
    <Page context={page} title={title} shell={under === 'office' ? 'office' : 'work'} islands={['voice']} hidden>
      <Breadcrumb
        items={[
          {
            href: inLang(page.lang, `/${under}/${side}s`),
            label: t(under === 'office' ? `title.${side}` : `mine.${side}`),
          },
        ]}
      />
      <p>
        <StateBadge page={page} state={posting.state} />
      </p>
      <h1 {...tongueOf(page, posting)}>{title}</h1>
      <Written page={page} one={posting} />
      {standing && posting.missing.length > 0 && (
        <Notice kind="alive" title={t('draft.kept')}>
          <ul>
            {posting.missing.map((missing) => (
              <li>{t(`missing.${missing}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {posting.endedWhy && <p>{t(`why.${posting.endedWhy}`)}</p>}
      {standing && (
        <p class="row">
          <a class="button first" href={`${here}/edit`}>
            {t(posting.missing.length > 0 ? 'draft.complete' : isShown(posting) ? 'draft.change' : 'draft.publish')}
          </a>
          {isShown(posting) && <a href={inLang(page.lang, `/${side}s/${posting.id}`)}>{t('told.public_page')}</a>}
          {isShown(posting) && side === 'need' && (
            <a href={under === 'office' ? `${here}/matches` : inLang(page.lang, '/me/introductions')}>
              {t(under === 'office' ? 'intro.office_link' : 'intro.mine_link')}
            </a>
          )}
        </p>
      )}
      <VoiceNote page={page} voice={posting.voice} />
      <SaidText page={page} text={posting.text} />
      <PostingLines page={page} posting={posting} labels={props.labels} />
      <Asker {...props} />
      <Agreement {...props} />
      {standing && <Ending {...props} />}
    </Page>
  );
};
