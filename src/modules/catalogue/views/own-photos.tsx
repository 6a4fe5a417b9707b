import { ActionButton, FileField, Form, TextField } from '../../../platform/page/index.ts';
import { thumbnailAddress } from '../../../platform/files/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { photosAtMost } from '../rules/photos.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import type { OwnProps } from './own-product.tsx';

/** Photos with what they show in words, for who cannot see them. */
export const Photos = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  const to = (rest: string) => ownAddress(page.lang, own.structure.id, `${own.product.id}/photos${rest}`);
  if (own.product.state === 'retired') return null;
  return (
    <section>
      <h2>{t('photo.title')}</h2>
      {own.photos.length > 0 && (
        <ul class="plain pictures">
          {own.photos.map(({ id, file, alt }) => (
            <li>
              <img src={thumbnailAddress({ id: file, name: 'photo' })} alt={said(alt, page.lang)} />
              <ActionButton action={to(`/${id}/remove`)} label={t('photo.remove')} kind="bare" />
            </li>
          ))}
        </ul>
      )}
      {own.photos.length < photosAtMost && (
        <details open={own.photos.length === 0}>
          <summary>{t('photo.add')}</summary>
          <Form action={to('')} name="photo" submit={t('photo.send')} files>
            <FileField name="file" label={t('photo.file')} hint={t('photo.hint')} accept="image/*" />
            <TextField name="alt" label={t('photo.alt')} hint={t('photo.alt_hint')} maxlength={160} />
          </Form>
        </details>
      )}
    </section>
  );
};
