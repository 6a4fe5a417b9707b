import { ActionButton, Form, Notice, NumberField, Table, TextArea } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { problemSentence } from '../../../platform/web/sentences.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Dimension } from '../rules/instrument.ts';
import { mappingLines, trainingLines } from '../rules/lines-typed.ts';
import { words } from '../words/index.ts';
import { InFour, Moves, Seen, VersionPage, addressOf } from './instrument-frame.tsx';
import type { VersionProps } from './instrument-frame.tsx';

type Props = VersionProps & { errors: FormError[]; lines: { trainings?: string; mappings?: string } };

const Faults = (props: VersionProps) => {
  const { page, version } = props;
  const t = words(page.lang);
  const { faults, definition } = version;
  const isDimension = (at: string) => at === '' || definition.dimensions.some(({ code }) => code === at);
  return (
    <Notice
      kind={faults.length > 0 ? 'problem' : 'done'}
      title={faults.length > 0 ? t('edit.faults', { count: faults.length }) : t('edit.ready')}
    >
      {faults.length > 0 && (
        <ul>
          {faults.map(({ at, code }) => (
            <li>
              {at !== '' && (
                <>
                  <a href={addressOf(props, isDimension(at) ? `#d-${at}` : `/items/${at}`)}>{at}</a> :{' '}
                </>
              )}
              {problemSentence(page.lang, { field: at, code: `diagnoses.${code}` })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const Items = (props: Props & { dimension: Dimension }) => {
  const { page, version, dimension } = props;
  const t = words(page.lang);
  return (
    <Table
      caption={said(dimension.title, page.lang)}
      quiet
      rows={dimension.items}
      columns={[
        {
          title: t('item.item'),
          cell: ({ code, prompt, knockOut }) => (
            <>
              <a href={addressOf(props, `/items/${code}`)}>{code}</a> · {said(prompt, page.lang)}
              {knockOut && <span class="small muted"> ({t('item.knock_out')})</span>}
            </>
          ),
        },
        { title: t('edit.weight'), numeric: true, cell: ({ weight }) => weight },
      ]}
      actions={({ code }) => (
        <Moves page={page} version={version} action={addressOf(props, `/items/${code}/move`)} label={code} />
      )}
    />
  );
};

const DimensionPart = (props: Props & { dimension: Dimension }) => {
  const { page, version, dimension } = props;
  const t = words(page.lang);
  const here = addressOf(props, `/dimensions/${dimension.code}`);
  return (
    <section id={`d-${dimension.code}`}>
      <h2>
        {dimension.code} · {said(dimension.title, page.lang)}
      </h2>
      <div class="row">
        <span class="small muted">{t('edit.weighs', { weight: dimension.weight })}</span>
        <Moves page={page} version={version} action={`${here}/move`} label={dimension.code} />
      </div>
      {dimension.items.length > 0 && <Items {...props} />}
      <details class="data">
        <summary>{t('edit.change_dimension')}</summary>
        <Form action={here} submit={t('edit.save')} name={`d${dimension.code}`}>
          <Seen version={version} />
          <InFour page={page} name="title" label={t('edit.title')} values={dimension.title} />
          <NumberField name="weight" label={t('edit.weight')} value={dimension.weight} decimals />
        </Form>
        <ActionButton
          action={`${here}/remove`}
          label={t('edit.remove_dimension')}
          kind="away"
          values={{ seen: version.mark }}
        />
      </details>
      <details class="data">
        <summary>{t('edit.add_item')}</summary>
        <Form action={`${here}/items`} submit={t('edit.add_item')} name={`n${dimension.code}`}>
          <Seen version={version} />
          <InFour page={page} name="prompt" label={t('edit.prompt')} values={{}} />
        </Form>
      </details>
    </section>
  );
};

const About = (props: Props) => {
  const { page, version } = props;
  const t = words(page.lang);
  const { title, about, leastShare, leastDimensions } = version.definition;
  return (
    <details class="data" open={said(title, page.lang) === ''}>
      <summary>{t('edit.about_all')}</summary>
      <Form action={addressOf(props, '/describe')} submit={t('edit.save')} name="about">
        <Seen version={version} />
        <InFour page={page} name="title" label={t('edit.title')} values={title} />
        <InFour page={page} name="about" label={t('edit.about')} hint={t('edit.about_hint')} values={about} optional />
        <NumberField name="leastShare" label={t('edit.least_share')} value={leastShare * 100} unit="%" decimals />
        <NumberField name="leastDimensions" label={t('edit.least_dimensions')} value={leastDimensions} />
      </Form>
    </details>
  );
};

const Lines = (props: Props & { kind: 'trainings' | 'mappings' }) => {
  const { page, version, kind, errors, lines } = props;
  const t = words(page.lang);
  const { trainings, mappings } = version.definition;
  const error = errorAt(errors, kind);
  return (
    <details class="data" open={error !== undefined}>
      <summary>{t(`edit.${kind}`)}</summary>
      <Form action={addressOf(props, `/${kind}`)} submit={t('edit.save')} name={kind}>
        <Seen version={version} />
        <TextArea
          name={kind}
          label={t(`edit.${kind}`)}
          hint={t(`edit.${kind}_hint`)}
          value={lines[kind] ?? (kind === 'trainings' ? trainingLines(trainings) : mappingLines(mappings))}
          rows={10}
          error={error}
          optional
        />
      </Form>
    </details>
  );
};

/** A draft as a whole: what must be mended, its dimensions and items in their order, and publishing. */
export const DraftPage = (props: Props) => {
  const { page, version, errors } = props;
  const t = words(page.lang);
  const plain = errors.filter(({ name }) => name !== 'trainings' && name !== 'mappings');
  return (
    <VersionPage {...props} title={said(version.definition.title, page.lang) || t('instrument.draft')} top>
      <p class="row">
        <span class="muted">
          {t('instrument.draft')}, {t('instrument.version', { number: version.number })}
        </span>
        <a href={addressOf(props, '/definition.json')}>{t('instrument.export')}</a>
      </p>
      {plain.length > 0 && (
        <Notice kind="problem" live>
          {plain.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      <Faults {...props} />
      {version.faults.length === 0 && (
        <>
          <p class="hint">{t('edit.publish_hint')}</p>
          <ActionButton
            action={addressOf(props, '/publish')}
            label={t('edit.publish')}
            kind="first"
            values={{ seen: version.mark }}
          />
        </>
      )}
      <About {...props} />
      <Lines {...props} kind="trainings" />
      <Lines {...props} kind="mappings" />
      {version.definition.dimensions.map((dimension) => (
        <DimensionPart {...props} dimension={dimension} />
      ))}
      <section>
        <h2>{t('edit.add_dimension')}</h2>
        <Form action={addressOf(props, '/dimensions')} submit={t('edit.add_dimension')} name="dimension">
          <Seen version={version} />
          <InFour page={page} name="title" label={t('edit.title')} values={{}} />
        </Form>
      </section>
      <ActionButton action={addressOf(props, '/drop')} label={t('edit.drop')} kind="away" />
    </VersionPage>
  );
};
