import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const finance: Dimension = {
  code: 'D',
  title: three('Finances | المالية | Finance'),
  weight: 15,
  items: [
    item('D1', {
      asks: 'Tout l’argent passe-t-il par un compte bancaire au nom de la coopérative ? | هل يمر كل المال عبر حساب بنكي باسم التعاونية؟ | Does all money pass through a bank account in the cooperative’s name?',
      levels: [
        'Pas de compte. | لا حساب. | No account.',
        'Un compte est demandé, ou au nom d’une personne. | الحساب مطلوب أو باسم شخص. | An account is asked for, or in a person’s name.',
        'Un compte existe ; une part de l’argent passe ailleurs. | الحساب موجود وجزء من المال يمر خارجه. | An account exists; part of the money goes elsewhere.',
        'Tout passe par le compte, à deux signatures. | كل المال يمر بالحساب بتوقيعين. | All passes through the account, with two signatures.',
        'De même, et les relevés sont présentés aux adhérents. | كذلك، وتُعرض الكشوف على الأعضاء. | The same, and statements are shown to members.',
      ],
      act: 'Ouvrir le compte de la coopérative et y faire passer tout l’argent | فتح حساب باسم التعاونية وتمرير كل المال عبره | Open the cooperative’s account and pass all money through it',
      training: 'accounting',
      knockOut: true,
    }),
    item('D2', {
      asks: 'Les comptes ont-ils moins d’un mois de retard ? | هل تأخر الحسابات أقل من شهر؟ | Are the accounts less than a month late?',
      levels: [
        'Pas de comptes. | لا حسابات. | No accounts.',
        'Des factures gardées, rien d’écrit. | فواتير محفوظة دون تدوين. | Bills are kept, nothing is written.',
        'Comptes écrits, avec plus d’un mois de retard. | حسابات مدونة متأخرة بأكثر من شهر. | Accounts are written, more than a month late.',
        'Comptes à jour à moins d’un mois, pièces classées. | حسابات بأقل من شهر ووثائق مرتبة. | Accounts less than a month late, papers filed.',
        'De même, et le conseil les lit chaque mois. | كذلك، ويطّلع عليها المجلس كل شهر. | The same, and the board reads them monthly.',
      ],
      act: 'Rattraper les comptes et fixer un jour par mois pour les tenir | استدراك الحسابات وتحديد يوم في الشهر لمسكها | Catch up the accounts and set a day a month for them',
      training: 'accounting',
    }),
    item('D3', {
      asks: 'Les comptes de l’année sont-ils présentés aux adhérents ? | هل تُعرض الحسابات السنوية على الأعضاء؟ | Are the year’s accounts presented to members?',
      levels: [
        'Jamais. | أبدا. | Never.',
        'Annoncés de vive voix. | تُذكر شفويا. | Told by word of mouth.',
        'Présentés une fois par écrit. | عُرضت كتابة مرة واحدة. | Presented once in writing.',
        'Présentés et approuvés chaque année. | تُعرض ويصادق عليها كل سنة. | Presented and approved every year.',
        'De même, expliqués de façon que chacun comprenne. | كذلك، مع شرح يفهمه الجميع. | The same, explained so that all understand.',
      ],
      act: 'Préparer une présentation simple des comptes pour l’assemblée | إعداد عرض مبسط للحسابات للجمع العام | Prepare a simple account for the general meeting',
      training: 'accounting',
    }),
    item('D4', {
      asks: 'Le prix de revient de chaque produit est-il connu ? | هل كلفة كل منتوج معروفة؟ | Is the cost price of each product known?',
      levels: [
        'Il n’est pas connu. | غير معروفة. | It is not known.',
        'On l’estime de tête. | تُقدَّر ذهنيا. | It is guessed.',
        'Calculé une fois, ou pour un seul produit. | حُسبت مرة أو لمنتوج واحد. | Worked out once, or for one product.',
        'Connu par produit, et le prix en tient compte. | معروفة لكل منتوج ويراعيها الثمن. | Known by product, and the price follows it.',
        'De même, revu à chaque changement de coût. | كذلك، وتُراجع كلما تغيرت التكاليف. | The same, reviewed whenever costs change.',
      ],
      act: 'Calculer le prix de revient de vos trois premiers produits | حساب كلفة أول ثلاثة منتوجات لديكم | Work out the cost of your first three products',
      training: 'accounting',
    }),
    item('D5', {
      asks: 'Y a-t-il une réserve et un fonds de roulement, sans dette en retard ? | هل توجد احتياطات ورأسمال متداول دون ديون متأخرة؟ | Are there a reserve and working capital, and no overdue debt?',
      levels: [
        'Ni réserve, ni trésorerie ; des dettes en retard. | لا احتياط ولا سيولة، وديون متأخرة. | No reserve, no cash, overdue debts.',
        'Une dette en retard est en cours de discussion. | دين متأخر قيد التفاوض. | An overdue debt is being discussed.',
        'Pas de dette en retard ; la réserve n’est pas faite. | لا دين متأخر، والاحتياط غير مكوَّن. | No overdue debt; the reserve is not made.',
        'Réserve dotée et trésorerie de plus d’un mois. | احتياط مكوَّن وسيولة لأكثر من شهر. | The reserve is funded, with over a month of cash.',
        'De même, et leur emploi est décidé avec les adhérents. | كذلك، ويقرر الأعضاء استعمالها. | The same, and members decide their use.',
      ],
      act: 'Établir un plan de trésorerie et doter la réserve | إعداد مخطط للسيولة وتكوين الاحتياط | Draw up a cash plan and fund the reserve',
      training: 'accounting',
    }),
  ],
};
