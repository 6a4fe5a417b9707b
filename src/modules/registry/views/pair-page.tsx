import {
  Badge,
  Breadcrumb,
  Compare,
  DateInWords,
  ActionButton,
  Form,
  Notice,
  Page,
  RadioGroup,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { RecordSeen, pairSeen } from '../queries/review.ts';
import { completeness, differs, mergeChoiceNames, mergeChoices } from '../rules/merge-structures.ts';
import { same } from '../rules/merging.ts';
import { words } from '../words/index.ts';
import { reasonsIn } from './pairs-page.tsx';
import { fieldSayer } from './say-field.ts';

interface PairProps {
  page: PageContext;
  seen: Awaited<ReturnType<typeof pairSeen>>;
  chains: { code: string; title: Trilingual }[];
  errors: FormError[];
}

interface Line {
  label: string;
  left: string | null;
  right: string | null;
  differs: boolean;
}

type Choice = (typeof mergeChoiceNames)[number];

/** A choice in words; a country alone is no register number. */
const valueOf =
  (say: ReturnType<typeof fieldSayer>, name: Choice) =>
  ({ fields }: RecordSeen): string | null =>
    name === 'register_number' && fields['register_number'] === null
      ? null
      : say(mergeChoices[name].map((field) => fields[field]).filter((value) => value !== null));

const linesOf = ({ page, seen, chains }: PairProps): Line[] => {
  const t = words(page.lang);
  const say = fieldSayer(page.lang, chains);
  const choice = (name: Choice): Line => {
    const of = ({ fields }: RecordSeen) =>
      say(mergeChoices[name].map((field) => fields[field]).filter((value) => value !== null));
    return {
      label: t(`field.${name}`),
      left: of(seen.left),
      right: of(seen.right),
      differs: differs(seen.left.fields, seen.right.fields, name),
    };
  };
  const list = (label: string, of: (record: RecordSeen) => unknown): Line => ({
    label,
    left: say(of(seen.left)),
    right: say(of(seen.right)),
    differs: !same(of(seen.left), of(seen.right)),
  });
  return [
    ...mergeChoiceNames.map(choice),
    list(t('field.value_chains'), ({ fields }) => fields['value_chains']),
    list(t('field.products'), ({ fields }) => fields['products']),
    list(t('pairs.phones'), ({ phones }) => phones),
    list(t('pairs.emails'), ({ emails }) => emails),
    list(t('pairs.officers'), ({ officers }) => officers),
    list(t('field.members'), ({ members }) => members),
  ].filter(({ left, right }) => left !== null || right !== null);
};

const Side = ({
  page,
  record,
  lines,
  side,
}: {
  page: PageContext;
  record: RecordSeen;
  lines: Line[];
  side: 'left' | 'right';
}) => {
  const t = words(page.lang);
  return (
    <>
      <p>
        <a href={inLang(page.lang, `/office/structures/${record.id}`)}>
          <bdi>{record.name}</bdi>
        </a>
        <br />
        <span class="small muted">
          {t('structure.updated')} <DateInWords at={new Date(record.updated_at)} />
        </span>
      </p>
      <dl>
        {lines.map((line) => (
          <>
            <dt>
              {line.label} {line.differs && <Badge tone="now">{t('pairs.differs')}</Badge>}
            </dt>
            <dd>{line[side] === null ? <span class="muted">{t('pairs.blank')}</span> : <bdi>{line[side]}</bdi>}</dd>
          </>
        ))}
      </dl>
    </>
  );
};

/** The more complete record is proposed to stay; of two alike, the one changed last. */
const proposed = (left: RecordSeen, right: RecordSeen): 'left' | 'right' => {
  const [first, second] = [completeness(left.fields), completeness(right.fields)];
  if (first !== second) return first > second ? 'left' : 'right';
  return left.updated_at >= right.updated_at ? 'left' : 'right';
};

const MergeForm = (props: PairProps) => {
  const { page, seen, chains, errors } = props;
  const t = words(page.lang);
  const say = fieldSayer(page.lang, chains);
  const stays = proposed(seen.left, seen.right);
  const value = (record: RecordSeen, name: Choice) => valueOf(say, name)(record) ?? t('pairs.blank');
  return (
    <Form
      action={`${inLang(page.lang, '/office/duplicates')}/${seen.left.id}/${seen.right.id}/merge`}
      errors={errors}
      submit={t('pairs.merge')}
    >
      <RadioGroup
        name="kept"
        label={t('pairs.keep_which')}
        hint={t('pairs.keep_hint')}
        value={stays}
        options={[
          { value: 'left', label: t('pairs.first'), hint: seen.left.name },
          { value: 'right', label: t('pairs.second'), hint: seen.right.name },
        ]}
      />
      {mergeChoiceNames
        .filter((name) => differs(seen.left.fields, seen.right.fields, name))
        .map((name) => (
          <RadioGroup
            name={`choice.${name}`}
            label={t('pairs.choose', { field: t(`field.${name}`) })}
            value={stays}
            options={[
              { value: 'left', label: value(seen.left, name) },
              { value: 'right', label: value(seen.right, name) },
            ]}
          />
        ))}
    </Form>
  );
};

/** Two records side by side, their differences marked, and the three decisions. */
export const PairPage = (props: PairProps) => {
  const { page, seen } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/duplicates');
  const lines = linesOf(props);
  const standing = seen.left.state !== 'merged' && seen.right.state !== 'merged';
  return (
    <Page context={page} title={t('pairs.compare_title')} shell="office">
      <Breadcrumb items={[{ href: here, label: t('pairs.title') }]} />
      <h1>{t('pairs.compare_title')}</h1>
      {seen.pair && (
        <p class="lede">
          {t(`pairs.verdict_${seen.pair.verdict}`)} ({reasonsIn(page, seen.pair.reasons)})
        </p>
      )}
      {!standing && <Notice kind="calm">{t('refusal.structure_merged')}</Notice>}
      <Compare
        leftTitle={t('pairs.first')}
        rightTitle={t('pairs.second')}
        left={<Side page={page} record={seen.left} lines={lines} side="left" />}
        right={<Side page={page} record={seen.right} lines={lines} side="right" />}
      />
      {standing && <MergeForm {...props} />}
      {standing && seen.pair && (
        <div class="row">
          {(['different', 'later'] as const).map((answer) => (
            <ActionButton
              action={`${here}/${seen.left.id}/${seen.right.id}/decide`}
              values={{ answer }}
              label={t(`pairs.say_${answer}`)}
            />
          ))}
        </div>
      )}
    </Page>
  );
};
