import {
  ActionButton,
  Badge,
  EmptyState,
  Form,
  PhoneField,
  SelectField,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext, Tone } from '../../../platform/page/index.ts';
import type { JurorsShown } from '../queries/panel-pages.ts';
import { conflictReasons } from '../rules/ties.ts';
import type { JurorShown } from '../shown.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfCode, nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: JurorsShown;
  errors: FormError[];
  typed: Record<string, unknown>;
}

const tones: Record<JurorShown['state'], Tone> = {
  invited: 'draft',
  accepted: 'now',
  settled: 'done',
  declined: 'closed',
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const languageOptions = [
  { value: 'fr', label: 'Français' },
  { value: 'ar', label: 'العربية' },
  { value: 'en', label: 'English' },
];

const Invite = ({ page, shown, errors, typed }: Props) => {
  const t = words(page.lang);
  const at = (name: string) => errors.find((one) => one.name === name)?.message;
  return (
    <section>
      <h2>{t('jurors.invite')}</h2>
      <Form action={inLang(page.lang, `/office/panels/${shown.head.id}/jurors`)} submit={t('jurors.send')}>
        <TextField name="name" label={t('jurors.name')} value={text(typed['name'])} error={at('name')} />
        <PhoneField
          name="phone"
          label={t('jurors.phone')}
          hint={t('jurors.phone_hint')}
          value={text(typed['phone'])}
          error={at('phone')}
        />
        <SelectField
          name="lang"
          label={t('jurors.lang')}
          options={languageOptions}
          value={text(typed['lang']) || 'fr'}
        />
      </Form>
    </section>
  );
};

const Conflicts = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const juror = new Map(shown.jurors.map((one) => [one.id, one]));
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const action = inLang(page.lang, `/office/panels/${shown.head.id}/conflicts`);
  return (
    <section>
      <h2>{t('conflicts.title')}</h2>
      {shown.conflicts.length === 0 ? (
        <p class="muted">{t('conflicts.none')}</p>
      ) : (
        <Table
          caption={t('conflicts.title')}
          quiet
          rows={shown.conflicts}
          columns={[
            { title: t('juror'), cell: (one) => <bdi>{juror.get(one.juror)?.name}</bdi> },
            { title: t('entry'), cell: (one) => <bdi>{nameOfEntry(entry.get(one.entry)!)}</bdi> },
            { title: t('conflicts.why'), cell: ({ why }) => t(`why.${why}`) },
            { title: t('conflicts.source'), cell: ({ source }) => t(`source.${source}`) },
          ]}
        />
      )}
      <details class="data">
        <summary>{t('conflicts.add')}</summary>
        <Form action={action} submit={t('conflicts.add')}>
          <SelectField
            name="juror"
            label={t('juror')}
            options={shown.jurors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="entry"
            label={t('entry')}
            options={shown.entries.map((one) => ({ value: one.id, label: nameOfEntry(one) }))}
          />
          <SelectField
            name="why"
            label={t('conflicts.why')}
            options={conflictReasons.map((why) => ({ value: why, label: t(`why.${why}`) }))}
            value="declared"
          />
        </Form>
      </details>
    </section>
  );
};

/** Who sits, what each knows, and what binds them to the files. */
export const JurorsPage = (props: Props) => {
  const { page, shown, errors } = props;
  const t = words(page.lang);
  const list = (codes: string[]) => codes.map((code) => nameOfCode(page.lang, code, shown.head.names)).join(', ');
  return (
    <PanelFrame page={page} head={shown.head} step="jurors" title={t('step.jurors')} errors={errors}>
      {shown.jurors.length === 0 ? (
        <EmptyState title={t('jurors.none')}>
          <p>{t('jurors.none_text')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('step.jurors')}
          quiet
          rows={shown.jurors}
          columns={[
            {
              title: t('juror'),
              cell: ({ number, name }) => (
                <>
                  <span class="muted">J{number}</span> <bdi>{name}</bdi>
                </>
              ),
            },
            { title: t('panel.state'), cell: ({ state }) => <Badge tone={tones[state]}>{t(`juror.${state}`)}</Badge> },
            { title: t('jurors.institution'), cell: ({ institution }) => <bdi>{institution}</bdi> },
            { title: t('jurors.sectors'), cell: ({ sectors }) => list(sectors) },
            { title: t('jurors.regions'), cell: ({ regions }) => list(regions) },
            { title: t('jurors.languages'), cell: ({ languages }) => languages.join(', ') },
            {
              title: t('panel.conflicts'),
              numeric: true,
              cell: ({ id }) => shown.conflicts.filter(({ juror }) => juror === id).length,
            },
          ]}
          actions={({ id, state }) =>
            state === 'accepted' ? (
              <ActionButton
                action={inLang(page.lang, `/office/panels/${shown.head.id}/jurors/settle`)}
                label={t('jurors.settle')}
                kind="first"
                values={{ juror: id }}
              />
            ) : null
          }
        />
      )}
      <p class="small muted">{t('jurors.settle_hint')}</p>
      {(shown.head.state === 'preparing' || shown.head.state === 'scoring') && <Invite {...props} />}
      <Conflicts page={page} shown={shown} />
    </PanelFrame>
  );
};
