import { inLang } from '../../platform/page/index.ts';
import { registerStructureSection } from '../registry/index.ts';
import { missionsOfStructure } from './queries/record.ts';
import { words } from './words/index.ts';

registerStructureSection('own', 'experts', async (caller, page, structure) => {
  const { missions } = await missionsOfStructure(caller, { structure });
  const t = words(page.lang);
  const waiting = missions.filter(({ state }) => state === 'done').length;
  return (
    <section class="card" id="experts">
      <h2>{t('ask.title')}</h2>
      <p>{waiting > 0 ? t('ask.to_confirm', { count: waiting }) : t('ask.lede')}</p>
      <p>
        <a class="button" href={inLang(page.lang, `/me/structures/${structure}/missions`)}>
          {t(missions.length > 0 ? 'ask.see' : 'ask.new')}
        </a>
      </p>
    </section>
  );
});
