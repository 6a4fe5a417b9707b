import { deliverMessage } from './deliver.ts';
import { eraseOldMessages } from './erase.ts';

export const jobs = [deliverMessage, eraseOldMessages];
