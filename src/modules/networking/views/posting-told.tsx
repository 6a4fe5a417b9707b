import type { Child } from 'hono/jsx';
import { DateInWords, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { Posting } from '../rows.ts';
import { words } from '../words/index.ts';
import { whereSaid } from './posting-card.tsx';

type Told = Pick<
  Posting,
  | 'side'
  | 'kind'
  | 'text'
  | 'concepts'
  | 'quantity'
  | 'unit'
  | 'per'
  | 'least'
  | 'territories'
  | 'everywhere'
  | 'place'
  | 'fromOn'
  | 'untilOn'
  | 'answerBy'
  | 'amountFrom'
  | 'amountTo'
  | 'amountBlank'
  | 'languages'
  | 'interpreted'
  | 'conditions'
>;

/** A text in the language that it has, marked where that is not the reader's. */
export const SaidText = ({ page, text }: { page: PageContext; text: Trilingual }) => {
  const lang = langOfText(text, page.lang);
  return (
    <div lang={lang} dir={dirOf(lang)}>
      {said(text, page.lang)
        .split(/\n{2,}/)
        .map((passage) => (
          <p>{passage}</p>
        ))}
    </div>
  );
};

const Line = ({ label, children }: { label: string; children?: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** What a need or an offer says, line by line: those that say nothing are left out. */
export const PostingLines = ({
  page,
  posting,
  labels,
}: {
  page: PageContext;
  posting: Told;
  /** Titles of the labels that are asked for, or held. */
  labels: Trilingual[];
}) => {
  const t = words(page.lang);
  const quantity = quantitySaid(page.lang, posting);
  const tongues = posting.languages.map((tongue) => t(`tongue.${tongue as 'fr'}`));
  return (
    <dl class="facts">
      {posting.concepts.length > 0 && (
        <Line label={t('form.what')}>
          {posting.concepts.map((code, n) => (
            <>
              {n > 0 && ' · '}
              <a href={inLang(page.lang, `/${posting.side}s?concept=${code}`)}>{conceptName(code, page.lang)}</a>
            </>
          ))}
        </Line>
      )}
      {quantity && (
        <Line label={t('form.quantity')}>
          {quantity}
          {posting.least < 1 && <span class="muted"> · {t('told.shared')}</span>}
        </Line>
      )}
      <Line label={t('form.where')}>
        <bdi>{whereSaid(page, posting)}</bdi>
      </Line>
      {posting.place && <Line label={t('form.place')}>{placeName(posting.place, page.lang)}</Line>}
      {posting.fromOn && (
        <Line label={t('form.from_on')}>
          <DateInWords at={posting.fromOn} />
        </Line>
      )}
      {posting.untilOn && (
        <Line label={t('form.until_on')}>
          <DateInWords at={posting.untilOn} />
        </Line>
      )}
      {posting.answerBy && (
        <Line label={t('form.answer_by')}>
          <DateInWords at={posting.answerBy} />
        </Line>
      )}
      <Line label={t('form.amount')}>{amountSaid(page.lang, posting)}</Line>
      {tongues.length > 0 && (
        <Line label={t('form.languages')}>
          {listInWords(page.lang, tongues)}
          {posting.interpreted && <span class="muted"> · {t('told.interpreted')}</span>}
        </Line>
      )}
      {labels.length > 0 && (
        <Line label={t(`form.labels_${posting.side}`)}>
          {listInWords(
            page.lang,
            labels.map((title) => said(title, page.lang)),
          )}
        </Line>
      )}
      {Object.keys(posting.conditions).length > 0 && (
        <Line label={t('form.other_conditions')}>
          <SaidText page={page} text={posting.conditions} />
        </Line>
      )}
    </dl>
  );
};
