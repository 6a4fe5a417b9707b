// As with datasets: the roof hands over what each room lets readers follow.
import type { Feed } from '../../../platform/feed.ts';
import { hide } from '../../../platform/refusals.ts';

const feeds = new Map<string, Feed>();

export const offerFeeds = ({ feeds: brought = [] }: { feeds?: readonly Feed[] | undefined }): void => {
  for (const feed of brought) feeds.set(feed.name, feed);
};

export const feedsKnown = (): Feed[] => [...feeds.values()];

/** @throws Hidden when no room brings it. */
export const feedNamed = (name: string): Feed => feeds.get(name) ?? hide();
