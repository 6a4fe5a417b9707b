import { catalogue } from '../../../platform/words/catalogue.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export const words = catalogue({ fr, ar, en });
