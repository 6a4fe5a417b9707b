/** @jsxImportSource preact */
import type { JSX } from 'preact';
import { sides } from '../../modules/diagnoses/rules/answers.ts';
import { Application } from './application.tsx';
import { Attendance } from './attendance.tsx';
import { Consents } from './consents.tsx';
import { Diagnosis } from './diagnosis.tsx';
import { DiagnosisItem } from './diagnosis-item.tsx';
import { DiagnosisResult } from './diagnosis-result.tsx';
import { Home } from './home.tsx';
import { Missed } from './missed.tsx';
import { More } from './more.tsx';
import { NewStructure } from './new-structure.tsx';
import { Outbox } from './outbox.tsx';
import { Plan } from './plan.tsx';
import { Proof } from './proof.tsx';
import { Sessions } from './sessions.tsx';
import { Structure } from './structure.tsx';
import { Tour } from './tour.tsx';
import { Visit } from './visit.tsx';

type Screen = (rest: string[]) => JSX.Element;

const screens: Record<string, Screen> = {
  tour: () => <Tour />,
  outbox: () => <Outbox />,
  more: () => <More />,
  structure: ([id = '']) => <Structure id={id} />,
  missed: ([engagement = '', visit = '', structure = '']) => (
    <Missed engagement={engagement} visit={visit} structure={structure} />
  ),
  consents: ([structure = '']) => <Consents structure={structure} />,
  sessions: () => <Sessions />,
  attendance: ([id = '']) => <Attendance id={id} />,
  plan: ([id = '']) => <Plan engagement={id} />,
  visit: ([engagement = '', id = '']) => <Visit engagement={engagement} id={id} />,
  proof: ([id = '']) => <Proof id={id} />,
  application: ([structure = '', call = '', id = '']) => <Application structure={structure} call={call} id={id} />,
  diagnosis: ([id = '', side, place]) => {
    const known = sides.find((each) => each === side);
    return known ? <DiagnosisItem id={id} side={known} place={Number(place) || 0} /> : <Diagnosis id={id} />;
  },
  result: ([id = '']) => <DiagnosisResult id={id} />,
  'new-structure': ([id]) => <NewStructure id={id ?? ''} />,
};

/** The screen of a place; one that an older link names, and that is no more, is the first. */
export const screenAt = ([name = '', ...rest]: string[]): JSX.Element => screens[name]?.(rest) ?? <Home />;
