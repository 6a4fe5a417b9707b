import { Refused, verb } from '../../../platform/cli.ts';
import { kyselyOver, migrate, openDatabase } from '../../../platform/database/index.ts';
import { openFiles } from '../../../platform/files/index.ts';
import { jobsOver } from '../../../platform/jobs/jobs.ts';
import { openBoss } from '../../../platform/jobs/work.ts';
import { Invalid, Refusal } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { registerPerson } from '../commands/register-person.ts';
import { words } from '../words/index.ts';

const everywhere = { region: null, programme: null, structure: null };

const said = (code: string): Refused => {
  const key = `refusal.${code.split('.')[1]}` as 'refusal.identifier_taken';
  return new Refused(code, { fr: words('fr')(key), ar: words('ar')(key), en: words('en')(key) });
};

const unreadable = (fields: string[]): Refused =>
  new Refused(
    'people.administrator_unreadable',
    {
      fr: 'Donnez un nom, et un numéro de téléphone complet (--phone) ou une adresse électronique (--email).',
      ar: 'المرجو تحديد اسم، ورقم هاتف كامل (‎--phone) أو عنوان إلكتروني (‎--email).',
      en: 'Give a name, and a complete telephone number (--phone) or e-mail address (--email).',
    },
    fields,
  );

export default verb({
  summary: 'register somebody as administrator everywhere: the first of a house',
  usage: 'people administrator --name NAME (--phone NUMBER | --email ADDRESS)',
  format: `The database is that of DATABASE_URL, or of the data folder TWIZA_DATA.
The number or address counts as proven: its owner signs in with a code. Answers {"person"}.

  bin/twiza people administrator --name 'Salma B.' --phone 0612345678`,
  options: { name: { type: 'string' }, phone: { type: 'string' }, email: { type: 'string' } },
  async run({ options: { name = '', phone = '', email = '' } }) {
    if (name === '' || (phone === '' && email === '')) throw unreadable(['name', 'phone', 'email']);
    const database = await openDatabase({ connections: 2 });
    await migrate(database.pool);
    const boss = await openBoss(database.pool, { working: false, trial: database.trial });
    try {
      const ground = { db: kyselyOver(database.pool), jobs: jobsOver(boss), files: await openFiles(process.env) };
      const grants = [{ role: 'administrator' as const, ...everywhere }];
      const typed = { name: String(name), phone: String(phone), email: String(email) };
      const facts = await registerPerson({ ground, actor: system, now: new Date() }, { ...typed, lang: 'fr', grants });
      return { person: facts[0]?.about };
    } catch (error) {
      if (error instanceof Invalid) throw unreadable(error.problems.map(({ field }) => field));
      throw error instanceof Refusal ? said(error.code) : error;
    } finally {
      await boss.stop({ graceful: false });
      await database.close();
    }
  },
});
