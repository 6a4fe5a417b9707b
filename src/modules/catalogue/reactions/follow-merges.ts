import { followMerges } from '../../registry/index.ts';

/** Products go with their structure to the record that is kept, photos with their product. */
export const followed = followMerges('catalogue', [{ table: 'catalogue.product' }]);
