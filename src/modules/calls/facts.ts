import { sql } from 'kysely';
import { dayIn, withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';

/** Applications that were sent, and where each stands. */
const applications: FactSource = {
  kind: 'calls.application',
  title: { fr: 'Candidatures', ar: 'ملفات الترشيح', en: 'Applications' },
  from: sql`calls.application a join calls.call c on c.id = a.call
    join programmes.edition_listed e on e.id = c.edition where a.submitted_at is not null and a.annulled_at is null`,
  columns: {
    record: sql`a.id`,
    day: dayIn(sql`a.submitted_at`),
    known: sql`a.submitted_at`,
    structure: sql`a.structure`,
    programme: sql`e.programme`,
    edition: sql`c.edition`,
    state: sql`a.status`,
  },
  states: {
    submitted: { fr: 'Envoyée', ar: 'مرسل', en: 'Sent' },
    correction_asked: { fr: 'À compléter', ar: 'للاستكمال', en: 'To be completed' },
    eligible: { fr: 'Recevable', ar: 'مقبول شكلا', en: 'Eligible' },
    ineligible: { fr: 'Non recevable', ar: 'غير مقبول شكلا', en: 'Not eligible' },
    withdrawn: { fr: 'Retirée', ar: 'مسحوب', en: 'Withdrawn' },
  },
  touchedBy: {
    'calls.application_submitted': true,
    'calls.application_withdrawn': true,
    'calls.correction_asked': true,
    'calls.application_declared_eligible': true,
    'calls.application_declared_ineligible': true,
    'calls.mandate_annulled': true,
    'calls.merge_followed': () => 'all',
  },
  href: ({ record }) => `/office/applications/${record}`,
  readable: (actor) => withinReach(actor, ['programme_officer', 'cooperative_representative']),
};

/** Laureates and their grants; a laureate that withdraws is one no more. */
const grants: FactSource = {
  kind: 'calls.grant',
  title: { fr: 'Lauréates et dotations', ar: 'الفائزات والمنح', en: 'Laureates and grants' },
  from: sql`calls.laureate_listed l join programmes.edition_listed e on e.id = l.edition
    left join programmes.envelope_listed v on v.id = l.envelope`,
  columns: {
    record: sql`l.id`,
    root: sql`l.call`,
    day: dayIn(sql`l.announced_at`),
    known: sql`l.announced_at`,
    structure: sql`l.structure`,
    programme: sql`e.programme`,
    edition: sql`l.edition`,
    funder: sql`v.funder`,
    amount: sql`l.grant_amount`,
  },
  touchedBy: { 'calls.laureates_announced': true, 'calls.merge_followed': () => 'all' },
  href: () => '/laureates',
  readable: () => sql`true`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [applications, grants];
