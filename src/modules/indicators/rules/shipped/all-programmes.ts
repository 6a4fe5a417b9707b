import type { Definition } from '../definition.ts';
import { said, usual } from './usual.ts';

const attended = { kind: 'trainings.attendance', where: [] };
const women = { kind: 'trainings.attendance', where: [{ dimension: 'sex' as const, in: ['women'] }] };
const sheets = said(
  'Feuilles de présence des séances tenues.',
  'لوائح حضور الحصص المنجزة.',
  'Attendance sheets of sessions held.',
);
const unknownTold = said(
  'Qui n’a pas été décrit est « inconnu » : personne n’est deviné.',
  'من لم يوصف يُحسب ضمن «غير معروف»: لا يُخمَّن أحد.',
  'Whoever was not described is “unknown”: nobody is guessed.',
);

export const allProgrammes: Record<string, Definition> = {
  cooperatives_supported: usual({
    title: said('Coopératives soutenues', 'التعاونيات المدعومة', 'Cooperatives supported'),
    unit: 'structures',
    measure: {
      what: 'structures',
      of: [
        attended,
        { kind: 'accompaniment.reached', where: [] },
        { kind: 'calls.grant', where: [] },
        { kind: 'networking.networked', where: [] },
      ],
    },
    place: 'seat',
    by: ['province', 'sector', 'womens', 'country', 'programme'],
    codes: [
      { system: 'IRIS+', code: 'PI9652', match: 'close' },
      { system: 'SDG', code: '8.3', match: 'contributes' },
      { system: 'SDG', code: '5.5', match: 'contributes' },
    ],
    sheet: {
      definition: said(
        'Coopératives et autres structures qui ont reçu au moins un appui : une formation suivie, un accompagnement complet, une dotation du prix ou une mise en relation. Avoir seulement déposé une candidature ne suffit pas.',
        'التعاونيات وباقي البنيات التي استفادت من دعم واحد على الأقل: تكوين حضرته، أو مواكبة كاملة، أو منحة من الجائزة، أو ربط اتصال. مجرد إيداع ملف ترشيح لا يكفي.',
        'Cooperatives and other structures that received at least one support: a training attended, a complete accompaniment, a grant of the prize or a networking. To have only applied is not enough.',
      ),
      method: said(
        'Structures distinctes tous programmes confondus : une structure appuyée trois fois compte une fois, le jour de son premier appui, dans la région de son siège.',
        'بنيات متمايزة في جميع البرامج: البنية التي دُعمت ثلاث مرات تُحسب مرة واحدة، يوم أول دعم لها، في جهة مقرها.',
        'Distinct structures over all programmes: one that was supported three times counts once, on the day of its first support, in the region of its seat.',
      ),
      source: said(
        'Feuilles de présence, engagements, lauréates et mises en relation.',
        'لوائح الحضور والانخراطات والفائزات وعمليات ربط الاتصال.',
        'Attendance sheets, engagements, laureates and networking.',
      ),
      quality: said(
        'Deux fiches d’une même coopérative fusionnées comptent une fois. Ce chiffre mesure un appui reçu, pas son effet.',
        'بطاقتان مدمجتان لنفس التعاونية تُحسبان مرة واحدة. هذا الرقم يقيس الدعم المتلقى لا أثره.',
        'Two merged records of one cooperative count once. This figure measures a support received, not its effect.',
      ),
    },
  }),
  cooperatives_trained: usual({
    title: said('Coopératives formées', 'التعاونيات المستفيدة من التكوين', 'Cooperatives trained'),
    unit: 'structures',
    measure: { what: 'structures', of: [attended] },
    place: 'seat',
    by: ['province', 'topic', 'state', 'sector', 'womens'],
    sheet: {
      definition: said(
        'Structures dont au moins une personne est venue à une séance.',
        'البنيات التي حضر منها شخص واحد على الأقل حصة تكوينية.',
        'Structures of which at least one person came to a session.',
      ),
      method: said(
        'Structures distinctes, comptées le jour de leur première séance ; à distance et sur place.',
        'بنيات متمايزة، تُحسب يوم أول حصة لها؛ عن بعد وحضوريا.',
        'Distinct structures, counted on the day of their first session; at a distance and on site.',
      ),
      source: sheets,
      quality: said(
        'Une absence excusée ne compte pas.',
        'الغياب المبرر لا يُحسب.',
        'An excused absence does not count.',
      ),
    },
  }),
  trainees: usual({
    title: said('Participations aux formations', 'المشاركات في التكوينات', 'Participations in trainings'),
    unit: 'persons',
    measure: { what: 'persons', of: [attended] },
    period: 'within',
    by: ['province', 'sex', 'age_band', 'womens', 'topic'],
    persons: true,
    codes: [
      { system: 'IRIS+', code: 'PI2998', match: 'close' },
      { system: 'IRIS+', code: 'PI7997', match: 'close' },
    ],
    sheet: {
      definition: said(
        'Personnes venues aux séances tenues dans la période. Qui vient à deux séances compte deux fois.',
        'الأشخاص الذين حضروا الحصص المنجزة خلال الفترة. من حضر حصتين يُحسب مرتين.',
        'People who came to sessions held in the period. Who comes to two sessions counts twice.',
      ),
      method: said(
        'Somme des présences comptées par sexe et classe d’âge à chaque séance.',
        'مجموع الحضور المحسوب حسب الجنس والفئة العمرية في كل حصة.',
        'The sum of attendances counted by sex and age band at each session.',
      ),
      source: sheets,
      quality: unknownTold,
    },
  }),
  women_trainees_share: usual({
    title: said('Part des femmes dans les formations', 'نسبة النساء في التكوينات', 'Share of women in trainings'),
    unit: 'percent',
    measure: { what: 'persons', of: [women] },
    over: { what: 'persons', of: [attended] },
    period: 'within',
    by: ['topic'],
    persons: true,
    codes: [{ system: 'SDG', code: '5.5', match: 'contributes' }],
    sheet: {
      definition: said(
        'Femmes parmi les participations, en pourcentage de toutes, « inconnu » compris.',
        'النساء ضمن المشاركات، كنسبة مئوية من مجموعها بما فيه «غير معروف».',
        'Women among participations, as a percentage of all of them, “unknown” included.',
      ),
      method: said(
        'Somme des femmes divisée par la somme des personnes : jamais une moyenne de pourcentages.',
        'مجموع النساء مقسوما على مجموع الأشخاص: لا متوسط النسب أبدا.',
        'The sum of women divided by the sum of people: never a mean of percentages.',
      ),
      source: sheets,
      quality: unknownTold,
    },
  }),
  members: usual({
    title: said('Adhérents des structures inscrites', 'أعضاء البنيات المسجلة', 'Members of registered structures'),
    unit: 'members',
    measure: { what: 'levels', of: [{ kind: 'registry.members', where: [] }] },
    period: 'as_at',
    place: 'seat',
    by: ['province', 'sex', 'age_band', 'sector', 'womens'],
    persons: true,
    sheet: {
      definition: said(
        'Adhérentes et adhérents des structures du registre, au dernier comptage connu de chacune.',
        'عضوات وأعضاء البنيات المسجلة، حسب آخر إحصاء معروف لكل واحدة.',
        'Members of the structures of the register, at the last known count of each.',
      ),
      method: said(
        'Dernier comptage de chaque structure à la date demandée ; il n’existe pas d’indicateur IRIS+ pour les adhérents.',
        'آخر إحصاء لكل بنية في التاريخ المطلوب؛ لا يوجد مؤشر IRIS+ خاص بالأعضاء.',
        'The last count of each structure by the day asked; there is no IRIS+ metric for members.',
      ),
      source: said(
        'Comptages déclarés par les coopératives.',
        'إحصاءات صرحت بها التعاونيات.',
        'Counts told by the cooperatives.',
      ),
      quality: unknownTold,
    },
  }),
  structures_registered: usual({
    title: said('Structures inscrites au registre', 'البنيات المدرجة في السجل', 'Structures in the register'),
    unit: 'structures',
    measure: { what: 'structures', of: [{ kind: 'registry.structure', where: [] }] },
    place: 'seat',
    by: ['province', 'sector', 'topic', 'state', 'country'],
    sheet: {
      definition: said(
        'Structures en activité inscrites au registre de la maison.',
        'البنيات النشيطة المدرجة في سجل الدار.',
        'Active structures in the register of the house.',
      ),
      method: said(
        'Chaque structure compte une fois, dès son inscription ; dissoute ou fusionnée, elle ne compte plus.',
        'كل بنية تُحسب مرة واحدة منذ تسجيلها؛ وإذا حُلّت أو أُدمجت لم تعد تُحسب.',
        'Each structure counts once, from its registration; dissolved or merged it counts no more.',
      ),
      source: said('Registre des structures.', 'سجل البنيات.', 'The register of structures.'),
      quality: said(
        'Le registre de la maison n’est pas le registre national.',
        'سجل الدار ليس هو السجل الوطني.',
        'The house’s register is not the national one.',
      ),
    },
  }),
};
