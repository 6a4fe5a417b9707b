import { Notice } from '../../../platform/page/index.ts';
import { problemSentence } from '../../../platform/web/sentences.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { untranslatedIn } from '../rules/untranslated.ts';
import { words } from '../words/index.ts';
import { addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

/** What must be mended before publishing, each line leading to where it is mended. */
export const Faults = (props: VersionProps) => {
  const { page, version } = props;
  const t = words(page.lang);
  const { faults, definition } = version;
  const untranslated = untranslatedIn(definition);
  const where = (at: string) => {
    const [section = '', question] = at.split('.');
    const of = definition.sections.find(({ id }) => id === section);
    const asked = of?.questions.find(({ id }) => id === question);
    return {
      href: addressOf(
        props,
        at === '' ? '' : question ? `/sections/${section}/questions/${question}` : `/sections/${section}`,
      ),
      label:
        [of?.title, asked?.label]
          .map((text) => said(text, page.lang))
          .filter(Boolean)
          .join(' · ') || at,
    };
  };
  return (
    <Notice
      kind={faults.length > 0 ? 'problem' : 'done'}
      title={faults.length > 0 ? t('office.faults', { count: faults.length }) : t('office.ready')}
    >
      {faults.length > 0 && (
        <ul>
          {faults.map(({ at, code }) => (
            <li>
              {at !== '' && (
                <>
                  <a href={where(at).href}>
                    <bdi>{where(at).label}</bdi>
                  </a>{' '}
                  :{' '}
                </>
              )}
              {problemSentence(page.lang, { field: at, code: `forms.${code}` })}
            </li>
          ))}
        </ul>
      )}
      {untranslated > 0 && <p>{t('office.untranslated', { count: untranslated })}</p>}
    </Notice>
  );
};
