import { catalogue } from '../../../platform/words/catalogue.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export const words = catalogue({ fr, ar, en });

/** A text for a phone: the marks that isolate a value would make one SMS into two. */
export const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
