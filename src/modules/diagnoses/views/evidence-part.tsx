import { ActionButton, Badge, FileField, Form, NumberField, TextField } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { fileAddress, thumbnailAddress } from '../../../platform/files/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import type { DiagnosisShown } from '../queries/diagnosis-page.ts';
import type { Item } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { addressOf } from './frame.tsx';
import type { Props } from './frame.tsx';

type EvidenceProps = Props & { item: Item; back: string; typed: FormValues | null; errors: FormError[] };
type Piece = DiagnosisShown['evidence'][number];

const What = ({ page, piece }: { page: Props['page']; piece: Piece }) => {
  if (piece.kind === 'figure')
    return (
      <>
        <b>{numberInWords(page.lang, piece.figure ?? 0, { maximumFractionDigits: 20 })}</b> <bdi>{piece.said}</bdi>
      </>
    );
  const t = words(page.lang);
  if (piece.file === null) return <span class="muted">{t('evidence.gone')}</span>;
  const file = { id: piece.file, name: piece.name };
  return (
    <a href={fileAddress(file)}>
      {piece.kind === 'photo' ? (
        <img src={thumbnailAddress(file)} alt={piece.said || piece.name} loading="lazy" />
      ) : (
        <bdi>{piece.said || piece.name}</bdi>
      )}
    </a>
  );
};

const Row = (props: EvidenceProps & { piece: Piece }) => {
  const { page, shown, piece, back } = props;
  const t = words(page.lang);
  const at = addressOf(props, `/evidence/${piece.id}`);
  const verified = piece.verified_at !== null;
  return (
    <li>
      <span>
        <What page={page} piece={piece} />{' '}
        <Badge tone={verified ? 'done' : 'draft'}>{t(verified ? 'evidence.verified' : 'evidence.to_verify')}</Badge>
      </span>
      <span class="row">
        {!verified && shown.mayCoach && !piece.mine && (
          <ActionButton action={`${at}/verify`} label={t('evidence.verify')} values={{ back }} />
        )}
        {!verified && shown.state === 'open' && (shown.mayCoach || piece.mine) && (
          <ActionButton action={`${at}/remove`} label={t('evidence.remove')} kind="bare" values={{ back }} />
        )}
      </span>
    </li>
  );
};

const AddFile = (props: EvidenceProps) => {
  const { page, item, back, errors } = props;
  const t = words(page.lang);
  const error = errorAt(errors, 'file');
  return (
    <details class="data" open={error !== undefined}>
      <summary>{t('evidence.add_file')}</summary>
      <Form action={addressOf(props, `/items/${item.code}/evidence`)} submit={t('evidence.attach')} files name="file">
        <input type="hidden" name="back" value={back} />
        <FileField name="file" label={t('evidence.file')} accept="image/*,.pdf,.docx,.xlsx,.odt" error={error} />
      </Form>
    </details>
  );
};

const AddFigure = (props: EvidenceProps) => {
  const { page, item, back, typed, errors } = props;
  const t = words(page.lang);
  const error = errorAt(errors, 'figure');
  return (
    <details class="data" open={error !== undefined}>
      <summary>{t('evidence.add_figure')}</summary>
      <Form action={addressOf(props, `/items/${item.code}/evidence`)} submit={t('evidence.attach')} name="figure">
        <input type="hidden" name="back" value={back} />
        <NumberField
          name="figure"
          label={t('evidence.figure')}
          value={typed ? textAt(typed, 'figure') : ''}
          error={error}
          decimals
        />
        <TextField
          name="said"
          label={t('evidence.said')}
          hint={t('evidence.said_hint')}
          value={typed ? textAt(typed, 'said') : ''}
          maxlength={300}
          optional
        />
      </Form>
    </details>
  );
};

/** What stands behind an item, what a second person has verified of it, and how to add to it. */
export const EvidencePart = (props: EvidenceProps) => {
  const { page, shown, item } = props;
  const t = words(page.lang);
  const pieces = shown.evidence.filter((piece) => piece.item === item.code);
  const unverified = (['agreed', 'coach', 'own'] as const).some((side) =>
    shown.scores[side].unverified.includes(item.code),
  );
  return (
    <section class="evidence" id="evidence">
      <h2>{t('evidence.title')}</h2>
      {unverified && <p class="small">{t('evidence.needed')}</p>}
      {pieces.length > 0 && (
        <ul class="files">
          {pieces.map((piece) => (
            <Row {...props} piece={piece} />
          ))}
        </ul>
      )}
      <AddFile {...props} />
      <AddFigure {...props} />
    </section>
  );
};
