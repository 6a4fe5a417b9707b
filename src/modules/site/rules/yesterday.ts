/** The facts that an officer's day tells, each with where it leads; others are in the journal. */
export const told: Record<string, string> = {
  'calls.application_submitted': '/office/calls',
  'calls.application_withdrawn': '/office/calls',
  'calls.correction_asked': '/office/calls',
  'calls.mandate_contested': '/office/calls',
  'calls.call_published': '/office/calls',
  'calls.call_closed': '/office/calls',
  'calls.laureates_announced': '/laureates',
  'programmes.edition_funded': '/office/programmes',
  'registry.structure_registered': '/office/structures',
  'registry.structure_corrected': '/office/structures',
  'registry.structures_merged': '/office/duplicates',
  'forms.form_published': '/office/forms',
  'people.account_opened': '/office/people',
};

export interface Happened {
  fact: string;
  about: string;
}

export interface Change {
  fact: string;
  count: number;
  /** Where it is seen: the record when there is one, else the list. */
  href: string;
}

const placeOf: Record<string, string> = {
  'calls.call_published': '/office/calls',
  'calls.call_closed': '/office/calls',
  'programmes.edition_funded': '/office/editions',
  'calls.application_submitted': '/office/applications',
  'calls.application_withdrawn': '/office/applications',
  'calls.correction_asked': '/office/applications',
  'registry.structure_registered': '/office/structures',
  'registry.structure_corrected': '/office/structures',
};

/** What changed, counted by fact in the order of `told`; one thing done to one record leads to the record. */
export const changesIn = (facts: readonly Happened[]): Change[] =>
  Object.entries(told).flatMap(([fact, list]) => {
    const mine = facts.filter((one) => one.fact === fact);
    const place = placeOf[fact];
    const records = new Set(mine.map(({ about }) => about));
    const href = records.size === 1 && place ? `${place}/${mine[0]?.about}` : list;
    return mine.length === 0 ? [] : [{ fact, count: mine.length, href }];
  });
