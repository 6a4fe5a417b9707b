import { sql } from 'kysely';
import { withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';

/** Diagnoses on which both sides agreed, with their score of a hundred. */
const agreed: FactSource = {
  kind: 'diagnoses.agreed',
  title: { fr: 'Diagnostics agréés', ar: 'تشخيصات متفق عليها', en: 'Agreed diagnoses' },
  from: sql`diagnoses.diagnosis_listed d where d.state = 'agreed'`,
  columns: {
    record: sql`d.id`,
    day: sql`d.held_on`,
    known: sql`d.agreed_at`,
    structure: sql`d.structure`,
    topic: sql`d.occasion`,
    level: sql`d.percent`,
    state: sql`case when d.percent < 50 then 'emerging' when d.percent < 75 then 'maturing'
      when d.percent >= 75 then 'professional' end`,
  },
  states: {
    emerging: { fr: 'Émergente', ar: 'ناشئة', en: 'Emerging' },
    maturing: { fr: 'En consolidation', ar: 'في طور التوطيد', en: 'Maturing' },
    professional: { fr: 'Professionnelle', ar: 'مهنية', en: 'Professional' },
  },
  topics: {
    start: { fr: 'Au départ', ar: 'في البداية', en: 'At the start' },
    month_12: { fr: 'À 12 mois', ar: 'بعد 12 شهرا', en: 'At month 12' },
    month_24: { fr: 'À 24 mois', ar: 'بعد 24 شهرا', en: 'At month 24' },
    other: { fr: 'Autre', ar: 'مناسبة أخرى', en: 'Other' },
  },
  touchedBy: {
    'diagnoses.diagnosis_agreed': true,
    'diagnoses.merge_followed': () => 'all',
  },
  href: ({ record }) => `/diagnoses/${record}`,
  readable: (actor) => withinReach(actor, ['programme_officer', 'field_agent', 'cooperative_representative']),
};

/** What figures count of this room. */
export const facts: FactSource[] = [agreed];
