import { inLang, usePage } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import { words } from '../words/index.ts';
import { nameIn, Said } from './testimony.tsx';

/** A photograph with its caption and whose it is; when the consent has ended, a note in its place. */
export const Photograph = ({ one }: { one: PhotographShown | undefined }) => {
  const { lang } = usePage();
  if (!one || one.file === null) return <p class="muted">{words(lang)('photograph.gone')}</p>;
  const size = one.width === null || one.height === null ? {} : { width: one.width, height: one.height };
  return (
    <figure class="photograph">
      <img src={`/files/${one.file}/photo`} alt={said(one.shows, lang)} {...size} loading="lazy" decoding="async" />
      <figcaption>
        {said(one.caption, lang) !== '' && (
          <>
            <Said text={one.caption} />
            <br />
          </>
        )}
        <span class="small muted">
          <a href={inLang(lang, `/cooperatives/${one.structure}`)}>
            <bdi>{nameIn(lang, one)}</bdi>
          </a>
          {one.region !== null && ` · ${placeName(one.region, lang)}`}
        </span>
      </figcaption>
    </figure>
  );
};
