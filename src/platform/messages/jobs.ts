import { deliverMessage } from './deliver.ts';
import { eraseOldMessages } from './erase.ts';
import { hearMessage } from './hear.ts';

export const jobs = [deliverMessage, eraseOldMessages, hearMessage];
