export { announceCampaign } from './commands/announce-campaign.ts';
export { closeCampaign } from './commands/close-campaign.ts';
export { drawSample } from './commands/draw-sample.ts';
export { giveProof } from './commands/give-proof.ts';
export { judgeProof } from './commands/judge-proof.ts';
export { prepareCampaign } from './commands/prepare-campaign.ts';
export { tellUnreachable } from './commands/tell-unreachable.ts';
export { items, itemShown } from './queries/items.ts';
