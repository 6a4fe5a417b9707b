import type { Room } from '../../platform/room.ts';
import type { Searched, SearchedFacet, SearchedKind } from '../../platform/searched.ts';

const brought = new Map<string, Searched>();

/** What rooms hand to search is known wherever there are rooms: call it for each. */
export const knowSearched = ({ onTheWeb, searched }: Pick<Room, 'onTheWeb' | 'searched'>): void => {
  if (searched !== undefined) brought.set(onTheWeb.name, searched);
};

export const searchedBy = (): Searched[] => [...brought.values()];

const inOrder = <One extends { order: number; code: string }>(all: One[]): One[] =>
  all.toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));

export const kindsKnown = (): SearchedKind[] => inOrder(searchedBy().flatMap(({ kinds }) => kinds));

/** Facets that rooms bring; two rooms that bring one of the same code mean the same, and the first names its values. */
export const facetsKnown = (): SearchedFacet[] => {
  const all = searchedBy().flatMap(({ facets }) => facets ?? []);
  return inOrder(all.filter(({ code }, at) => all.findIndex((other) => other.code === code) === at));
};

export const placeNames = (): Searched['places'] => searchedBy().find(({ places }) => places !== undefined)?.places;
