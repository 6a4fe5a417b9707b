import { Badge } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Side } from '../rules/answers.ts';
import type { Item } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { addressOf } from './frame.tsx';
import type { Props } from './frame.tsx';

type PartProps = Props & { side: Side };

const Line = (props: PartProps & { item: Item }) => {
  const { page, shown, side, item } = props;
  const t = words(page.lang);
  const answer = shown.answers[side][item.code];
  const pieces = shown.evidence.filter((one) => one.item === item.code);
  const verified = pieces.some(({ verified_at }) => verified_at !== null);
  const isUnverified = shown.scores[side].unverified.includes(item.code);
  return (
    <li>
      <span>
        <a href={addressOf(props, `/${side}/${item.code}`)}>{item.code}</a> · {said(item.prompt, page.lang)}
      </span>
      <span class="row">
        {isUnverified && <Badge tone="late">{t('evidence.unverified')}</Badge>}
        {pieces.length > 0 && (
          <Badge tone={verified ? 'done' : 'draft'}>{t(verified ? 'evidence.verified' : 'evidence.to_verify')}</Badge>
        )}
        <b>{answer ? (answer.score === null ? t('item.na') : answer.score) : '—'}</b>
      </span>
    </li>
  );
};

/** Every item with what was answered, by dimension, folded: the way to any of them. */
export const ItemsPart = (props: PartProps) => {
  const { page, shown } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('items.title')}</h2>
      {shown.definition.dimensions.map((dimension) => {
        const done = dimension.items.filter(({ code }) => shown.answers[props.side][code]).length;
        return (
          <details class="data">
            <summary>
              {dimension.code} · {said(dimension.title, page.lang)} ({done} / {dimension.items.length})
            </summary>
            <ul class="files">
              {dimension.items.map((item) => (
                <Line {...props} item={item} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
