import { inLang } from '../../platform/page/index.ts';
import { registerStructureSection } from '../registry/index.ts';
import { membersFollowed } from './queries/followed.ts';
import { membersIntroductions } from './queries/followed-introductions.ts';
import { openPostings } from './queries/postings.ts';
import { sides } from './rules/posting.ts';
import { PostingCard } from './views/posting-card.tsx';
import { words } from './words/index.ts';

const onItsPage = 4;

/** What a structure asks for and offers, on its public page: what it wishes to say unnamed is not among it. */
registerStructureSection('public', 'networking', async (caller, page, structure) => {
  const t = words(page.lang);
  const found = [];
  for (const side of sides) {
    const { rows } = await openPostings(caller, { side, structure, size: onItsPage });
    if (rows.length > 0) found.push({ side, rows });
  }
  if (found.length === 0) return null;
  return (
    <>
      {found.map(({ side, rows }) => (
        <section>
          <h2>
            <a href={inLang(page.lang, `/${side}s`)}>{t(`title.${side}`)}</a>
          </h2>
          <ul class="plain grid">
            {rows.map((one) => (
              <PostingCard page={page} side={side} one={one} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
});

/** To whoever represents a union or a federation: what its members seek, and what became of it. */
registerStructureSection('own', 'networking', async (caller, page) => {
  const members = await membersFollowed(caller, {});
  if (members === 0) return null;
  const t = words(page.lang);
  const { counts } = await membersIntroductions(caller, {});
  return (
    <section class="card" id="networking">
      <h2>{t('followed.members')}</h2>
      <p>{t('followed.told', { introduced: counts.introduced, opportunities: counts.opportunities })}</p>
      <p class="row">
        <a class="button" href={inLang(page.lang, '/me/members/needs')}>
          {t('title.need')}
        </a>
        <a class="button" href={inLang(page.lang, '/me/members/introductions')}>
          {t('intro.queue.title')}
        </a>
      </p>
    </section>
  );
});
