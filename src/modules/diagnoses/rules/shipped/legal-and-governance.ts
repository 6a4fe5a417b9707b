import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const governance: Dimension = {
  code: 'A',
  title: three('Droit et gouvernance | القانون والحكامة | Legal and governance'),
  weight: 15,
  items: [
    item('A1', {
      asks: 'L’inscription au registre, les statuts et le règlement intérieur sont-ils à jour ? | هل التقييد في السجل والنظام الأساسي والنظام الداخلي محيَّنة؟ | Are the register entry, the statutes and the internal rules up to date?',
      levels: [
        'Pas d’inscription au registre, ou pas de statuts. | لا تقييد في السجل أو لا نظام أساسي. | No register entry, or no statutes.',
        'On dit que les démarches sont faites ; aucun papier n’est montré. | يقال إن الإجراءات تمت، دون وثيقة. | The steps are said to be done; no paper is shown.',
        'Inscription et statuts existent ; le règlement intérieur manque ou n’est plus à jour. | التقييد والنظام الأساسي موجودان؛ النظام الداخلي غائب أو متجاوز. | Entry and statutes exist; the internal rules are missing or out of date.',
        'Les trois sont à jour et connus du conseil. | الوثائق الثلاث محيَّنة ويعرفها المجلس. | All three are up to date and the board knows them.',
        'À jour, relus avec les adhérents et améliorés chaque année. | محيَّنة، وتراجَع وتحسَّن مع الأعضاء كل سنة. | Up to date, reviewed with members and improved every year.',
      ],
      act: 'Mettre à jour le registre, les statuts et le règlement intérieur | تحيين السجل والنظام الأساسي والنظام الداخلي | Bring register entry, statutes and internal rules up to date',
      training: 'governance_and_law',
      knockOut: true,
    }),
    item('A2', {
      asks: 'L’assemblée générale se tient-elle à temps, avec un procès-verbal ? | هل ينعقد الجمع العام في موعده مع تحرير محضر؟ | Is the general meeting held on time, with minutes?',
      levels: [
        'Aucune assemblée depuis la création. | لم ينعقد أي جمع عام منذ التأسيس. | No meeting since the founding.',
        'On s’est réuni ; rien n’est écrit. | عُقد اجتماع ولم يُكتب شيء. | A meeting was held; nothing is written.',
        'Une assemblée avec procès-verbal a eu lieu, mais pas chaque année. | عُقد جمع عام بمحضر، لكن ليس كل سنة. | One meeting with minutes was held, but not every year.',
        'Chaque année à temps, convocations et procès-verbal signés. | كل سنة في الموعد، باستدعاءات ومحضر موقع. | Every year on time, with notices and signed minutes.',
        'De même, et les décisions sont suivies à l’assemblée d’après. | كذلك، وتُتتبع القرارات في الجمع الموالي. | The same, and the next meeting follows up its decisions.',
      ],
      act: 'Préparer et tenir l’assemblée générale, avec son procès-verbal | إعداد الجمع العام وعقده مع محضره | Prepare and hold the general meeting, with its minutes',
      training: 'governance_and_law',
      knockOut: true,
    }),
    item('A3', {
      asks: 'Les rôles du conseil et de la gérante ou du gérant sont-ils séparés, et les décisions écrites ? | هل مهام المجلس ومهام التسيير منفصلة، والقرارات مكتوبة؟ | Are the roles of board and manager separate, and decisions written?',
      levels: [
        'Une seule personne décide de tout. | شخص واحد يقرر كل شيء. | One person decides everything.',
        'Les rôles sont dits, pas écrits. | المهام معروفة شفويا فقط. | Roles are said, not written.',
        'Les rôles sont écrits ; les décisions le sont rarement. | المهام مكتوبة، والقرارات نادرا ما تُكتب. | Roles are written; decisions rarely are.',
        'Rôles respectés, décisions notées dans un registre. | المهام محترمة والقرارات مدونة في سجل. | Roles are respected and decisions kept in a book.',
        'De même, et le conseil rend compte aux adhérents. | كذلك، ويقدم المجلس الحساب للأعضاء. | The same, and the board reports to members.',
      ],
      act: 'Écrire les rôles de chacun et ouvrir un registre des décisions | كتابة مهام كل طرف وفتح سجل للقرارات | Write down who does what and open a book of decisions',
      training: 'governance_and_law',
    }),
    item('A4', {
      asks: 'Les élections et la durée des mandats sont-elles respectées ? | هل تُحترم الانتخابات ومدد الانتداب؟ | Are elections held and term limits respected?',
      levels: [
        'Aucune élection n’a eu lieu. | لم تُجر أي انتخابات. | No election was held.',
        'Les responsables ont été désignés de vive voix. | عُيّن المسؤولون شفويا. | Leaders were named by word of mouth.',
        'Une élection écrite a eu lieu ; les mandats ne sont pas suivis. | أُجري انتخاب مكتوب، والمدد لا تُتتبع. | One written election was held; terms are not followed.',
        'Élections à l’échéance, résultats au procès-verbal. | انتخابات في آجالها ونتائجها في المحضر. | Elections when due, results in the minutes.',
        'De même, avec des candidatures ouvertes aux femmes et aux jeunes. | كذلك، مع ترشيحات مفتوحة للنساء والشباب. | The same, with candidacies open to women and youth.',
      ],
      act: 'Vérifier les mandats et organiser l’élection due | مراجعة مدد الانتداب وتنظيم الانتخاب المستحق | Check the terms and hold the election that is due',
      training: 'governance_and_law',
    }),
    item('A5', {
      asks: 'Les conflits d’intérêts et les réclamations sont-ils traités ? | هل يُعالج تضارب المصالح والشكايات؟ | Are conflicts of interest and complaints handled?',
      levels: [
        'On n’en parle pas. | لا يُتحدث عن ذلك. | Nobody speaks of them.',
        'On les règle de vive voix, selon les cas. | تُسوى شفويا حسب الحالات. | They are settled by word of mouth, case by case.',
        'Une règle est écrite, ou un cas a été traité par écrit. | توجد قاعدة مكتوبة أو عولجت حالة كتابة. | A rule is written, or one case was handled in writing.',
        'La règle est connue et les réclamations ont une réponse. | القاعدة معروفة والشكايات يُجاب عنها. | The rule is known and complaints are answered.',
        'De même, et les cas sont revus avec les adhérents. | كذلك، وتُراجع الحالات مع الأعضاء. | The same, and cases are reviewed with members.',
      ],
      act: 'Écrire une règle simple sur les conflits d’intérêts et les réclamations | كتابة قاعدة بسيطة لتضارب المصالح والشكايات | Write a simple rule on conflicts of interest and complaints',
    }),
  ],
};
