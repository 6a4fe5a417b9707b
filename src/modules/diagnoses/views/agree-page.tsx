import { Form, Levels, Notice, RadarPlot, Table, TextArea } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { agreementOf } from '../rules/agree.ts';
import { sides, unanswered } from '../rules/answers.ts';
import type { Answer } from '../rules/answers.ts';
import { itemOf, itemsOf } from '../rules/instrument.ts';
import type { Item } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { Frame, addressOf, structureName } from './frame.tsx';
import type { Props } from './frame.tsx';
import { sayPercent } from './say.ts';

type AgreeProps = Props & { typed: FormValues | null; errors: FormError[] };

const SideBySide = (props: Props) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const there = sides.filter((side) => shown.scores[side].answered > 0);
  const percentOf = (side: (typeof sides)[number], code: string) =>
    code === ''
      ? shown.scores[side].global.percent
      : (shown.scores[side].dimensions.find((one) => one.code === code)?.percent ?? null);
  return (
    <div class="halves">
      <RadarPlot
        axes={shown.definition.dimensions.map(({ code }) => code)}
        sides={there
          .toReversed()
          .slice(0, 2)
          .map((side, n) => ({
            label: t(`side.${side}`),
            values: shown.scores[side].dimensions.map(({ percent }) => percent),
            behind: n > 0,
          }))}
      />
      <Table
        caption={t('sides.title')}
        quiet
        wide
        rows={[
          ...shown.definition.dimensions.map(({ code, title }) => ({ code, title: said(title, page.lang) })),
          { code: '', title: t('benchmark.whole') },
        ]}
        columns={[
          { title: t('result.dimension'), cell: ({ code, title }) => (code ? `${code} · ${title}` : title) },
          ...there.map((side) => ({
            title: t(`short.${side}`),
            numeric: true,
            cell: ({ code }: { code: string }) => sayPercent(page.lang, percentOf(side, code)),
          })),
        ]}
      />
    </div>
  );
};

const saidBy = (page: Props['page'], item: Item, answer: Answer | undefined): string => {
  const t = words(page.lang);
  if (!answer) return '—';
  return answer.score === null
    ? `${t('item.na')} — ${answer.reason ?? ''}`
    : `${answer.score} · ${said(item.levels[answer.score], page.lang)}`;
};

/** One item on which the two differ: the five levels with who says which, and what is agreed. */
const Apart = (props: AgreeProps & { item: Item }) => {
  const { page, shown, item, typed, errors } = props;
  const t = words(page.lang);
  const [own, coach] = [shown.answers.own[item.code], shown.answers.coach[item.code]];
  const name = `agreed.${item.code}`;
  const who = (score: number | null) => {
    const voices = [own?.score === score && t('side.own'), coach?.score === score && t('side.coach')].filter(Boolean);
    return voices.length > 0 ? { hint: voices.join(' · ') } : {};
  };
  const choices = item.levels.map((level, n) => ({
    value: String(n),
    label: `${n} · ${said(level, page.lang)}`,
    ...who(n),
  }));
  if (own?.score === null || coach?.score === null) choices.push({ value: 'na', label: t('item.na'), ...who(null) });
  const note = typed ? textAt(typed, `note.${item.code}`) : '';
  return (
    <section>
      <Levels
        name={name}
        label={`${item.code} · ${said(item.prompt, page.lang)}`}
        levels={choices}
        value={typed ? textAt(typed, name) : undefined}
        error={errorAt(errors, name)}
      />
      <details class="data" open={note !== ''}>
        <summary>{t('sides.why')}</summary>
        <TextArea name={`note.${item.code}`} label={t('sides.why')} value={note} rows={2} maxlength={2000} optional />
      </details>
    </section>
  );
};

const Alike = (props: Props & { codes: string[] }) => {
  const { page, shown, codes } = props;
  const t = words(page.lang);
  return (
    <details class="data">
      <summary>{t('sides.alike', { count: codes.length })}</summary>
      <Table
        caption={t('sides.alike', { count: codes.length })}
        quiet
        rows={codes.map((code) => itemOf(shown.definition, code)!)}
        columns={[
          { title: t('item.item'), cell: (item) => `${item.code} · ${said(item.prompt, page.lang)}` },
          ...sides.map((side) => ({
            title: t(`side.${side}`),
            cell: (item: Item) => saidBy(page, item, shown.answers[side][item.code]),
          })),
        ]}
      />
    </details>
  );
};

/** The three sides beside one another, and where the two still have to agree before the diagnosis is closed. */
export const AgreePage = (props: AgreeProps) => {
  const { page, shown, errors } = props;
  const t = words(page.lang);
  const { answers, apart } = agreementOf(shown.definition, shown.answers);
  const codes = itemsOf(shown.definition).map(({ code }) => code);
  const left = unanswered(shown.definition, answers).filter((code) => !apart.includes(code));
  return (
    <Frame {...props} title={t('sides.title')} class="parts">
      <h1>{t(shown.state === 'open' ? 'sides.agreeing' : 'sides.title')}</h1>
      <p class="lede">
        <bdi>{structureName(props)}</bdi>
      </p>
      <SideBySide {...props} />
      {left.length > 0 && (
        <Notice kind="calm" title={t('sides.left', { count: left.length })}>
          <p>
            {left.map((code) => (
              <>
                <a href={addressOf(props, `/coach/${code}`)}>{code}</a>{' '}
              </>
            ))}
          </p>
        </Notice>
      )}
      <Alike {...props} codes={codes.filter((code) => answers[code])} />
      {shown.state === 'open' && (
        <section>
          <h2>{apart.length > 0 ? t('sides.apart', { count: apart.length }) : t('sides.none_apart')}</h2>
          <p class="hint">{t('sides.hint')}</p>
          <Form action={addressOf(props, '/agree')} errors={errors} submit={t('sides.close')}>
            {apart.map((code) => (
              <Apart {...props} item={itemOf(shown.definition, code)!} />
            ))}
          </Form>
        </section>
      )}
    </Frame>
  );
};
