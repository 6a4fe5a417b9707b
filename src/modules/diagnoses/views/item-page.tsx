import { Form, Notice, TextArea } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Side } from '../rules/answers.ts';
import { itemsOf, levels } from '../rules/instrument.ts';
import type { Item } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { EvidencePart } from './evidence-part.tsx';
import { Frame, addressOf } from './frame.tsx';
import type { Props } from './frame.tsx';

type ItemProps = Props & { side: Side; item: Item; typed: FormValues | null; errors: FormError[] };

/** The question aloud, in the reader's language and in Tamazight, for whoever does not read. */
const Listen = ({ page, shown, item }: ItemProps) => {
  const t = words(page.lang);
  const of = shown.recordings[item.code] ?? {};
  return (
    <>
      {(['zgh', page.lang] as const).map((language) =>
        of[language] ? (
          <p>
            <label class="small muted">
              {t(`listen.${language}`)}
              {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- it says what is written above it */}
              <audio controls preload="none" src={`/files/${of[language]}/${item.code}-${language}`} />
            </label>
          </p>
        ) : null,
      )}
    </>
  );
};

const Five = ({ page, shown, side, item }: ItemProps) => {
  const answer = shown.answers[side][item.code];
  return (
    <ol class="five">
      {levels.map((level) => (
        <li>
          <button name="score" value={String(level)} aria-pressed={answer?.score === level ? 'true' : 'false'}>
            <b>{level}</b>
            <span>{said(item.levels[level], page.lang)}</span>
            <span aria-hidden="true">{answer?.score === level ? '✓' : ''}</span>
          </button>
        </li>
      ))}
    </ol>
  );
};

const NotApplicable = (props: ItemProps) => {
  const { page, shown, side, item, typed, errors } = props;
  const t = words(page.lang);
  const answer = shown.answers[side][item.code];
  const error = errorAt(errors, 'reason');
  const isNot = answer?.score === null;
  return (
    <details class="data" open={isNot || error !== undefined}>
      <summary>{t('item.not_applicable')}</summary>
      <Form action={addressOf(props, `/${side}/${item.code}`)} submit={t('item.not_applicable_save')} name="na">
        <input type="hidden" name="na" value="yes" />
        <TextArea
          name="reason"
          label={t('item.reason')}
          hint={t('item.reason_hint')}
          value={typed ? textAt(typed, 'reason') : (answer?.reason ?? '')}
          error={error}
          rows={2}
          maxlength={2000}
        />
      </Form>
    </details>
  );
};

/** What the cooperative said, shown to the coach only once the coach has answered, so that it leads nobody's hand. */
const OtherSide = ({ page, shown, side, item }: ItemProps) => {
  const t = words(page.lang);
  const own = shown.answers.own[item.code];
  if (side !== 'coach' || !own || !shown.answers.coach[item.code]) return null;
  const text =
    own.score === null
      ? t('item.own_not_applicable')
      : t('item.own_says', { level: own.score, words: said(item.levels[own.score], page.lang) });
  return <p class="small muted">{text}</p>;
};

const Turn = (props: ItemProps) => {
  const { page, shown, side, item } = props;
  const t = words(page.lang);
  const codes = itemsOf(shown.definition).map(({ code }) => code);
  const at = codes.indexOf(item.code);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <nav class="turn" aria-label={t('item.turn')}>
      {before ? (
        <a rel="prev" href={addressOf(props, `/${side}/${before}`)}>
          {t('item.previous')}
        </a>
      ) : (
        <span />
      )}
      <a href={addressOf(props)}>{t('item.all')}</a>
      {after ? (
        <a rel="next" href={addressOf(props, `/${side}/${after}`)}>
          {t('item.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};

/** One item a screen: asked, heard, answered with one touch, proven, or said not to apply. */
export const ItemPage = (props: ItemProps) => {
  const { page, shown, side, item, typed, errors } = props;
  const t = words(page.lang);
  const items = itemsOf(shown.definition);
  const dimension = shown.definition.dimensions.find((one) => one.items.includes(item))!;
  const title = said(item.prompt, page.lang);
  const number = items.indexOf(item) + 1;
  return (
    <Frame {...props} title={title} class="ask">
      <p class="small muted">
        {t(`side.${side}`)} · {said(dimension.title, page.lang)} · {t('item.of', { number, total: items.length })}
        {item.knockOut ? ` · ${t('item.knock_out')}` : ''}
      </p>
      <progress value={shown.scores[side].answered} max={items.length} aria-label={t('item.progress')} />
      <h1>{title}</h1>
      {item.hint && <p class="hint">{said(item.hint, page.lang)}</p>}
      {shown.state === 'agreed' && <Notice kind="calm">{t('item.closed')}</Notice>}
      <Listen {...props} />
      <Form action={addressOf(props, `/${side}/${item.code}`)} submit={false} errors={errors}>
        <Five {...props} />
        <OtherSide {...props} />
        <details class="data" open={(shown.answers[side][item.code]?.note ?? '') !== ''}>
          <summary>{t('item.add_note')}</summary>
          <TextArea
            name="note"
            label={t('item.note')}
            hint={t('item.note_hint')}
            value={typed ? textAt(typed, 'note') : (shown.answers[side][item.code]?.note ?? '')}
            rows={3}
            maxlength={2000}
            optional
          />
        </details>
      </Form>
      <NotApplicable {...props} />
      <EvidencePart {...props} back={`/${side}/${item.code}`} />
      <Turn {...props} />
    </Frame>
  );
};
