import { catalogue } from '../words/catalogue.ts';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };

export const words = catalogue({ fr, ar, en });
