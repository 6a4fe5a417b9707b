/** The reference programmes of the demonstration, the prize first. */
export const referenceProgrammes = [
  {
    kind: 'prize',
    name: {
      fr: 'Lalla Al Moutaaouina (démonstration)',
      ar: 'لالة المتعاونة (عرض)',
      en: 'Lalla Al Moutaaouina (demonstration)',
    },
    summary: {
      fr: 'Un prix annuel pour les coopératives de femmes, de l’appel aux lauréates, puis un an de suivi du projet primé.',
      ar: 'جائزة سنوية للتعاونيات النسوية، من طلب الترشيح إلى إعلان الفائزات، ثم مواكبة المشروع الفائز لمدة سنة.',
      en: 'A yearly prize for women’s cooperatives, from the call to the laureates, then a year of follow-up of the winning project.',
    },
  },
  {
    kind: 'accompaniment',
    name: { fr: 'Mourafaka (démonstration)', ar: 'مرافقة (عرض)', en: 'Mourafaka (demonstration)' },
    summary: {
      fr: 'L’accompagnement des jeunes coopératives : diagnostic, plan de développement, formation et douze visites.',
      ar: 'مواكبة التعاونيات الناشئة: تشخيص ومخطط للتنمية وتكوين واثنتا عشرة زيارة.',
      en: 'Accompaniment of young cooperatives: diagnosis, development plan, training and twelve visits.',
    },
  },
  {
    kind: 'networking',
    name: { fr: 'Rawabit (démonstration)', ar: 'روابط (عرض)', en: 'Rawabit (demonstration)' },
    summary: {
      fr: 'La mise en relation : besoins et offres, vivier d’experts, journées de rencontres.',
      ar: 'ربط الاتصال: الحاجات والعروض، وخبراء رهن الإشارة، وأيام للقاءات.',
      en: 'Networking: needs and offers, a pool of experts, meeting days.',
    },
  },
] as const;
