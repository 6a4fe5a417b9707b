/** True where the house lets its webhooks reach its own network, `TWIZA_WEBHOOKS_ALLOW_PRIVATE=1`. */
export const allowPrivate = (): boolean => process.env['TWIZA_WEBHOOKS_ALLOW_PRIVATE'] === '1';
