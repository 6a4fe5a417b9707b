import filesAr from '../../files/words/ar.json' with { type: 'json' };
import filesEn from '../../files/words/en.json' with { type: 'json' };
import filesFr from '../../files/words/fr.json' with { type: 'json' };
import { catalogue } from '../../words/catalogue.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What any room may have to say: problems of fields (`invalid.*`), the platform's own refusals, pages of errors. */
export const words = catalogue({
  fr: { ...fr, ...filesFr },
  ar: { ...ar, ...filesAr },
  en: { ...en, ...filesEn },
});
