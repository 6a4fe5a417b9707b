import { dateInWords, numberInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { CertificateShown } from '../queries/certificates.ts';
import type { SessionShown } from '../queries/session.ts';
import { hoursInWords, nameIn, placeInWords } from '../views/parts.tsx';
import { words } from '../words/index.ts';

interface House {
  organisation: string;
  origin: string;
}

const leaf = (lang: Lang, one: CertificateShown, { organisation, origin }: House) => {
  const t = words(lang);
  const place = one.place === null ? '' : placeName(one.place, lang);
  const hours = Number(one.hours);
  return {
    organisation,
    heading: t('print.certificate'),
    to: t('print.attests', { organisation }),
    holder: (lang === 'ar' && one.holderAr) || one.holder,
    detail: [one.of ?? '', place].filter(Boolean).join(' · '),
    followed: t(one.of === null ? 'print.followed_structure' : 'print.followed_person'),
    module: said(one.module, lang),
    when: [
      dateInWords(lang, one.startsAt, { weekday: true }),
      t('module.lasts', { count: hours, said: numberInWords(lang, hours) }),
      one.remote ? t('session.remote') : one.venue,
    ].join(' · '),
    'trainer-label': one.trainer ? t('session.trainer') : '',
    trainer: one.trainer,
    'code-label': t('certificate.code'),
    code: one.code,
    address: `${origin}/${lang}/certificates`,
    'signature-label': t('print.signature'),
  };
};

/** What `certificate.typ` draws: a page for each. */
export const certificateLeaves = (lang: Lang, certificates: CertificateShown[], house: House) => ({
  title: words(lang)('certificate.title'),
  certificates: certificates.map((one) => leaf(lang, one, house)),
});

/** Lines that a cooperative has to sign on: its seats, those known by name first, and one for whoever comes besides. */
const linesOf = (lang: Lang, session: SessionShown) =>
  session.expected.flatMap((one) => {
    const names = one.named.map(({ name }) => name);
    const lines = Math.min(12, Math.max(one.seats, names.length));
    const place = one.province === null ? '' : placeName(one.province, lang);
    return Array.from({ length: lines }, (_, line) => ({
      structure: line === 0 ? nameIn(lang, one) : '',
      place: line === 0 ? place : '',
      person: names[line] ?? '',
    }));
  });

/** What `sheet.typ` draws: the session, and a line for every seat. */
export const sheetValues = (lang: Lang, session: SessionShown, organisation: string) => {
  const t = words(lang);
  const lines = linesOf(lang, session);
  const spare = Math.max(4, 12 - lines.length);
  return {
    title: t('print.sheet'),
    organisation,
    heading: t('print.sheet'),
    module: said(session.title, lang),
    facts: [
      [t('session.day'), hoursInWords(lang, session)],
      [t('session.place'), placeInWords(lang, session)],
      [t('session.trainer'), session.trainerName],
    ].filter(([, value]) => value !== ''),
    columns: [
      t('session.structure'),
      t('attendance.person'),
      t('print.sex'),
      t('print.age'),
      t('print.signature_short'),
    ],
    lines: [...lines, ...Array.from({ length: spare }, () => ({ structure: '', place: '', person: '' }))],
    foot: t('print.foot'),
    'signature-label': t('print.trainer_signature'),
    page: t('print.page'),
  };
};
