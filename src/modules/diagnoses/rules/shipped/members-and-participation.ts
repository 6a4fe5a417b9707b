import type { Dimension } from '../instrument.ts';
import { item, three } from './three.ts';

export const members: Dimension = {
  code: 'B',
  title: three('Adhérents et participation | الأعضاء والمشاركة | Members and participation'),
  weight: 15,
  items: [
    item('B1', {
      asks: 'Le registre des adhérents est-il complet, femmes et jeunes comptés ? | هل سجل الأعضاء كامل، مع عدد النساء والشباب؟ | Is the member register complete, with women and youth counted?',
      levels: [
        'Pas de registre. | لا سجل. | No register.',
        'On connaît les adhérents de mémoire. | الأعضاء معروفون من الذاكرة. | Members are known by heart.',
        'Une liste existe, incomplète ou ancienne. | توجد لائحة ناقصة أو قديمة. | A list exists, incomplete or old.',
        'Registre complet et tenu, femmes et jeunes comptés. | سجل كامل ومحيَّن، مع عدد النساء والشباب. | The register is complete and kept, women and youth counted.',
        'De même, et relu chaque année en assemblée. | كذلك، ويراجَع كل سنة في الجمع العام. | The same, and read each year at the general meeting.',
      ],
      act: 'Ouvrir ou compléter le registre des adhérents | فتح سجل الأعضاء أو استكماله | Open or complete the member register',
      training: 'governance_and_law',
    }),
    item('B2', {
      asks: 'Le capital social est-il libéré ? | هل حصص الرأسمال مؤداة؟ | Is the share capital paid up?',
      levels: [
        'Aucune part n’est versée. | لم تؤد أي حصة. | No share is paid.',
        'On dit que des parts sont versées ; aucun reçu. | يقال إن حصصا أُديت، دون وصل. | Shares are said to be paid; there is no receipt.',
        'Une partie est versée, avec des reçus. | أُدي جزء منها بوصولات. | Part is paid, with receipts.',
        'Tout ce qui est dû est versé et inscrit. | أُدي كل المستحق وسُجل. | All that is due is paid and recorded.',
        'De même, et les adhérents décident de l’augmenter selon les besoins. | كذلك، ويقرر الأعضاء الزيادة فيه حسب الحاجة. | The same, and members decide to raise it as needed.',
      ],
      act: 'Faire le point des parts et fixer un calendrier de versement | جرد الحصص وتحديد جدولة الأداء | Review the shares and agree when they are paid',
      training: 'my_coop_1',
    }),
    item('B3', {
      asks: 'Les adhérents livrent-ils et achètent-ils par la coopérative ? | هل يسلّم الأعضاء منتوجهم ويشترون عبر التعاونية؟ | Do members deliver and buy through the cooperative?',
      levels: [
        'Chacun travaille pour soi. | كل واحد يشتغل لنفسه. | Each works alone.',
        'Quelques-uns livrent, sans règle. | بعضهم يسلّم دون قاعدة. | Some deliver, without a rule.',
        'Les livraisons sont notées ; moins de la moitié des adhérents livrent. | التسليمات مدونة، وأقل من نصف الأعضاء يسلّم. | Deliveries are noted; fewer than half of members deliver.',
        'La plupart livrent ou achètent par la coopérative, avec des bons. | أغلبهم يسلّم أو يشتري عبر التعاونية بسندات. | Most deliver or buy through the cooperative, with slips.',
        'De même, et les règles de livraison sont revues ensemble. | كذلك، وتُراجع قواعد التسليم جماعيا. | The same, and the rules are reviewed together.',
      ],
      act: 'Convenir d’une règle de livraison et tenir des bons | الاتفاق على قاعدة للتسليم ومسك السندات | Agree on a rule of delivery and keep slips',
      training: 'my_coop_2',
    }),
    item('B4', {
      asks: 'Les adhérents sont-ils informés et formés ? | هل يُخبَر الأعضاء ويُكوَّنون؟ | Are members informed and trained?',
      levels: [
        'Ils n’apprennent rien de la coopérative. | لا تصلهم أي معلومة. | They hear nothing of the cooperative.',
        'On se parle à l’occasion. | يُتداول الكلام عند المناسبات. | They are told when there is an occasion.',
        'Une réunion ou une formation a eu lieu, avec une liste. | عُقد اجتماع أو تكوين بلائحة حضور. | One meeting or training was held, with a list.',
        'Réunions et formations régulières, présence notée. | اجتماعات وتكوينات منتظمة مع تدوين الحضور. | Regular meetings and trainings, attendance noted.',
        'De même, selon les besoins que les adhérents ont dits. | كذلك، حسب حاجات عبّر عنها الأعضاء. | The same, after needs that members have told.',
      ],
      act: 'Fixer un rendez-vous régulier d’information et de formation | تحديد موعد منتظم للإخبار والتكوين | Set a regular meeting to inform and train',
      training: 'group_facilitation',
    }),
    item('B5', {
      asks: 'Les femmes et les jeunes prennent-ils part aux décisions ? | هل تشارك النساء والشباب في القرار؟ | Do women and youth take part in decisions?',
      levels: [
        'Ni présents ni consultés. | لا حضور ولا استشارة. | Neither present nor asked.',
        'Présents, sans prendre la parole. | حاضرون دون أخذ الكلمة. | Present, without speaking.',
        'Consultés une fois, ou une place leur est réservée par écrit. | استُشيروا مرة أو خُصص لهم مقعد كتابة. | Asked once, or a seat is theirs in writing.',
        'Ils siègent et leurs propositions sont notées. | لهم مقاعد ومقترحاتهم مدونة. | They sit on the board and their proposals are noted.',
        'Ils portent des décisions, et leur place est revue chaque année. | يقودون قرارات، وتُراجع مكانتهم كل سنة. | They carry decisions, and their place is reviewed every year.',
      ],
      act: 'Donner une place et un temps de parole aux femmes et aux jeunes | منح النساء والشباب مقاعد ووقتا للكلام | Give women and youth a seat and time to speak',
      training: 'group_facilitation',
    }),
  ],
};
