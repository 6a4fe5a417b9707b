import { Badge, DateInWords } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { phoneInWords } from '../../people/index.ts';
import { words } from '../words/index.ts';
import type { OwnProps } from './own-address.ts';

const Nothing = ({ page }: OwnProps) => <p class="muted">{words(page.lang)('own.nothing_yet')}</p>;

export const Members = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  const latest = own.counts[0];
  if (!latest) return <Nothing page={page} own={own} />;
  return (
    <p>
      <strong>{t('own.members_latest', { count: latest.total })}</strong>
      {latest.women > 0 && <> {t('own.of_whom_women', { count: latest.women })}</>}{' '}
      <span class="muted">
        · <DateInWords at={latest.as_of} />
      </span>
    </p>
  );
};

export const Officers = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  const inOffice = own.officers.filter(({ until }) => until === null);
  if (inOffice.length === 0) return <Nothing page={page} own={own} />;
  return (
    <ul class="plain">
      {inOffice.map(({ name, role }) => (
        <li>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <span class="muted">{t(`officer.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
};

export const Contacts = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  if (own.contacts.length === 0) return <Nothing page={page} own={own} />;
  return (
    <ul class="plain">
      {own.contacts.map(({ phone, email, published }) => (
        <li>
          <bdi dir="ltr">{phone ? phoneInWords(phone) : email}</bdi>{' '}
          <Badge tone={published ? 'done' : 'closed'}>{t(published ? 'own.public' : 'own.not_public')}</Badge>
        </li>
      ))}
    </ul>
  );
};

export const Description = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  const { summary, products, value_chains } = own.fields as {
    summary: Trilingual;
    products: Trilingual[];
    value_chains: string[];
  };
  const comma = page.lang === 'ar' ? '، ' : ', ';
  const titles = own.chains
    .filter(({ code }) => value_chains.includes(code))
    .map((one) => textIn(one.title, page.lang));
  if (products.length === 0 && titles.length === 0 && !textIn(summary, page.lang)) {
    return <Nothing page={page} own={own} />;
  }
  return (
    <>
      {textIn(summary, page.lang) && (
        <p>
          <bdi>{textIn(summary, page.lang)}</bdi>
        </p>
      )}
      <dl>
        {titles.length > 0 && <dt>{t('structure.chains')}</dt>}
        {titles.length > 0 && <dd>{titles.join(comma)}</dd>}
        {products.length > 0 && <dt>{t('structure.products')}</dt>}
        {products.length > 0 && (
          <dd>
            <bdi>{products.map((one) => textIn(one, page.lang)).join(comma)}</bdi>
          </dd>
        )}
      </dl>
    </>
  );
};

export const Labels = ({ page, own }: OwnProps) => {
  const t = words(page.lang);
  if (own.labels.length + own.told.length === 0) return <Nothing page={page} own={own} />;
  return (
    <ul class="plain">
      {own.labels.map(({ title, stage }) => (
        <li>
          {textIn(title, page.lang)} <span class="muted">{t(`stage.${stage}`)}</span>
        </li>
      ))}
      {own.told.map(({ title, stage }) => (
        <li>
          {textIn(title, page.lang)} <span class="muted">{t(`stage.${stage}`)}</span>{' '}
          <Badge tone="now">{t('own.label_waits')}</Badge>
        </li>
      ))}
    </ul>
  );
};

export const Photos = ({ page, own }: OwnProps) =>
  own.photos.length === 0 ? (
    <Nothing page={page} own={own} />
  ) : (
    <ul class="plain grid">
      {own.photos.map((photo) => (
        <li>
          <img
            src={fileAddress({ id: photo.file, name: photo.name ?? photo.title })}
            alt={photo.title}
            loading="lazy"
          />
        </li>
      ))}
    </ul>
  );

/** A count as it was told. */
export const CountLine = ({
  page,
  total,
  women,
  as_of,
}: {
  page: PageContext;
  total: number;
  women: number;
  as_of: string;
}) => (
  <li>
    <DateInWords at={as_of} /> : {words(page.lang)('own.members_latest', { count: total })}{' '}
    {women > 0 && <span class="muted">{words(page.lang)('own.of_whom_women', { count: women })}</span>}
  </li>
);
