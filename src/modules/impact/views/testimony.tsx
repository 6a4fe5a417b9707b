import { inLang, tongue, usePage } from '../../../platform/page/index.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { nameIn, placeName } from '../../registry/index.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { words } from '../words/index.ts';

export { nameIn };

/** A text that staff typed, marked with its own language where it is not the page's. */
export const Said = ({ text }: { text: Trilingual }) => {
  const { lang } = usePage();
  const own = langOfText(text, lang);
  const words = said(text, lang);
  return own === lang ? <>{words}</> : <span {...tongue(own)}>{words}</span>;
};

const Who = ({ one }: { one: TestimonyShown }) => {
  const { lang } = usePage();
  const place = one.region === null ? '' : placeName(one.region, lang);
  return (
    <figcaption>
      {one.person !== '' && (
        <>
          <strong>
            <bdi>{one.person}</bdi>
          </strong>
          <br />
        </>
      )}
      {said(one.capacity, lang) !== '' && (
        <>
          <Said text={one.capacity} />
          {' · '}
        </>
      )}
      <a href={inLang(lang, `/cooperatives/${one.structure}`)}>
        <bdi>{nameIn(lang, one)}</bdi>
      </a>
      {place && <span class="muted"> · {place}</span>}
    </figcaption>
  );
};

/** Somebody's own words, and the photograph; when the consent was taken back, a note in their place. */
export const Testimony = ({ one }: { one: TestimonyShown | undefined }) => {
  const { lang } = usePage();
  if (!one || one.withdrawnAt !== null) return <p class="muted">{words(lang)('testimony.gone')}</p>;
  return (
    <figure class="testimony">
      {one.photo !== null && (
        <img src={`/files/${one.photo}/photo`} alt={said(one.photoSaid, lang)} loading="lazy" decoding="async" />
      )}
      <div>
        {said(one.words, lang) !== '' && (
          <blockquote>
            <p>
              <Said text={one.words} />
            </p>
          </blockquote>
        )}
        <Who one={one} />
      </div>
    </figure>
  );
};
